import Foundation
import Testing

@testable import SiteGenerator

/// What others take of a model: a cell to cite or to quote, a table for their own pages.
struct TakingTests {
  private static let model = """
    title: Model
    authors: [A. Author, B. Author]
    fields:
      - {id: signals, title: You are here if, type: list, role: signals}
      - {id: next, title: Moving on, type: list, role: moves}
      - {id: see, title: Sources, type: links, role: sources}
      - {id: like, title: Like, type: cells}
    lenses:
      - {id: fit, title: Fit, levels: [{id: good, title: Good}, {id: bad, title: Bad}]}
    columns: [{id: small, title: Small}, {id: large, title: Large}]
    rows:
      - id: store
        title: Store
        cells:
          small:
            title: A file
            summary: Keep *it* in a file.
            fit: good
            signals: ["1 < 2 & `x*y`", "[](cell:store/large)"]
            next: ["First:\\n\\n- a\\n- b", Then.]
            tags: [files]
            body: Long.
            see: [{title: "A (b)", url: "https://example.org/a_(b)"}]
            like: [store/large]
          large: {summary: Keep it in a database.}
    changes: [{version: 1.1, date: 2026-11-22, summary: Second.}, {version: 1.0, summary: First.}]

    """

  private func field(_ id: String, of path: String, baseURL: String?) throws -> String {
    let project = try TestProject(
      ["content/site.yml": "title: T\n", "content/matrices/model.yml": Self.model], base: [:])
    #expect(try project.build(baseURL: baseURL).lines == [])
    let html = try project.read("public/\(path)index.html")
    let area = try #require(html.firstMatch(of: try Regex("(?s)<textarea id=\"\(id)\"[^>]*>(.*?)</textarea>")))
    return String(try #require(area.output[1].substring)).unescapedFromHTML
  }

  @Test func `a citation has all that finds the cell again in this version`() throws {
    #expect(
      try field("page.citation", of: "model/store/small/", baseURL: "https://example.org/a/")
        == "A. Author, B. Author: A file – Store, Small. Model, version 1.1, 22 November 2026. "
        + "https://example.org/a/model/store/small/")
    #expect(
      try field("page.citation", of: "model/store/large/", baseURL: nil)
        == "A. Author, B. Author: Store, Large. Model, version 1.1, 22 November 2026.")
  }

  @Test func `a cell as Markdown is what index.md has of it, without the long text`() throws {
    let markdown = try field("page.markdown", of: "model/store/small/", baseURL: "https://example.org/a/")
    #expect(
      markdown == """
        ## [A file – Store, Small](https://example.org/a/model/store/small/)

        Keep *it* in a file.

        - Fit: **Good**

        [index.md](https://example.org/a/model/store/small/index.md)

        ### You are here if

        - 1 < 2 & `x*y`
        - [Store · Large](https://example.org/a/model/store/large/)

        ### Moving on

        1. First:

           - a
           - b
        2. Then.

        ### Sources

        - [A (b)](<https://example.org/a_(b)>)

        ### Like

        - [Store · Large](https://example.org/a/model/store/large/)

        Tags: files
        """)
    let relative = try field("page.markdown", of: "model/store/small/", baseURL: nil)
    #expect(relative.hasPrefix("## A file – Store, Small\n") && relative.contains("- [Store · Large](../large/)\n"))
  }

  @Test func `the snippet for other sites has the address in full, or the way from the matrix's page`() throws {
    let whole = try field("page.snippet", of: "model/", baseURL: "https://example.org/a/")
    #expect(whole.hasPrefix("<iframe src=\"https://example.org/a/model/embed/\" title=\"Model\" "))
    #expect(try field("page.snippet", of: "model/", baseURL: nil).hasPrefix("<iframe src=\"embed/\" "))
  }

  @Test func `HTML and back is the same text`() {
    let text = "a & b &lt; <c> \"d\" 'e' &amp;lt;"
    #expect(text.escapedForHTML.unescapedFromHTML == text)
    #expect(!text.escapedForHTML.contains { "<>\"'".contains($0) })
  }
}
