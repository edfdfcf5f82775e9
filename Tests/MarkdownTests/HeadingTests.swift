import Testing

@testable import Markdown

@Suite("Headings")
struct HeadingTests {
  @Test func `a heading has an id and its plain words are noted`() {
    #expect(html("# A *b* `c`") == "<h2 id=\"a-b-c\">A <em>b</em> <code>c</code></h2>\n")
    #expect(
      render("\n# A *b* `c` #")
        .headings == [Heading(level: 2, id: "a-b-c", text: "A b c", position: TextPosition(line: 2, column: 1))])
  }

  @Test(arguments: [
    ("Plain Words", "plain-words"),
    ("C++ & Swift: what's new?", "c--swift-whats-new"),
    ("snake_case and kebab-case", "snake_case-and-kebab-case"),
    ("Übung für Ärzte", "übung-für-ärzte"),
    ("数据库 第一", "数据库-第一"),
    ("v1.10.2", "v1102"),
    ("🚀 Launch", "-launch"),
    ("⚠️ Warning", "-warning"),
    ("½ price, x² & Ⅳ", "½-price-x²--ⅳ"),
    ("...", "section"),
    ("\"\\><script>\\<i>", "i"),
    ("a\tb", "ab"),
  ])
  func `ids are made as GitHub makes them`(words: String, id: String) {
    #expect(render("# \(words)", MarkdownOptions(smart: false, allowsRawHTML: true)).headings.map(\.id) == [id])
  }

  @Test func `no id is given twice`() {
    let text = "# foo\n# foo\n# foo 1\n# foo\n# foo-1\n# foo 1 1\n"
    let ids = render(text).headings.map(\.id)
    #expect(ids == ["foo", "foo-1", "foo-1-1", "foo-2", "foo-1-2", "foo-1-1-1"])
    #expect(Set(ids).count == ids.count)
  }

  @Test func `ids from headings never hold a dot, so footnotes and prefixes cannot meet them`() {
    let rendered = render("# fn.1\n# a.fn.1\n# fnref․1\n# ⒈ x", MarkdownOptions(idPrefix: "async."))
    #expect(rendered.headings.map(\.id) == ["async.fn1", "async.afn1", "async.fnref1", "async.⒈-x"])
  }

  @Test func `the highest heading takes the level asked for and the others keep their distance`() {
    #expect(render("### a\n## b\n#### c").headings.map(\.level) == [3, 2, 4])
    #expect(render("# a\n## b\n###### c", MarkdownOptions(headingBase: 4)).headings.map(\.level) == [4, 5, 6])
    #expect(html("## b\n\n> # a\n") == "<h3 id=\"b\">b</h3>\n<blockquote>\n<h2 id=\"a\">a</h2>\n</blockquote>\n")
  }

  @Test func `a first heading that repeats the title is dropped and noticed`() {
    let options = MarkdownOptions(title: "The  \"Real\" Title – it’s here")
    let rendered = render("\n# The \"*real*\" title -- it's here\n\n### Part\n", options)
    // The quotes and the dash differ in kind and still say the same.
    #expect(rendered.headings.map(\.text) == ["Part"])
    #expect(rendered.headings.map(\.level) == [2])
    #expect(rendered.notices == [.repeatedTitle(TextPosition(line: 2, column: 1))])
    #expect(rendered.plainText == "Part")
  }

  @Test func `other headings with the words of the title stay`() {
    let options = MarkdownOptions(title: "A")
    #expect(render("a\n\n# A", options).headings.count == 1)
    #expect(render("# A b", options).headings.count == 1)
    #expect(render("# A\n\n# A", options).headings.map(\.id) == ["a"])
    #expect(render("> # A", options).headings.count == 1)
    #expect(render("# ", MarkdownOptions(title: " ")).notices.isEmpty)
  }

  @Test func `an underlined heading is a heading`() {
    #expect(html("a\nb\n---\n") == "<h2 id=\"a-b\">a\nb</h2>\n")
  }
}
