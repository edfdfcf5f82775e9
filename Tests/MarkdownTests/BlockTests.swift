import Testing

@testable import Markdown

@Suite("Blocks")
struct BlockTests {
  @Test func `a paragraph stands in p, with soft and hard line breaks`() {
    #expect(html("one\ntwo  \nthree\\\nfour\n") == "<p>one\ntwo<br>\nthree<br>\nfour</p>\n")
  }

  @Test func `a quote holds its blocks`() {
    #expect(html("> a\n>\n> - b") == "<blockquote>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>\n")
  }

  @Test func `tight lists have no paragraphs and loose ones do`() {
    #expect(html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(html("- a\n\n- b\n") == "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n")
  }

  @Test func `ordered lists begin where they say`() {
    #expect(html("1. a\n") == "<ol>\n<li>a</li>\n</ol>\n")
    #expect(html("0. a\n") == "<ol start=\"0\">\n<li>a</li>\n</ol>\n")
    #expect(html("7) a\n8) b\n") == "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
  }

  @Test func `lists nest`() {
    #expect(html("- a\n  - b\n") == "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n")
  }

  @Test func `tasks have a box with a label`() {
    let box = "<li class=\"task\"><input type=\"checkbox\" disabled"
    #expect(
      html("- [x] a\n- [X] b\n- [ ] c\n")
        == "<ul>\n\(box) checked aria-label=\"Done\"> a</li>\n\(box) checked aria-label=\"Done\"> b</li>\n"
        + "\(box) aria-label=\"To do\"> c</li>\n</ul>\n")
  }

  @Test func `a task's box stands in its paragraph where there is one`() {
    #expect(
      html("- [ ] a\n\n- [x] b\n")
        == "<ul>\n<li class=\"task\">\n<p><input type=\"checkbox\" disabled aria-label=\"To do\"> a</p>\n</li>\n"
        + "<li class=\"task\">\n<p><input type=\"checkbox\" disabled checked aria-label=\"Done\"> b</p>\n</li>\n</ul>\n"
    )
  }

  @Test func `a task is not done because its words speak of a cross`() {
    // cmark-gfm looks for [x] anywhere in the line.
    #expect(!html("- [ ] tick it with [x] when done\n").contains("checked"))
    #expect(html("1. [x] tick it with [ ] when done\n").contains("checked"))
  }

  @Test func `code keeps its language and its bytes`() {
    #expect(
      html("```swift x=1\na < b\n\n c\n```\n")
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n\n c\n</code></pre>\n")
    #expect(html("~~~ c++\n~~~") == "<pre tabindex=\"0\"><code class=\"language-c++\"></code></pre>\n")
    #expect(html("    a & b\n") == "<pre tabindex=\"0\"><code>a &amp; b\n</code></pre>\n")
  }

  @Test func `a rule is an hr`() {
    #expect(html("a\n\n***\nb") == "<p>a</p>\n<hr>\n<p>b</p>\n")
  }

  @Test func `an inline text of one paragraph has no p`() {
    let options = MarkdownOptions(smart: false, inline: true)
    #expect(html("a *b* [c](d)\n", options) == "a <em>b</em> <a href=\"d\">c</a>")
    #expect(html("a\n\nb", options) == "<p>a</p>\n<p>b</p>\n")
  }

  @Test func `the number of blocks is told, and whether it is one paragraph`() {
    #expect(render("a\n\n- b\n\n  c\n\n# d").blockCount == 3)
    #expect(render("a *b*\nc").isSingleParagraph)
    for text in ["", "a\n\nb", "# a", "- a", "a[^1]\n\n[^1]: b", "<div>"] {
      #expect(!render(text).isSingleParagraph, "\(text)")
    }
    #expect(render("# T\n\na", MarkdownOptions(title: "T")).isSingleParagraph)
    #expect(render("a[^1]\n\n[^1]: b").blockCount == 1)
  }
}
