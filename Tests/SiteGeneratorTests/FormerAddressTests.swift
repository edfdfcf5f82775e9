import Testing

@testable import SiteGenerator

/// What stands at the addresses that pages had before.
struct FormerAddressTests {
  /// Every former address of a site, by the way from it.
  private func moved(_ files: [String: String], baseURL: String? = nil) throws -> [String: String] {
    let project = try TestProject(files)
    let report = try project.build(baseURL: baseURL)
    #expect(report.lines == [])
    let site = WrittenSite(try project.files())
    #expect(site.deadReferences() == [])
    return site.pages.filter { $0.value.html.contains("<body class=\"moved\">") }.mapValues { page in
      page.html.firstMatch(of: /<a href="([^"]*)"/).map { String($0.output.1) } ?? ""
    }
  }

  private static func model(_ changes: (String, String)...) -> [String: String] {
    ["content/matrices/model.yml": changes.reduce(TestProject.model) { $0.replacing($1.0, with: $1.1) }]
  }

  private static let formerRow = ("  - id: store\n", "  - id: store\n    was: [shelf]\n")
  private static let formerColumn = ("title: Small, ", "title: Small, was: [tiny], ")
  private static let formerMatrix = ("title: Model\n", "title: Model\nwas: [old]\n")

  @Test func `no former addresses, no pages for them and no list of redirects`() throws {
    let project = try TestProject()
    #expect(try moved([:]) == [:])
    try project.build()
    #expect(!project.exists("public/_redirects"))
  }

  @Test func `of a row that was renamed, its page and those of its cells lead on`() throws {
    #expect(
      try moved(Self.model(Self.formerRow)) == [
        "model/shelf/index.html": "../store/",
        "model/shelf/small/index.html": "../../store/small/",
        "model/shelf/large/index.html": "../../store/large/",
      ])
  }

  @Test func `of a column, its page, its cells in every row and its steps`() throws {
    #expect(
      try moved(Self.model(Self.formerColumn)) == [
        "model/at/tiny/index.html": "../small/",
        "model/store/tiny/index.html": "../small/",
        "model/queue/tiny/index.html": "../small/",
        "model/from/tiny/to/large/index.html": "../../../small/to/large/",
      ])
  }

  @Test func `of a matrix, everything below it, its history as well`() throws {
    let model = TestProject.model.replacing("title: Model\n", with: "title: Model\nwas: [old]\n")
    let found = try moved(["content/matrices/model.yml": model + "changes: [{version: 1}]\n"])
    #expect(
      found.keys.sorted() == [
        "old/assess/index.html", "old/at/large/index.html", "old/at/small/index.html", "old/changes/index.html",
        "old/from/small/to/large/index.html", "old/index.html", "old/queue/index.html", "old/queue/large/index.html",
        "old/queue/small/index.html", "old/store/index.html", "old/store/large/index.html",
        "old/store/small/index.html",
      ])
    #expect(found["old/store/large/index.html"] == "../../../model/store/large/")
  }

  @Test func `old names are followed in every combination, and never to a cell that is missing`() throws {
    let model = Self.model(
      Self.formerRow, Self.formerColumn, Self.formerMatrix,
      ("      small: {summary: Do it at once., fit: good}\n", ""))
    let found = try moved(model)
    #expect(found["old/shelf/tiny/index.html"] == "../../../model/store/small/")
    #expect(found["model/shelf/tiny/index.html"] == "../../store/small/")
    #expect(found["old/store/tiny/index.html"] == "../../../model/store/small/")
    #expect(found["old/queue/tiny/index.html"] == nil)
    // matrix 1; its assessment 1; rows 3 + 1; columns 3 + 1; cells 7 + 3 + 1, where nothing leads to the one that is missing; step 3
    #expect(found.count == 1 + 1 + 4 + 4 + 11 + 3)
  }

  @Test func `essays and pages lead on from their aliases`() throws {
    let found = try moved([
      "content/essays/first.md":
        "---\ntitle: First\naliases: [/essays/one/, \"/2025/old name/index.html\", /first.html, /M%C3%BCll]\n---\n## Part one\n",
      "content/index.md": "---\ntitle: Home\naliases: [/start/]\n---\nText.\n",
    ])
    #expect(
      found == [
        "essays/one/index.html": "../first/", "2025/old name/index.html": "../../essays/first/",
        "first.html": "essays/first/", "Müll/index.html": "../essays/first/", "start/index.html": "../",
      ])
  }

  @Test func `the page says where it leads, to people, programs and search engines`() throws {
    let project = try TestProject(Self.model(Self.formerRow))
    try project.build(baseURL: "https://example.org/docs/")
    let html = try project.read("public/model/shelf/small/index.html")
    for part in [
      "<link rel=\"canonical\" href=\"https://example.org/docs/model/store/small/\">",
      "<meta name=\"robots\" content=\"noindex\">",
      "<script src=\"../../../assets/moved.", ".js\" data-to=\"../../store/small/\"></script>",
      "<noscript><meta http-equiv=\"refresh\" content=\"0; url=../../store/small/\"></noscript>",
      "<a href=\"../../store/small/\" dir=\"auto\">Store · Small</a>", "<title>Store · Small – Test site</title>",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    try project.build()
    #expect(!(try project.read("public/model/shelf/small/index.html").contains("canonical")))
  }

  @Test func `a list of redirects is written for hosts, sorted, from the host's root`() throws {
    let files = Self.model(Self.formerRow).merging([
      "content/about.md": "---\ntitle: About\naliases: [/über uns/]\n---\nText.\n"
    ]) { $1 }
    let project = try TestProject(files)
    try project.build()
    #expect(
      try project.read("public/_redirects") == """
        /%C3%BCber%20uns/ /about/ 301
        /model/shelf/ /model/store/ 301
        /model/shelf/large/ /model/store/large/ 301
        /model/shelf/small/ /model/store/small/ 301

        """)
    try project.build(baseURL: "https://example.org/docs")
    #expect(try project.read("public/_redirects").hasPrefix("/docs/%C3%BCber%20uns/ /docs/about/ 301\n"))
  }

  @Test func `what stands at a former address is in no list of the site, and a second build leaves it alone`() throws {
    let project = try TestProject(Self.model(Self.formerRow, Self.formerMatrix))
    let first = try project.build()
    #expect(first.pages + first.files == first.published?.total)
    #expect(!(try project.read("public/index.html").contains("shelf")))
    let second = try project.build()
    #expect(second.published?.written == 0)
    #expect(second.pages == first.pages)
  }

  @Test func `a hundred rows by a hundred columns may be renamed`() throws {
    let ids = (1...100).map { "n\($0)" }
    let columns = ids.map { "  - {id: c\($0), title: C}\n" }.joined()
    let cells = ids.map { "      c\($0): {summary: S.}\n" }.joined()
    let rows = ids.map { "  - id: r\($0)\n    title: R\n    cells:\n\(cells)" }.joined()
    let project = try TestProject(
      ["content/matrices/m.yml": "title: M\nwas: [old]\ncolumns:\n\(columns)rows:\n\(rows)"],
      base: ["content/site.yml": "title: T\n"])
    let report = try project.build()
    #expect(report.lines == [])
    #expect(project.exists("public/old/rn100/cn100/index.html"))
  }
}
