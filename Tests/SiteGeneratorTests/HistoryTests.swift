import Testing

@testable import SiteGenerator

/// The history of a model: its own page, and what cells tell of it.
struct HistoryTests {
  private static let changes = """
    changes:
      - {version: "1.2", summary: Words only.}
      - {version: "1.1", date: 2026-11-25, summary: Two *cells*., cells: [store/small, queue/large]}
      - {version: "1.0", date: 2026-11-22, summary: First edition, cells: [store/small]}

    """

  private func project(_ changes: String = changes, model: String = TestProject.model) throws -> TestProject {
    let project = try TestProject(["content/matrices/model.yml": model + changes])
    #expect(try project.build().lines == [])
    let site = WrittenSite(try project.files())
    #expect(site.deadReferences() == [] && site.sharedIDs() == [])
    return project
  }

  @Test func `a model without changes has no such page, and its cells do not tell of any`() throws {
    let project = try project("")
    #expect(!project.exists("public/model/changes"))
    #expect(!(try project.read("public/model/store/small/index.html").contains("Last changed")))
  }

  @Test func `the page tells each version with date, summary and the cells that it names`() throws {
    let html = try project().read("public/model/changes/index.html")
    #expect(html.contains("<title>History – Model – Test site</title>") && html.contains("<h1>History</h1>"))
    let versions = html.matches(of: /<h2 id="([^"]*)">Version <span dir="auto">([^<]*)/)
    #expect(versions.map { String($0.output.1) } == ["change.3", "change.2", "change.1"])
    #expect(versions.map { String($0.output.2) } == ["1.2", "1.1", "1.0"])
    #expect(html.contains("<time datetime=\"2026-11-25\">25 November 2026</time>"))
    #expect(html.contains("Two <em>cells</em>."))
    #expect(html.contains("<a href=\"../queue/large/\" dir=\"auto\"><span>Queue · Large</span></a>"))
  }

  @Test func `a cell that is gone since is named without a link`() throws {
    let model = TestProject.model.replacing("      small: {summary: Do it at once., fit: good}\n", with: "")
    let html = try project("changes: [{version: 1, cells: [queue/small]}]\n", model: model)
      .read("public/model/changes/index.html")
    #expect(html.contains("<li><span dir=\"auto\">Queue · Small</span></li>"))
  }

  @Test func `the version on the model's page leads there`() throws {
    let html = try project().read("public/model/index.html")
    #expect(html.contains("<a href=\"changes/\">Version 1.2</a>"))
  }

  @Test func `a cell tells the newest change that names it, else the first edition`() throws {
    let project = try project()
    func last(_ cell: String) throws -> String {
      let html = try project.read("public/model/\(cell)/index.html")
      return html.firstMatch(of: /<p class="last-change">(.*)<\/p>/).map { String($0.output.1) } ?? ""
    }
    #expect(
      try last("store/small")
        == "<a href=\"../../changes/#change.2\">Last changed in version 1.1, 25 November 2026</a>")
    #expect(
      try last("store/large")
        == "<a href=\"../../changes/#change.1\">Last changed in version 1.0, 22 November 2026</a>")
  }

  @Test func `a change without a date is told without one`() throws {
    let html = try project("changes: [{version: beta}]\n").read("public/model/store/small/index.html")
    #expect(html.contains(">Last changed in version beta</a>"))
  }
}
