import Testing

@testable import SiteGenerator

/// What would cost too much is measured and named before it is begun, and what is said of one file has an end.
struct LimitTests {
  private func lines(_ files: [String: String]) throws -> [String] { try TestProject(files).build().lines }

  private func text(_ markdown: String) -> [String: String] {
    ["content/about.md": "---\ntitle: About\n---\n" + markdown]
  }

  @Test(arguments: [
    (String(repeating: "![[]()", count: 50_000), "this paragraph has too many pictures"),
    (
      String(repeating: "![[a]", count: 50_000) + "\n\n[a]: https://example.org/",
      "this paragraph has too many pictures"
    ),
    (String(repeating: "a <!A <?", count: 40_000), "this paragraph has too many tags"),
    (
      String(repeating: "[1] ", count: 100_000) + "\n\n[1]: https://example.org/"
        + String(repeating: "a", count: 10_000),
      "this address is too long for a text with so many links"
    ),
  ])
  func `marks that take the parser minutes are counted before`(markdown: String, message: String) throws {
    let lines = try lines(text(markdown))
    #expect(lines.count == 1 && lines[0].contains(message) && lines[0].contains("[too-slow]"), "\(lines)")
  }

  @Test func `a text that was not read leaves no dead links behind`() throws {
    var files = text("## Part\n\n" + String(repeating: "![[]()", count: 50_000))
    files["content/index.md"] = "---\ntitle: Home\n---\n[x](about.md#part)\n"
    #expect(try lines(files).count == 1)
  }

  @Test func `many comments, pictures and notes are none of these`() {
    for piece in ["<!-- a -->\n", "![a](b.png)\n\n", "`<!`\n\n", "[a]: https://example.org/\n", "[^1]: a\n\n"] {
      #expect(MarkMeasure(String(repeating: piece, count: 20_000).utf8).excess == nil, "\(piece)")
    }
  }

  /// Addresses and titles are copied into each link, words are not.
  @Test(arguments: [
    ("[a]: http://LONG", true), ("[a]:\n<LONG>", true), ("> [a]:\n> LONG", true), ("[a]: b 'LONG'", true),
    ("[a]: b\n(LONG)", true), ("[a]: b \"a\\\"LONG\"", true), ("[a]: http://a]:LONG", true),
    ("[a]: b \"c]: LONG\"", true),
    ("[^a]: See WORDS", false), ("a[1:]: b 'c' WORDS", false), ("[a]: b (c) WORDS", false), ("[a]: <b> WORDS", false),
  ])
  func `a long definition is told from a long note`(definition: String, isLong: Bool) {
    let definition = definition.replacing("LONG", with: String(repeating: "a", count: 6_000))
      .replacing("WORDS", with: String(repeating: "and a word ", count: 600))
    let text = definition + "\n\n" + String(repeating: "[x][a] ", count: 5_000)
    #expect((MarkMeasure(text.utf8).excess?.kind == .definitions) == isLong)
  }

  /// 4 MB each: what a writer may well have in one file.
  @Test(arguments: [
    String(repeating: "Words and [a link](https://example.org/), again and again. ", count: 4) + "[^1]\n\n",
    "| ![a](a.png) | [b](b.md) |\n" + String(repeating: "| c | d |\n", count: 30),
    "![A picture](a.png)\n\n[1]: https://example.org/ 'Its title'\n" + String(repeating: "Words. ", count: 30),
    "[^1]: " + String(repeating: "A long note. ", count: 200) + "\n\n" + String(repeating: "[b](b.md) ", count: 100),
    "```php\n<?php echo $a[1:]: ?>\n\n<!DOCTYPE html>\n```\n",
  ])
  func `no book is too slow`(piece: String) {
    #expect(MarkMeasure(String(repeating: piece, count: 4_000_000 / piece.utf8.count).utf8).excess == nil)
  }

  @Test func `a text is told a hundred findings, and that there are more`() throws {
    let lines = try lines(text(String(repeating: "[a](gone.md) ", count: 5_000)))
    #expect(lines.count == 101)
    #expect(lines.contains { $0.contains("there is more to say about this text than the 100 findings that are shown") })
  }

  @Test func `so it is with dead links to headings, and with templates`() throws {
    let text = try lines(text("# a\n\n" + String(repeating: "[a](#gone) ", count: 5_000)))
    #expect(text.count == 101)
    #expect(text.contains { $0.contains("there are more dead links to headings in this text than the 100 that are") })
    let template = try lines(["templates/text.mustache": String(repeating: "{{#gone}}", count: 5_000)])
    #expect(template.count == 101)
    #expect(template.contains { $0.contains("there is more to say about this template than the 100 findings") })
  }

  @Test func `partials that show each other twice are counted, not shown`() throws {
    var files = ["templates/text.mustache": "{{>partials/p0}}"]
    for number in 0..<40 {
      files["templates/partials/p\(number).mustache"] = "{{>partials/p\(number + 1)}}{{>partials/p\(number + 1)}}"
    }
    files["templates/partials/p40.mustache"] = "."
    let lines = try lines(files)
    #expect(lines.contains { $0.contains("with its partials this template has more than 100000 tags") }, "\(lines)")
  }

  @Test func `a page has an end of former addresses`() throws {
    let aliases = (0...20_000).map { "/a/\($0)/" }.joined(separator: ", ")
    let lines = try lines(["content/about.md": "---\ntitle: About\naliases: [\(aliases)]\n---\n"])
    #expect(lines.count == 1 && lines[0].contains("this page has more than 20000 former addresses [too-many-former]"))
  }

  @Test func `warnings do not hide the error`() throws {
    let lines = try lines(text(String(repeating: "<b>\n\n", count: 500) + "[a](gone.md)"))
    #expect(lines.contains { $0.contains("error: no file 'gone.md'") })
  }

  @Test func `a model is counted before anything is made of it`() throws {
    func model(rows: Int, columns: Int) -> [String: String] {
      let part = { (name: String, count: Int) in (0..<count).map { "- {id: \(name)\($0), title: \(name)}\n" }.joined() }
      return [
        "content/matrices/model/store/large.md": TestProject.absent,
        "content/matrices/model.yml": "title: Model\ncolumns:\n\(part("c", columns))rows:\n\(part("r", rows))",
      ]
    }
    let square = try lines(model(rows: 300, columns: 300))
    #expect(square.contains { $0.contains("300 rows by 300 columns are 90000 cells, more than the limit of 50000") })
    let wide = try lines(model(rows: 1, columns: 501))
    #expect(wide.contains { $0.contains("this model has 501 columns, more than the limit of 500 [table-too-large]") })
    #expect(wide.contains { $0.hasPrefix("content/matrices/model.yml:3:1: error:") })
  }

  @Test func `the settings have a limit that nobody can raise`() throws {
    let lines = try lines([
      "content/site.yml": "title: a\nlimits: {fileBytes: 9000000}\n" + String(repeating: "# a\n", count: 1_100_000)
    ])
    #expect(lines.contains { $0.contains("content/site.yml: error: the file has") && $0.contains("[file-too-large]") })
  }

  @Test func `keys that stand twice in a large file are told in part`() throws {
    let yaml = "title: Model\n" + String(repeating: "title: Model\n", count: 100_000)
    let lines = try lines([
      "content/matrices/model.yml": yaml, "content/matrices/model/store/large.md": TestProject.absent,
    ])
    #expect(lines.contains { $0.contains("more than 2 keys stand twice in this file") })
  }
}
