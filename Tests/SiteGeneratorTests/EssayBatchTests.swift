import Testing

@testable import SiteGenerator

/// Essays that are composed and staged in batches, against the same site made at once.
struct EssayBatchTests {
  private static let count = 1_200

  /// Essays of 1 kB, with links to headings in others, far and near, to a cell and out of the site.
  private static func files() -> [String: String] {
    var files = [
      "content/site.yml": "title: Many\nbaseURL: https://many.example/\n",
      "content/sources.md": "---\ntitle: Sources\n---\n",
      // Its words fill the first part of the search index, so that the feed's essays are in a batch.
      "content/index.md": "---\ntitle: Home\n---\n" + String(repeating: "Words at home. ", count: 14_000),
    ]
    for number in 0..<count {
      let other = (number * 7 + 600) % count
      files[path(number)] = """
        ---
        title: Essay \(number)
        summary: "Number *\(number)*."
        date: \(1990 + number / 336)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))
        ---
        ## Part \(number)

        To [the other](\(name(other)).md#part-\(other)), [](cell:store/small) and [out](https://example.org/\(number % 9)).

        \(String(repeating: "Some *more* words. ", count: 40))

        """
    }
    return files
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private static func name(_ number: Int) -> String { "e\(number)" }
  private static func path(_ number: Int) -> String { "content/essays/\(name(number)).md" }

  @Test func `files are the same as when all is made at once`() throws {
    let project = try TestProject(Self.files())
    let options = try BuildOptions(root: project.root, jobs: 2)
    var build = Build(options: options)
    let routed = build.route(try build.load())
    let batches = EssayBatch.all(
      of: routed.references, TextJob.all(of: routed.references.site, routed.references.routes))
    #expect(batches.count > 1 && batches[0].pages.count >= EssayBatch.leastPages)
    #expect(batches.map(\.jobs.count) == batches.map { $0.pages.count * 2 })

    let site = try #require(try Build.site(options).site)
    let report = try Build.run(options)
    #expect(report.succeeded && report.diagnostics.isEmpty)
    #expect(report.pages == site.pages && report.files == site.others)
    let written = try project.files()
    #expect(written.count == site.pages + site.others)
    for (path, data) in written where path != UploadList.path {
      guard case .bytes(let bytes)? = site.contents(at: path) else {
        Issue.record("\(path) is not part of the site")
        continue
      }
      #expect(bytes == Array(data), "\(path)")
    }
  }

  @Test(arguments: ["[x](e3.md#nowhere)", "[x](gone.md)", "~~~ matrix\nrows: [no]\n~~~"])
  func `a fault in any batch keeps all of them back`(fault: String) throws {
    let project = try TestProject(Self.files())
    try project.write("old", to: "public/mine.txt")
    let before = try project.files()
    // Newest first: one is in the last batch, one in the first.
    for number in [100, 1_100] { try project.write("---\ntitle: Bad\n---\n\(fault)\n", to: Self.path(number)) }
    let options = try BuildOptions(root: project.root, jobs: 2)
    let report = try Build.run(options)
    #expect(!report.succeeded && report.diagnostics.count == 2)
    #expect(try project.files() == before && !project.exists("public/.sitegen"))
    #expect(report.diagnostics == (try Build.site(options).diagnostics))
  }
}
