import Testing

@testable import SiteGenerator

/// The page on which readers find their place; what its script makes of it is tested in a browser.
struct AssessTests {
  private func page(rows: Int = 1, columns: Int = 2) throws -> String {
    let cells = (0..<columns).map { "c\($0): {summary: S, title: T\($0), fit: b, do: [Move], bad: [Risk], if: [Sign]}" }
    let model = """
      title: M
      changes: [{version: "2", summary: Now}, {version: "1"}]
      fields:
        - {id: if, title: If, type: list, role: signals}
        - {id: bad, title: Bad, type: list, role: risks}
        - {id: do, title: Do, type: list, role: moves}
      lenses: [{id: fit, title: Fit, limit: a, verdict: "{count} of {total}", levels: [{id: a, title: A}, {id: b, title: B}]}]
      columns: [\((0..<columns).map { "{id: c\($0), title: C\($0), was: [old\($0)]}" }.joined(separator: ", "))]
      rows:
      \((0..<rows).map { "  - {id: r\($0), title: R\($0), was: [q\($0), p\($0)], cells: {\(cells.joined(separator: ", "))}}" }.joined(separator: "\n"))

      """
    let project = try TestProject(["content/site.yml": "title: T\n", "content/matrices/m.yml": model], base: [:])
    #expect(try project.build().lines == [])
    return try project.read("public/m/assess/index.html")
  }

  @Test func `each row is a question and each cell an answer, with signals, and former ids for old results`() throws {
    let html = try page()
    #expect(html.contains("data-assess=\"m\" data-version=\"2\""))
    #expect(html.contains("<fieldset class=\"question\" data-row=\"r0\" data-was=\"q0 p0\">"))
    #expect(html.matches(of: /<input type="radio" name="now\.r0" value="c[01]">/).count == 2)
    #expect(html.contains("<summary dir=\"auto\">If</summary>") && html.contains("Sign"))
    #expect(html.contains("data-column=\"c1\" data-was=\"old1\">C1</li>"))
    #expect(html.matches(of: /<template data-risks><li>.*Risk/).count == 2)
    #expect(html.contains("data-limit=\"1\" data-verdict=\"{count} of {total}\""))
    #expect(html.contains("data-version=\"1\">1</li>"))
  }

  @Test func `a matrix of more than 400 cells brings its names alone`() throws {
    let html = try page(rows: 21, columns: 20)
    #expect(html.matches(of: /<fieldset class="question"/).count == 21)
    #expect(!html.contains("Sign") && !html.contains("Risk"))
  }
}
