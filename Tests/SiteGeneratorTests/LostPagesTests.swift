import Testing

@testable import SiteGenerator

/// Addresses that the last build had and this one has not.
struct LostPagesTests {
  /// What a second build says about addresses that are gone, after `changes` to the good project.
  private func notes(
    _ first: [String: String] = [:], then changes: [String: String], drafts: (Bool, Bool) = (false, false),
    dryRun: Bool = false
  ) throws -> [String] {
    let project = try TestProject(first)
    #expect(try project.build(drafts: drafts.0).lines == [])
    for (path, text) in changes {
      if text == TestProject.absent { try project.remove(path) } else { try project.write(text, to: path) }
    }
    let options = try BuildOptions(root: project.root, includesDrafts: drafts.1, isDryRun: dryRun, jobs: 2)
    let report = try Build.run(options)
    #expect(report.lines == [])
    return report.diagnostics.filter { $0.code == .lostURL }.map { note in
      "\(note.location): \(note.severity.rawValue): \(note.message)" + (note.hint.map { " → \($0)" } ?? "")
    }
  }

  private static func model(_ changes: (String, String)...) -> [String: String] {
    var files = ["content/matrices/model.yml": changes.reduce(TestProject.model) { $0.replacing($1.0, with: $1.1) }]
    files["content/index.md"] = "---\ntitle: Home\n---\nText.\n"
    files["content/essays/first.md"] = "---\ntitle: First\n---\n## Part one\n"
    return files
  }

  @Test func `nothing changed, nothing is lost`() throws {
    #expect(try notes(then: [:]) == [])
  }

  @Test func `a row that was renamed without a word is missed, with its cells`() throws {
    let gone = "is gone since the last build, and nothing leads on from there"
    let hint = "if the row is called 'jobs' now, write 'was: [queue]' there"
    #expect(
      try notes(then: Self.model(("id: queue", "id: jobs"))) == [
        "content/matrices/model.yml: note: '/model/queue/' \(gone) → \(hint)",
        "content/matrices/model.yml: note: '/model/queue/large/' \(gone) → \(hint)",
        "content/matrices/model.yml: note: '/model/queue/small/' \(gone) → \(hint)",
      ])
  }

  @Test func `one that was renamed with a word is not`() throws {
    let changes = Self.model(("- id: queue\n", "- id: jobs\n    was: [queue]\n"))
    #expect(try notes(then: changes) == [])
  }

  @Test func `a row that is gone for good is missed as well`() throws {
    let model = TestProject.model.components(separatedBy: "  - id: queue\n")[0]
    let found = try notes(then: ["content/matrices/model.yml": model])
    #expect(found.count == 3)
    #expect(found[0].hasSuffix("→ if the row has another id now, write 'was: [queue]' there"))
  }

  @Test func `of a column its page and cells are missed; its steps go with it`() throws {
    let hint = "if the column is called 'huge' now, write 'was: [large]' there"
    let changes = Self.model(("id: large", "id: huge"), ("      large:", "      huge:"))
    let files = ["content/matrices/model/store/large.md": TestProject.absent]
    let found = try notes(then: changes.merging(files) { $1 })
    #expect(
      found.map { $0.components(separatedBy: "'")[1] } == [
        "/model/at/large/", "/model/queue/large/", "/model/store/large/",
      ])
    #expect(found.allSatisfy { $0.hasSuffix(hint) })
  }

  @Test func `a cell whose row and column stay has no id that could move`() throws {
    let found = try notes(then: Self.model(("      small: {summary: Do it at once., fit: good}\n", "")))
    #expect(
      found == [
        "content/matrices/model.yml: note: '/model/queue/small/' is gone since the last build, and nothing leads on from there → if another page took its place, write 'aliases: [/model/queue/small/]' there"
      ])
  }

  @Test func `of a matrix that was renamed ten pages are named, and the rest is counted`() throws {
    var changes = Self.model()
    changes["content/matrices/map.yml"] = changes.removeValue(forKey: "content/matrices/model.yml")
    changes["content/matrices/model.yml"] = TestProject.absent
    changes["content/matrices/model/store/large.md"] = TestProject.absent
    let rows = (1...4).map { "  - {id: r\($0), title: R, cells: {small: {summary: S.}, large: {summary: S.}}}\n" }
    let first = ["content/matrices/model.yml": TestProject.model + rows.joined()]
    let found = try notes(first, then: changes)
    // A matrix, six rows, two columns and twelve cells; the step follows from the columns.
    #expect(found.count == 11)
    #expect(
      found[0]
        == "content/matrices: note: '/model/' is gone since the last build, and nothing leads on from there → if the matrix is called 'map' now, write 'was: [model]' there"
    )
    #expect(found[10] == "public: note: 11 more pages are gone since the last build in the same way")
  }

  @Test func `essays and pages are missed, until an alias leads on`() throws {
    let text = "---\ntitle: Us\n---\nText.\n"
    let gone = ["content/about.md": TestProject.absent]
    #expect(
      try notes(then: gone.merging(["content/us.md": text]) { $1 }) == [
        "content: note: '/about/' is gone since the last build, and nothing leads on from there → if it is 'content/us.md' now, write 'aliases: [/about/]' there"
      ])
    let alias = text.replacing("Us\n", with: "Us\naliases: [/about/]\n")
    #expect(try notes(then: gone.merging(["content/us.md": alias]) { $1 }) == [])
    #expect(
      try notes(
        then: ["content/essays/second.md": TestProject.absent]
      ) == [
        "content/essays: note: '/essays/second/' is gone since the last build, and nothing leads on from there → if another page took its place, write 'aliases: [/essays/second/]' there"
      ])
  }

  @Test func `a draft that was built and now is not is no loss`() throws {
    let draft = ["content/essays/x.md": "---\ntitle: X\ndraft: true\nslug: y\naliases: [/z/]\n---\nText.\n"]
    #expect(try notes(draft, then: [:], drafts: (true, false)) == [])
  }

  @Test func `a file that is copied, and the list of essays, are no pages with a place to lead to`() throws {
    let first = ["content/data.csv": "a\n", "content/index.md": "---\ntitle: Home\n---\nText.\n"]
    let gone = ["content/data.csv", "content/essays/first.md", "content/essays/second.md"]
    let found = try notes(first, then: Dictionary(uniqueKeysWithValues: gone.map { ($0, TestProject.absent) }))
    #expect(found.map { $0.components(separatedBy: "'")[1] } == ["/essays/first/", "/essays/second/"])
  }

  @Test func `a dry run tells the same`() throws {
    #expect(try notes(then: Self.model(("id: queue", "id: jobs")), dryRun: true).count == 3)
  }

  @Test func `a build into an empty folder misses nothing, and notes do not stop a strict one`() throws {
    let project = try TestProject()
    try project.build()
    for (path, text) in Self.model(("id: queue", "id: jobs")) { try project.write(text, to: path) }
    #expect(!(try project.build(output: "other").diagnostics.contains { $0.code == .lostURL }))
    let strict = try BuildOptions(root: project.root, warningsAreErrors: true)
    #expect(try Build.run(strict).succeeded)
  }
}
