import Testing

@testable import Markdown

@Suite("Footnotes")
struct FootnoteTests {
  private func reference(_ number: Int, _ id: String) -> String {
    "<sup class=\"footnote-ref\"><a href=\"#fn.\(number)\" id=\"\(id)\">\(number)</a></sup>"
  }

  private func back(_ label: String, _ id: String) -> String {
    "<a class=\"footnote-back\" href=\"#\(id)\" aria-label=\"Back to the text \(label)\">↩</a>"
  }

  @Test func `a note stands at the end and leads back to each of its references`() {
    #expect(
      html("a[^x] b[^x]\n\n[^x]: the *note*\n\nc")
        == "<p>a\(reference(1, "fnref.1")) b\(reference(1, "fnref.1.2"))</p>\n<p>c</p>\n"
        + "<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n<li id=\"fn.1\">\n"
        + "<p>the <em>note</em> \(back("1", "fnref.1")) \(back("1.2", "fnref.1.2"))</p>\n</li>\n</ol>\n</section>\n")
  }

  @Test func `notes are numbered by first reference`() {
    let text = html("a[^b] c[^a]\n\n[^a]: first\n[^b]: second\n")
    #expect(text.contains("<li id=\"fn.1\">\n<p>second"))
    #expect(text.contains("<li id=\"fn.2\">\n<p>first"))
  }

  @Test func `a note that ends in another block gets a paragraph for the way back`() {
    #expect(html("a[^1]\n\n[^1]: b\n\n    - c\n").contains("</ul>\n<p>\(back("1", "fnref.1"))</p>\n</li>"))
  }

  @Test func `a note may refer to notes, to itself and to earlier ones`() {
    let text = html("a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1] d[^2]\n")
    #expect(text.contains("<p>b\(reference(2, "fnref.2")) \(back("1", "fnref.1")) \(back("1.2", "fnref.1.2"))</p>"))
    #expect(
      text.contains(
        "<p>c\(reference(1, "fnref.1.2")) d\(reference(2, "fnref.2.2")) \(back("2", "fnref.2")) \(back("2.2", "fnref.2.2"))</p>"
      ))
  }

  @Test func `notes that only unread notes refer to are left out and the others close ranks`() {
    let text = html("[^unread]: x[^inner]\n\n[^inner]: y\n\na[^b]\n\n[^b]: z\n")
    #expect(text.contains("<p>a\(reference(1, "fnref.1"))</p>"))
    #expect(!text.contains("<p>y"))
    #expect(text.matches(of: /<li/).count == 1)
  }

  @Test func `what has no note stays text, and a note nobody refers to goes`() {
    #expect(html("a[^b]") == "<p>a[^b]</p>\n")
    #expect(html("a\n\n[^b]: c") == "<p>a</p>\n")
  }

  @Test func `a note defined twice is written once`() {
    let text = html("a[^1]\n\n[^1]: one\n\n[^1]: two\n")
    #expect(text.contains("one") && !text.contains("two"))
  }

  @Test func `every id of a text begins with its prefix`() {
    let text = html("# h\n\na[^1][^1]\n\n[^1]: b", MarkdownOptions(idPrefix: "async.early."))
    #expect(
      text.matches(of: /id="([^"]*)"/).map { String($0.output.1) } == [
        "async.early.h", "async.early.fnref.1", "async.early.fnref.1.2", "async.early.fn.1",
      ])
    #expect(
      text.matches(of: /href="([^"]*)"/).map { String($0.output.1) } == [
        "#async.early.fn.1", "#async.early.fn.1", "#async.early.fnref.1", "#async.early.fnref.1.2",
      ])
  }

  @Test func `every link within the page has its target, whatever refers to what`() {
    let texts = [
      "a[^1]\n\n[^1]: b[^1]", "![x[^1]](y) a[^1]\n\n[^1]: b", "[x[^1]](y)\n\n[^1]: b", "[[^1]](y)\n\n[^1]: b",
      "# T[^1]\n\na\n\n[^1]: b",
      "[^a]: x[^b]\n[^b]: y[^a]\n", "> a[^1]\n\n- [^1]: b\n", "a[^1]\n\n[^1]: [^2]: b[^3]\n\n[^3]: c[^2]",
      "| a[^1] |\n|-|\n| b[^2][^1] |\n\n[^1]: c\n[^2]: d\n\n    ```\n    e\n    ```\n",
    ]
    for text in texts + (0..<300).map({ Sample.text($0, pieces: Sample.hostile) }) {
      let output = html(text, MarkdownOptions(title: "T"))
      let ids = output.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(text)")
      for match in output.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(match.output.1)), "\(text)") }
    }
  }

  @Test func `a reference in a link is no link`() {
    #expect(
      html("[x[^1]](y)\n\n[^1]: b").contains("<a href=\"y\">x<sup class=\"footnote-ref\" id=\"fnref.1\">1</sup></a>"))
  }

  @Test func `the words of the text leave out the numbers and end with the notes`() {
    #expect(render("a[^1] b\n\n[^1]: c\n\nd").plainText == "a b\nd\nc")
  }
}
