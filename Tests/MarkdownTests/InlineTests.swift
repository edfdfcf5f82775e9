import Testing

@testable import Markdown

@Suite("Inlines")
struct InlineTests {
  @Test func `emphasis, strength, strikes and code`() {
    #expect(
      html("*a* __b__ ~~c~~ ~d~ `e < *f*`")
        == "<p><em>a</em> <strong>b</strong> <del>c</del> <del>d</del> <code>e &lt; *f*</code></p>\n")
  }

  @Test func `quotes and dashes become typographic if asked for`() {
    #expect(html("\"a\" -- it's...", MarkdownOptions(smart: true)) == "<p>“a” – it’s…</p>\n")
    #expect(html("\"a\" -- it's...") == "<p>&quot;a&quot; -- it's...</p>\n")
  }

  @Test func `raw HTML is left out and noticed once per element`() {
    let rendered = render("a <b>c</b> <br> <!-- d -->\n\n<div>\ne\n</div>\n\nf")
    #expect(String(decoding: rendered.html, as: UTF8.self) == "<p>a c  </p>\n<p>f</p>\n")
    #expect(
      rendered.notices == [
        .rawHTML(TextPosition(line: 1, column: 3)), .rawHTML(TextPosition(line: 1, column: 12)),
        .rawHTML(TextPosition(line: 3, column: 1)),
      ])
    #expect(rendered.plainText == "a c  \nf")
  }

  @Test func `comments are left out without notice`() {
    let rendered = render("<!-- a\n\nb -->\n\nc <!-- d --> e")
    #expect(String(decoding: rendered.html, as: UTF8.self) == "<p>c  e</p>\n")
    #expect(rendered.notices.isEmpty)
    #expect(render("<!-- a --> <b>b</b>\n").notices == [.rawHTML(TextPosition(line: 1, column: 1))])
  }

  @Test func `a paragraph of nothing but raw HTML leaves nothing behind`() {
    #expect(html("<i></i>\n\na") == "<p>a</p>\n")
    #expect(html("<i>![](b)</i>") == "<p>{image b}</p>\n")
  }

  @Test func `raw HTML passes where it is allowed`() {
    let options = MarkdownOptions(allowsRawHTML: true)
    let rendered = render("a <b title=\"x\">c</b>\n\n<div>\n\n*d*\n\n</div>\n", options)
    #expect(
      String(decoding: rendered.html, as: UTF8.self)
        == "<p>a <b title=\"x\">c</b></p>\n<div>\n<p><em>d</em></p>\n</div>\n")
    #expect(rendered.notices.isEmpty)
    #expect(rendered.plainText == "a c\nd")
  }

  @Test func `a picture is a slot, with its words noted`() {
    let rendered = render("![a *b* `c`](d.png \"e\") and [![f](g)](h)")
    #expect(
      rendered.images == [
        Image(url: "d.png", title: "e", alt: "a b c", position: TextPosition(line: 1, column: 1), isInLink: false),
        Image(url: "g", title: "", alt: "f", position: TextPosition(line: 1, column: 30), isInLink: true),
      ])
    #expect(html("![a](b)![c](d)") == "<p>{image b}{image d}</p>\n")
    #expect(rendered.plainText == "a b c and f")
    #expect(rendered.links.map(\.hasText) == [true])
  }

  @Test func `links in a picture's description are neither written nor noted`() {
    let rendered = render("![a [b](c) ![d](e)](f)")
    #expect(rendered.links.isEmpty)
    #expect(rendered.images.map(\.alt) == ["a b d"])
  }
}
