import Markdown
import Testing

@testable import SiteGenerator

/// Text of a spreadsheet as Markdown.
struct PlainTextTests {
  private func rendered(_ markdown: String) -> RenderedMarkdown {
    MarkdownRenderer.render(markdown.utf8, options: MarkdownOptions(smart: false, allowsRawHTML: true))
  }

  private static let pieces = [
    "a", "word", " ", "  ", "*", "**", "_", "__", "`", "``", "~", "~~", "[", "]", "(", ")", "![", "[^1]", "[x]: ", "<",
    ">",
    "<b>", "</b>", "<!-- ", "<?", "&", "&amp;", "&#38;", "\\", "\\*", "#", "# ", "-", "- ", "---", "+ ", "1. ", "1)",
    "12345",
    "=", "===", "|", "|-|", ":-", ":-:", "http://", "https://x.org/a_b*c?d&e;", "www.", "www.x.org", "ada@example.org",
    "@",
    "ftp://x.y", "mailto:a@b.c", ".", ":", "!", "\"", "'", "é", "\u{301}", "日本", "😀", "\u{FF20}", "xmpp:", "\u{A0}",
  ]

  private static func random(_ seed: Int) -> String {
    var numbers = SeededNumbers(seed: UInt64(seed))
    return (0..<Int.random(in: 1...8, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
      .joined()
  }

  @Test func `a line shows what it said, is one paragraph and holds no links`() throws {
    for seed in 0..<4000 {
      let line = Self.random(seed).trimmed
      guard !line.isEmpty else { continue }
      let markdown = PlainText.markdown(line)
      let shown = rendered(markdown)
      #expect(
        String(decoding: shown.plain, as: UTF8.self).unicodeScalars.elementsEqual(line.unicodeScalars),
        "\(seed): \(line) → \(markdown)")
      #expect(shown.isSingleParagraph && shown.links.isEmpty && shown.images.isEmpty, "\(seed): \(line) → \(markdown)")
    }
  }

  @Test func `what is taken to need nothing is what nothing would be done to`() {
    let pieces = [
      "a", "know", "W", "·", "\u{A0}", "\u{85}", "\u{2028}", "—", "12", ".", ")", "(", ":", "/", "://", "www", ",", " ",
      "-", "é", "’", "\"", "?", "xmpp:",
    ]
    var harmless = 0
    for seed in 0..<6000 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let line = (0..<Int.random(in: 1...7, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
        .joined().trimmed
      guard MarkdownLine.isHarmless(line) else { continue }
      harmless += 1
      #expect(PlainText.markdown(line) == line, "\(seed)")
    }
    #expect(harmless > 2000)
  }

  @Test func `a short sentence is quoted with one blank between its words`() {
    let pieces = [
      "a", "word", " ", "  ", "’s", "–", "\u{A0}", "\u{2003}", "\u{202F}", "\u{3000}", "\u{301}", "\n", "日本", "…",
    ]
    for seed in 0..<3000 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      let words = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }
        .joined()
      let quoted = Sentences(Array(words.utf8)).sentence(around: 0..<words.utf8.count)
      #expect(quoted == words.split(whereSeparator: \.isWhitespace).joined(separator: " "), "\(seed)")
    }
  }

  @Test func `several lines stay lines and paragraphs`() throws {
    for seed in stride(from: 0, to: 4000, by: 4) {
      let lines = (0..<4).map { Self.random(seed + $0).trimmed }.filter { !$0.isEmpty }
      guard !lines.isEmpty else { continue }
      let markdown = PlainText.markdown(lines)
      let shown = rendered(markdown)
      let (words, wanted) = (String(decoding: shown.plain, as: UTF8.self), lines.joined(separator: " "))
      #expect(
        words.unicodeScalars.filter { !$0.properties.isWhitespace }
          == wanted.unicodeScalars.filter { !$0.properties.isWhitespace }, "\(seed): \(markdown)")
      #expect(shown.html.split(separator: 0x0A).count == lines.count, "\(seed): \(markdown)")
      #expect(shown.isSingleParagraph, "\(seed): \(markdown)")
    }
    let shown = rendered(PlainText.markdown(["a", "b", "", "", "c"]))
    #expect(String(decoding: shown.html, as: UTF8.self) == "<p>a<br>\nb</p>\n<p>c</p>\n")
  }

  @Test(arguments: [
    ("a * b, snake_case & R&D < 5", "a \\* b, snake_case & R&D < 5"), ("# 1", "\\# 1"), ("#1", "#1"), ("-5", "-5"),
    ("- a", "\\- a"), ("2026. A year", "2026\\. A year"), ("C:\\temp", "C:\\temp"), ("~5 min", "\\~5 min"),
    ("~~x~~", "\\~\\~x\\~\\~"), ("&lt;", "\\&lt;"), ("see https://x.org/a_b", "see https\\://x.org/a_b"),
    ("ask ada@example.org", "ask `ada@example.org`"), ("arr[0]", "arr\\[0]"),
  ])
  func `only what would be Markdown gets a backslash`(line: String, markdown: String) {
    #expect(PlainText.markdown(line) == markdown)
  }

  @Test func `in a body, addresses become links`() {
    let body = PlainText.markdown(["see https://x.org/a_b*c?d=1&e=2 or ada@example.org, *not* this"])
    #expect(rendered(body).links.map(\.url) == ["https://x.org/a_b*c?d=1&e=2", "mailto:ada@example.org"])
  }

  @Test(arguments: [
    ("Short.", "Short.", nil), ("  \n ", nil, nil), ("One line\nand another", "One line", "and another"),
    ("One.\n\nTwo.\nThree.", "One.", "Two.\\\nThree."),
    (
      String(repeating: "Sentence number one is of some length. ", count: 9),
      "Sentence number one is of some length. Sentence number one is of some length.",
      Array(repeating: "Sentence number one is of some length.", count: 7).joined(separator: " ")
    ),
    ("a\u{7}b\u{0}", "a b", nil),
  ])
  func `a cell is a summary, or a first sentence and a body`(text: String, summary: String?, body: String?) {
    let cell = CellText.plain(text)
    #expect(cell?.summary == summary)
    #expect(cell?.body == body)
  }

  private static func words(_ count: Int) -> String { Array(repeating: "word", count: count).joined(separator: " ") }

  @Test func `a long text is divided behind a short sentence, or else between words`() {
    #expect(CellText.plain(Self.words(30)) == CellText(summary: Self.words(30)))
    #expect(
      CellText.plain("Docs are tests. This \(Self.words(30)) ends.")
        == CellText(summary: "Docs are tests.", body: "This \(Self.words(30)) ends."))
    #expect(CellText.plain(Self.words(60)) == CellText(summary: Self.words(23) + " …", body: "… " + Self.words(37)))
    let letters = (118, 182)
    #expect(
      CellText.plain(String(repeating: "字", count: 300))
        == CellText(
          summary: String(repeating: "字", count: letters.0) + " …",
          body: "… " + String(repeating: "字", count: letters.1)))
    #expect(CellText.markdown(Self.words(60)) == CellText(summary: Self.words(23) + " …", body: Self.words(60)))
  }

  @Test(arguments: [
    ("Short *text*.", "Short *text*.", nil), ("- item", "\\- item", nil),
    ("[All](x.md) of it", "All of it", "[All](x.md) of it"),
    (
      "This sentence is the first one, and it holds no link at all, see? Then [a link](x.md) and so on.",
      "This sentence is the first one, and it holds no link at all, see?", "Then [a link](x.md) and so on."
    ),
    ("one\ntwo", "one\\\ntwo", nil), ("Intro\n- a\n- b", "Intro", "- a\n- b"), ("- a\n- b", "a", "- a\n- b"),
    ("one\ntwo\n\nthree", "one", "two\n\nthree"),
    (
      "**Bold. All the way** through https://x.org", "Bold. All the way through https\\://x.org",
      "**Bold. All the way** through https://x.org"
    ),
    ("![picture](x.png)", "picture", "![picture](x.png)"),
  ])
  func `a cell of a Markdown table keeps its Markdown, and its summary holds no links`(
    text: String, summary: String?, body: String?
  ) {
    let cell = CellText.markdown(text)
    #expect(cell?.summary == summary)
    #expect(cell?.body == body)
  }

  @Test func `ids are made of titles, each once`() {
    var ids = IDMaker(fallback: "r", reserved: MatrixReader.reservedRows)
    let titles = [
      "Getting started", "Zuverlässigkeit & Betrieb", "検索", "Getting – started!", "at", "CI/CD don’t", "ŁÓDŹ straße",
      "", "2026",
      "🚀 Launch", "Поиск", "r3", String(repeating: "long words ", count: 20),
    ]
    let made = titles.map { ids.id(for: $0) }
    #expect(
      made == [
        "getting-started", "zuverlassigkeit-betrieb", "r3", "getting-started-2", "at-row", "ci-cd-dont", "lodz-strasse",
        "r8", "2026", "launch", "r11", "r3-2", "long-words-long-words-long-words-long-words-long-words-long",
      ])
    #expect(made.allSatisfy(ID.isValid))
  }
}
