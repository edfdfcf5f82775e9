import Testing

@testable import Markdown

/// Our renderer says the same as the library's, save for what `normalised` names.
@Suite("Against cmark_render_html")
struct ReferenceTests {
  @Test(arguments: [
    // Paragraphs and breaks.
    "a", "a\nb", "a  \nb", "a\\\nb", "   a\n      b", "a\n\n\n\nb", "&nbsp; &amp; &copy; &#35; &#x22; &unknown;",
    "\\*a\\* \\# \\\\ \\a", "a \"b\" 'c' -- d --- e...", "1 < 2 > 0 & \"3\"",
    // Headings.
    "# a", "###### a ######", "####### a", "#a", "a\n===", "a *b*\nc\n---", "# `a` <b>", "#",
    // Rules, code.
    "---", "* * *", "    a\n\n      b", "```\na\n```", "````md\n```\na\n```\n````", "~~~\na", "```a\n\n```",
    "`a` ``b ` c`` ` `",
    "`a\nb`", "- a\n\n      code",
    // Quotes.
    "> a\n> b", "> a\nb", ">a\n>> b\n> c", "> # a\n>\n> - b", ">", "> ```\n> a",
    // Lists.
    "- a\n- b", "- a\n\n- b", "* a\n  * b\n    * c", "1. a\n2. b", "3) a", "0. a\n1. b", "- a\n+ b", "- a\n\n  b\n- c",
    "- a\n  - b\n\n    c\n- d", "-\n- a\n-", "1. a\n   - b\n     1. c", "- # a\n- > b\n- ```\n  c\n  ```",
    "a\n- b\n1. c",
    "- a\n\n\n- b\n\n\n  c", "- - - a",
    // Tasks.
    "- [ ] a\n- [x] b\n- c", "1. [x] *a*\n   b", "- [ ] a\n  - [x] b", "- [x]a", "- [ ] a\n\n- [ ] b",
    // Emphasis and strikes.
    "*a* _b_ **c** __d__ ***e***", "*a **b** c* **a *b* c**", "a*b*c a_b_c", "*a", "**a*", "~~a~~ ~b~ ~~~c~~~ ~~a~",
    "~~a *b~~ c*",
    "*~~a~~*",
    // Links.
    "[a](b)", "[a](<b c> 'd')", "[a](b \"c \\\" d\")", "[a]\n\n[a]: b", "[A][b]\n\n[b]: <c> (d)", "[a][]\n\n[a]: b",
    "[a",
    "[a](b", "[a] (b)", "[*a* `b`](c)", "[a [b] c](d)", "[]()", "[a](b)[c](d)", "[a](b 'c\nd')", "\\[a](b)",
    // Pictures.
    "![a](b)", "![a *b* `c` & \"d\"](e 'f\"g')", "[![a](b)](c)", "![a][b]\n\n[b]: c", "!\\[a](b)", "![a\nb](c)",
    // Addresses.
    "<https://a.org/?b=c&d>", "<a@b.org>", "https://a.org/b_c_d.", "www.a.org", "(https://a.org)", "a@b.org",
    "https://a.org/&amp;b",
    "a www.b", "http://", "*https://a.org*",
    // Raw HTML.
    "a <b>c</b>", "<div>\n*a*\n</div>", "<div>\n\n*a*\n\n</div>", "<!-- a -->\nb", "a <!-- b --> c",
    "<a href='b'>c</a>",
    // Tables.
    "| a | b |\n|---|---|\n| c | d |", "a | b\n:-- | --:\nc | d", "| a |\n|:-:|\n| *b* `c|d` |",
    "| a | b |\n|-|-|\n| c |\n| d | e | f |",
    "a\n| b |\n|---|\n| c |", "| a |\n|---|", "| | b |\n|-|-|\n| | |", "| a \\| b |\n|---|\n| `\\|` |",
    "> | a |\n> |-|\n> | b |",
    "| a |\n|-|\n| b |\n> c", "| a | b |\n|-|",
    // Footnotes.
    "a[^1]\n\n[^1]: b", "a[^1] b[^1]\n\n[^1]: c", "a[^b] c[^d]\n\n[^d]: e\n\n[^b]: f\n\n    g", "a[^1]",
    "a[^1]\n\n[^1]: b[^2]\n[^2]: c",
    "a[^1]\n\n[^1]: - b\n    - c", "a[^1]\n\n[^1]: b\n\n        code", "# a[^1]\n\n[^1]: b",
    "| a[^1] |\n|-|\n\n[^1]: b",
    "a[^*1*] ![^1]\n\n[^1]: b", "[^1]: a\n\n[^1]",
  ])
  func `each construct`(text: String) {
    #expect(normalised(ours(text)) == normalised(referenceHTML(text)))
  }

  @Test(arguments: [false, true])
  func `every construct by itself and in its places`(smart: Bool) {
    let own = Snippets.blocks.values.map(\.count).reduce(0, +) + Snippets.inlines.count + Snippets.references.count
    #expect(own >= 500 && Snippets.all.count > 2000)
    for (name, text) in Snippets.all {
      #expect(
        normalised(ours(text, smart: smart)) == normalised(referenceHTML(text, smart: smart)),
        "\(name): \(text.debugDescription)")
    }
  }

  @Test func `any mixture of them`() {
    let pieces = Sample.pieces.filter { !$0.contains("[!") }
    for number in 0..<300 {
      let text = Sample.text(number, pieces: pieces)
      let smart = number.isMultiple(of: 2)
      #expect(normalised(ours(text, smart: smart)) == normalised(referenceHTML(text, smart: smart)), "\(text)")
    }
  }

  /// Ours with the slots filled as the library would, addresses aside.
  private func ours(_ text: String, smart: Bool = false) -> String {
    let rendered = render(text, MarkdownOptions(smart: smart, allowsRawHTML: true))
    let bytes = Slot.fill(rendered.slots, of: rendered.html) { slot, html in
      switch slot {
      case .href, .fence: break
      case .linkText(let index):
        if rendered.links[index].isAutomatic { html.appendEscaped(rendered.links[index].url) }
      case .image(let index):
        html.append("<img src=\"\" alt=\"")
        html.appendEscaped(rendered.images[index].alt)
        if !rendered.images[index].title.isEmpty {
          html.append("\" title=\"")
          html.appendEscaped(rendered.images[index].title)
        }
        html.append("\">")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
