import Testing

@testable import SiteGenerator

/// `index.md` and `matrix.md`.
struct MarkdownFileTests {
  private func file(_ path: String, _ files: [String: String] = [:], baseURL: String? = nil) throws -> String {
    let project = try TestProject(files)
    let report = try project.build(baseURL: baseURL)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    return try project.read("public/\(path)")
  }

  private func essay(_ text: String) throws -> String {
    try file("essays/x/index.md", ["content/essays/x.md": "---\ntitle: X\n---\n" + text])
  }

  @Test func `an essay is its title, summary, byline and text`() throws {
    #expect(
      try file("essays/first/index.md") == """
        # First

        The first.

        22 November 2026

        ## Part one

        A [cell](../../model/store/large/) is cited here. Another sentence.

        """)
  }

  @Test func `links lead from the file's own folder, and those without words get titles`() throws {
    let text = try essay(
      "[a](first.md#part-one) [](cell:store/small) <row:queue> [b][r] [c](https://example.org/) [d](#there)\n\n# There\n\n[r]: ../about.md\n"
    )
    #expect(
      text.hasSuffix(
        "[a](../first/#part-one) [Store · Small](../../model/store/small/) [Queue](../../model/queue/) [b][r] [c](https://example.org/) [d](#there)\n\n## There\n\n[r]: ../../about/\n"
      ))
  }

  @Test func `code keeps what looks like a link`() throws {
    let code = "`[a](cell:store/small)`\n\n```\n[b](cell:store/small)\n[r]: row:store\n```\n"
    #expect(try essay(code).hasSuffix(code))
  }

  @Test func `a matrix in a text becomes a table, in quotes and lists as well`() throws {
    let text = try essay(
      "> ```matrix model\n> columns: [small]\n> ```\n\n- item\n  ```matrix model\n  rows: [queue]\n  ```\n")
    #expect(text.contains("> | Row | [Small](../../model/at/small/) |\n> | --- | --- |\n"))
    #expect(
      text.contains("\n  | [Queue](../../model/queue/) | **[Queue · Small](../../model/queue/small/)** Do it at once."))
  }

  @Test func `what a page leaves out is not told here either`() throws {
    let text = try essay("# X\n\nText <!-- a note to myself --> and <b>more</b>.\n\n<!-- another -->\n")
    #expect(!text.contains("note") && !text.contains("another") && !text.contains("<b>"))
    #expect(text.hasPrefix("# X\n\nText "))
  }

  @Test func `a text whose places cannot be told is handed on as HTML`() throws {
    let text = try essay("[a](first.md&#35;part-one)\n")
    #expect(text == "# X\n\n<p><a href=\"../first/#part-one\">a</a></p>\n")
  }

  @Test func `a cell tells its place, levels and fields`() throws {
    #expect(
      try file("model/store/small/index.md") == """
        # Store · Small

        Keep it in a file.

        Row: [Store](../) · Column: [Small](../../at/small/) · [Model](../../)

        - Fit: **Good**

        ## You are here if

        - One user.

        """)
  }

  @Test func `rows, columns, home, pages and the list of essays have one; steps and the 404 page have none`() throws {
    let project = try TestProject()
    try project.build()
    for path in ["", "about/", "essays/", "model/store/", "model/at/small/"] {
      #expect(project.exists("public/\(path)index.md"), "\(path)")
    }
    let files = try project.files().keys.filter { $0.hasSuffix(".md") }
    #expect(files.count == 14)
  }

  @Test func `a matrix is one document, with full links when the site has an address`() throws {
    let text = try file("model/matrix.md", baseURL: "https://example.org/a/")
    #expect(text.hasPrefix("# Model\n\nA small model.\n"))
    #expect(text.contains("| Row | [Small](https://example.org/a/model/at/small/) | [Large]"))
    #expect(text.contains("### [Store · Small](https://example.org/a/model/store/small/)\n\nKeep it in a file.\n"))
    #expect(text.contains("A database has [one place](https://example.org/a/model/store/small/) for everything."))
    #expect(try file("model/matrix.md").contains("A database has [one place](store/small/) for everything."))
  }

  @Test func `headings of a text in a matrix's document lie below that of its cell`() throws {
    let long = "# Part\n\nText.\n\nUnder\n---\n"
    let files = ["content/matrices/model/store/large.md": long]
    #expect(try file("model/store/large/index.md", files).contains("\n## Part\n\nText.\n\n### Under\n"))
    #expect(try file("model/matrix.md", files).contains("\n#### Part\n\nText.\n\n##### Under\n"))
  }

  @Test func `labels of two texts in a matrix's document do not meet, and their headings keep their level`() throws {
    let files = [
      "content/matrices/model/store/large.md":
        "## Part\n\nA[^1] [b][r], [r].\n\n[^1]: One.\n\n[r]: ../../../about.md\n",
      "content/matrices/model/queue/large.md": "C[^1] [r].\n\n[^1]: Two.\n\n[r]: <https://example.org/>\n",
    ]
    let text = try file("model/matrix.md", files)
    #expect(
      text.contains(
        "#### Part\n\nA[^store.large:1] [b][store.large:r], [r][store.large:r].\n\n[^store.large:1]: One.\n\n[store.large:r]: ../about/\n"
      ))
    #expect(
      text.contains(
        "C[^queue.large:1] [r][queue.large:r].\n\n[^queue.large:1]: Two.\n\n[queue.large:r]: <https://example.org/>\n"))
    #expect(try file("model/store/large/index.md", files).contains("A[^1] [b][r], [r].\n\n[^1]: One."))
  }

  @Test func `texts that are handed on as HTML have ids of their own in a matrix's document`() throws {
    let long = "# Part\n\nA[^1] [b](../../../about.md&#35;why)\n\n[^1]: One.\n"
    let text = try file(
      "model/matrix.md",
      ["content/matrices/model/store/large.md": long, "content/matrices/model/queue/large.md": long])
    let ids = text.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(ids.contains("store.large.fn.1") && ids.contains("queue.large.part") && Set(ids).count == ids.count)
    #expect(text.contains("href=\"#store.large.fn.1\"") && text.contains("<h4 id=\"store.large.part\">Part</h4>"))
  }

  @Test func `moves are numbered and tags named wherever a cell is Markdown`() throws {
    let model =
      TestProject.model.replacing(
        "role: signals}", with: "role: signals}\n  - {id: next, title: Next, type: list, role: moves}"
      )
      .replacing("signals: [One user.]}", with: "next: [\"Write:\\n\\n- a list\", Then.], tags: [files, small]}")
    let files = ["content/matrices/model.yml": model]
    for (path, level) in [("model/store/small/index.md", "##"), ("model/matrix.md", "####")] {
      let text = try file(path, files)
      #expect(text.contains("\n\(level) Next\n\n1. Write:\n\n   - a list\n2. Then.\n\nTags: files, small\n"), "\(path)")
    }
  }

  @Test func `bars in a table's cells are escaped once`() {
    #expect(MarkdownLine.cell("a | `b|c` \\| d\ne") == "a \\| `b\\|c` \\| d e")
  }

  @Test func `titles are plain text`() {
    #expect(MarkdownLine.link("a [b] *c*", "x/(y)") == "[a \\[b\\] \\*c\\*](<x/(y)>)")
  }
}
