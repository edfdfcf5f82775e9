import Testing

@testable import Markdown

@Suite("Plain words")
struct PlainTests {
  @Test func `blocks stand on lines of their own`() {
    let text = """
      # Head *ing*

      one
      two  
      three `four`

      - five
        - six

      | seven | eight |
      |---|---|
      | nine |

      ```swift
      ten

      eleven
      ```

      > twelve & <b>thirteen</b> &lt;
      """
    #expect(
      render(text).plainText
        == "Head ing\none two three four\nfive\nsix\nseven\neight\nnine\nten\n\neleven\ntwelve & thirteen <")
  }

  @Test func `a fence that becomes a slot has no words`() {
    let options = MarkdownOptions(slotFences: ["matrix"])
    #expect(render("a\n\n```matrix b\nlens: c\n```\n\nd", options).plainText == "a\nd")
  }

  @Test func `the words of links without any are the caller's`() {
    let rendered = render("see [](cell:a/b) now")
    #expect(rendered.plainText == "see  now")
    #expect(rendered.links.map(\.words) == [4..<4])
  }
}
