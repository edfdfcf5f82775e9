import Testing

@testable import SiteGenerator

/// The page from one column to the next.
struct StepPageTests {
  private static let model = """
    title: Model
    fields:
      - {id: breaks, title: What breaks next, type: list, role: risks}
      - {id: next, title: Moving on, type: list, role: moves}
      - {id: note, title: Note}
    lenses:
      - id: fit
        title: Fit
        limit: good
        levels: [{id: good, title: Good}, {id: bad, title: Bad}, {id: worse, title: Worse}]
      - id: kind
        title: Kind
        kind: category
        levels: [{id: red, title: Red}, {id: blue, title: Blue}]
      - id: cost
        title: Cost
        levels: [{id: low, title: Low}, {id: high, title: High}]
    columns: [{id: a, title: First, was: [one]}, {id: b, title: Second}, {id: c, title: Third}]
    rows:
      - id: store
        title: Store
        cells:
          a: {title: File, summary: A file., fit: good, kind: red, cost: low, breaks: [It is lost., "## Twice\\n\\nSee[^n].\\n\\n[^n]: Note."], next: ["Take a [database](cell:store/b)."], note: Not told.}
          b: {summary: A database., fit: bad, kind: blue, cost: low, breaks: [It is full.], next: [Take two.]}
          c: {summary: Two databases., fit: worse, cost: high}
      - id: queue
        title: Queue
        cells:
          b: {summary: A table., fit: bad}
          c: {summary: A service., fit: bad, next: [Stay.]}

    """

  private func page(_ path: String = "from/a/to/b", model: String = model) throws -> String {
    let project = try TestProject(["content/matrices/m.yml": model], base: ["content/site.yml": "title: T\n"])
    #expect(try project.build().lines == [])
    let site = WrittenSite(try project.files())
    #expect(site.deadReferences() == [] && site.sharedIDs() == [])
    return try project.read("public/m/\(path)/index.html")
  }

  /// The part of a page that tells of a row.
  private func row(_ id: String, of html: String) throws -> String {
    let rest = try #require(html.components(separatedBy: "<section class=\"step-row\" data-row=\"\(id)\"").last)
    // A field is a section as well, so its end is no end of the row.
    return rest.components(separatedBy: "<section class=\"step-row\"")[0].components(separatedBy: "<template")[0]
  }

  @Test func `a row tells what is left, what breaks there, what moves on and what is reached, in this order`() throws {
    let text = try row("store", of: page())
    let parts = [
      "Fit", "First", ">File<", "A file.", "What breaks next", "It is lost.", "Moving on", "Take a", "Second",
    ]
    var rest = text[...]
    for part in parts {
      let found = try #require(rest.firstRange(of: part), "\(part)")
      rest = rest[found.upperBound...]
    }
    #expect(text.contains("<a href=\"../../../../store/b/\">database</a>"))
    #expect(!text.contains("It is full.") && !text.contains("Not told."))
  }

  @Test func `of the lenses those ordered ones are told whose level changes, and where the wall is crossed`() throws {
    let text = try row("store", of: page())
    #expect(text.components(separatedBy: "class=\"level-change\"").count == 2)
    #expect(text.contains("<small>crosses the wall</small>"))
    #expect(!text.contains("Cost") && !text.contains("Kind"))
    let next = try row("store", of: page("from/b/to/c"))
    #expect(next.components(separatedBy: "class=\"level-change\"").count == 3)
    #expect(!next.contains("crosses the wall"))
    #expect(!(try row("queue", of: page("from/b/to/c")).contains("level-change\"")))
  }

  @Test func `a cell that is missing is told as such`() throws {
    let text = try row("queue", of: page())
    #expect(text.contains("<p class=\"empty\">Nothing here yet</p>") && text.contains("A table."))
    #expect(!text.contains("level-change\""))
  }

  @Test func `the page carries the cells of all columns but the one that is left, for the script`() throws {
    let html = try page()
    let cells = html.matches(of: /<template data-cell="([^"]*)"/).map { String($0.output.1) }
    #expect(cells == ["store/b", "store/c", "queue/b", "queue/c"])
    #expect(html.contains("data-was=\"one\"") && html.contains("assets/step."))
    #expect(html.matches(of: /<template data-lens="([^"]*)"/).map { String($0.output.1) } == ["fit", "cost"])
  }

  @Test func `two columns leave no other pair to choose`() throws {
    let project = try TestProject()
    try project.build()
    let html = try project.read("public/model/from/small/to/large/index.html")
    #expect(!html.contains("<form") && !html.contains("<template"))
  }

  @Test func `a large model offers its neighbours only`() throws {
    let rows = (1...134).map { "  - {id: r\($0), title: R, cells: {a: {summary: S.}}}\n" }.joined()
    let html = try page(model: Self.model + rows)
    #expect(html.contains("<form") && !html.contains("<template"))
  }

  @Test func `a model without such roles and lenses tells the cells`() throws {
    let project = try TestProject(
      [
        "content/matrices/m.yml":
          "title: M\ncolumns: [{id: a, title: A}, {id: b, title: B}]\nrows: [{id: r, title: R, cells: {a: {summary: Left.}, b: {summary: Reached.}}}]\n"
      ], base: ["content/site.yml": "title: T\n"])
    #expect(try project.build().lines == [])
    let html = try project.read("public/m/from/a/to/b/index.html")
    #expect(html.contains("Left.") && html.contains("Reached."))
    #expect(!html.contains("class=\"field"))
  }
}
