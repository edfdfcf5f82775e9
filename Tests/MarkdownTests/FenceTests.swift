import Testing

@testable import Markdown

@Suite("Fences that become slots")
struct FenceTests {
  private let options = MarkdownOptions(smart: false, slotFences: ["matrix", "chart"])

  @Test func `the first word of the info string decides`() {
    #expect(html("```matrix backend\na: b\n```\nc", options) == "{fence matrix backend}<p>c</p>\n")
    #expect(html("~~~  chart\n~~~", options) == "{fence chart}")
    #expect(
      html("```matrices\n```", options) == "<pre tabindex=\"0\"><code class=\"language-matrices\"></code></pre>\n")
    #expect(html("    matrix\n", options) == "<pre tabindex=\"0\"><code>matrix\n</code></pre>\n")
  }

  @Test func `the body is taken as it is, and its place is told`() {
    let rendered = render(
      "a\n\n```matrix backend\nlens: <fit>\n\n  rows: [a]\n```\n\n- b\n\n  ~~~chart\n  x: y\n  ~~~\n\n> ```matrix\n",
      options)
    #expect(
      rendered.fences == [
        Fence(
          info: "matrix backend", body: "lens: <fit>\n\n  rows: [a]\n", position: TextPosition(line: 3, column: 1),
          bodyLine: 4),
        Fence(info: "chart", body: "x: y\n", position: TextPosition(line: 11, column: 3), bodyLine: 12),
        Fence(info: "matrix", body: "", position: TextPosition(line: 15, column: 3), bodyLine: 16),
      ])
  }
}
