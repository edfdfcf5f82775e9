import Testing

@testable import Markdown

@Suite("Alerts")
struct AlertTests {
  @Test(arguments: [
    ("NOTE", "note", "Note"), ("tip", "tip", "Tip"), ("Important", "important", "Important"),
    ("WARNING", "warning", "Warning"), ("cAUTION", "caution", "Caution"),
  ])
  func `a quote that begins with a marker is an alert`(marker: String, name: String, title: String) {
    #expect(
      html("> [!\(marker)]\n> a\n> b\n")
        == "<aside class=\"alert \(name)\" aria-label=\"\(title)\">\n<p class=\"alert-title\">\(title)</p>\n<p>a\nb</p>\n</aside>\n"
    )
  }

  @Test func `the marker may stand in a paragraph of its own or end in spaces`() {
    let expected = html("> [!NOTE]\n> - a")
    #expect(expected.hasSuffix("Note</p>\n<ul>\n<li>a</li>\n</ul>\n</aside>\n"))
    #expect(html("> [!NOTE]\n>\n> - a") == expected)
    #expect(html("> [!NOTE]   \n> - a") == expected)
    #expect(html("> [!NOTE]  \n> a").contains("</p>\n<p>a</p>"))
  }

  @Test(arguments: [
    "> [!NOTE] a\n> b", "> a\n> [!NOTE]", "> [!NOTES]\n> a", "> [!NOTE]", "> **[!NOTE]**\n> a", "> # [!NOTE]\n> a",
    "> \\[!NOTE]\n> a", "> [!NOTE]x\n> a", "> &#91;!NOTE]\n> a", "- [!NOTE]\n  a", "> [!note\\]\n> a\n\n[!note]: x",
  ])
  func `anything else is a quote`(text: String) {
    #expect(!html(text).contains("aside"), "\(text)")
  }

  @Test func `alerts stand in lists and in each other`() {
    #expect(
      html("- > [!TIP]\n  > a\n  >\n  > > b\n").matches(of: /<\/?(aside|blockquote)/).map { $0.output.0 } == [
        "<aside", "<blockquote", "</blockquote", "</aside",
      ])
  }

  @Test func `a marker is no word of the text`() {
    #expect(render("> [!TIP]\n> a").plainText == "a")
  }
}
