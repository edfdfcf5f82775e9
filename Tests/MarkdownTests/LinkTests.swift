import Testing

@testable import Markdown

@Suite("Links")
struct LinkTests {
  @Test func `a link leaves its address to the caller and keeps its title`() {
    #expect(html("[a *b*](c \"d\")") == "<p><a href=\"c\" title=\"d\">a <em>b</em></a></p>\n")
    let rendered = render("[a](b?c=%20&amp;d\\_e)")
    #expect(rendered.links.map(\.url) == ["b?c=%20&d_e"])
    #expect(rendered.slots == [Slot(offset: 12, kind: .href(0))])
  }

  @Test func `reference links are links`() {
    #expect(
      html("[a][B] [b]\n\n[b]: /c 'd'") == "<p><a href=\"/c\" title=\"d\">a</a> <a href=\"/c\" title=\"d\">b</a></p>\n")
  }

  @Test func `a link without words leaves them to the caller`() {
    #expect(
      html("[](cell:a/b) [ ](row:a)") == "<p><a href=\"cell:a/b\">{cell:a/b}</a> <a href=\"row:a\">{row:a}</a></p>\n")
    #expect(render("[](a) [b](c) [`d`](e)").links.map(\.hasText) == [false, true, true])
  }

  @Test func `an address in angle brackets keeps its words only if people can read it`() {
    #expect(html("<cell:a/b>") == "<p><a href=\"cell:a/b\">{cell:a/b}</a></p>\n")
    #expect(html("<https://a.org/?b&c>") == "<p><a href=\"https://a.org/?b&amp;c\">https://a.org/?b&amp;c</a></p>\n")
    #expect(html("<HTTP://a.org>") == "<p><a href=\"HTTP://a.org\">HTTP://a.org</a></p>\n")
    #expect(html("<a@b.org>") == "<p><a href=\"mailto:a@b.org\">a@b.org</a></p>\n")
    #expect(render("<cell:a/b> <ftp://c.d>").links.map(\.hasText) == [false, true])
  }

  @Test func `bare addresses are links`() {
    #expect(
      html("see www.a.org, https://b.org/c_d. and e@f.org")
        == "<p>see <a href=\"http://www.a.org\">www.a.org</a>, <a href=\"https://b.org/c_d\">https://b.org/c_d</a>. and "
        + "<a href=\"mailto:e@f.org\">e@f.org</a></p>\n")
  }

  @Test func `whether the author wrote the words is told`() {
    let rendered = render(
      "https://a.org <https://b.org> <cell:c/d> [https://e.org](https://e.org) [cell:f](cell:f) [g](h)")
    #expect(rendered.links.map(\.isAutomatic) == [true, true, true, false, false, false])
    #expect(html("[cell:f](cell:f)") == "<p><a href=\"cell:f\">cell:f</a></p>\n")
  }

  @Test func `a link in a link is its words alone`() {
    #expect(html("[a <https://b.org> c](d)") == "<p><a href=\"d\">a https://b.org c</a></p>\n")
    #expect(render("[a <https://b.org> c](d)").links.map(\.url) == ["d"])
  }

  @Test func `raw HTML that is allowed counts as a link's words`() {
    #expect(html("[<i>](a)", MarkdownOptions(allowsRawHTML: true)) == "<p><a href=\"a\"><i></a></p>\n")
    #expect(html("[<i>](a)") == "<p><a href=\"a\">{a}</a></p>\n")
  }

  @Test func `slots come in order`() {
    let offsets = render("# [](a)\n\n![b](c) [](d) [![e](f)](g)\n\n| [](h) |\n|-|\n").slots.map(\.offset)
    #expect(offsets == offsets.sorted())
    #expect(offsets.count == 9)
  }

  @Test func `what a link stands in is noted for citing it`() {
    let rendered = render(
      "before [one](a)\n\n# Head [two](b)\n\nsome *[three](c)* words\n\n| x | y [four](d) |\n|-|-|\n")
    #expect(rendered.links.map { rendered.words($0.words) } == ["one", "two", "three", "four"])
    #expect(
      rendered.links.map { rendered.words($0.block) } == ["before one", "Head two", "some three words", "y four"])
    #expect(rendered.links.map(\.blockKind) == [.paragraph, .heading, .paragraph, .tableCell])
    #expect(rendered.links.map(\.heading) == [nil, 0, 0, 0])
  }

  @Test func `a link in a footnote stands under the heading that refers to it`() {
    let rendered = render("# A\n\na[^1]\n\n# B\n\nb[^2] [^1]\n\n[^1]: [x](y) [^3]\n[^2]: [z](w)\n[^3]: [v](u)\n")
    #expect(rendered.links.map(\.url) == ["y", "w", "u"])
    #expect(rendered.links.map(\.heading) == [0, 1, 0])
  }
}
