import Testing

@testable import SiteGenerator

/// Characters that hide in others. To Swift a quote with an accent on it is one character, and so are U+0600 and what
/// follows it; to a browser they are a quote and a `<`. Found by `Tests/Corpus`.
struct HiddenCharacterTests {
  /// Behind a sign that takes up what follows, and before a mark that is taken up.
  private static let hidden = "\u{600}<img src=x onerror=a()>\u{600}\"\u{301} \u{600}'\u{301}\u{600}</script>"

  @Test func `titles are escaped in pages, in the head and in its data`() throws {
    let project = try TestProject([
      "content/index.md": "---\ntitle: '\(Self.hidden.replacing(bytes: [0x27: "''"]))'\n---\n\nWords.\n"
    ])
    try project.build(baseURL: "https://example.org/")
    let page = try project.read("public/index.html")
    #expect(!page.utf8.contains("<img".utf8))
    #expect(!page.utf8.contains("\u{600}</script".utf8))
    #expect(page.utf8.contains("&lt;img".utf8))
  }

  @Test func `text is escaped byte by byte, and comes back`() {
    let escaped = Self.hidden.escapedForHTML
    #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) })
    #expect(escaped.unescapedFromHTML.utf8.elementsEqual(Self.hidden.utf8))
    #expect(!ScriptJSON.object { $0.text(Self.hidden, Self.hidden) }.contains(UInt8(ascii: "<")))
  }

  @Test func `words are filled between marks that would take up a brace`() {
    let words = Words(["k": "{n}\u{200C}x \u{600}{n} {n}\u{301} {m} {} {n"])
    #expect(words.filled("k", ["n": "1"]).utf8.elementsEqual("1\u{200C}x \u{600}1 1\u{301} {m} {} {n".utf8))
  }

  @Test func `labels and addresses of links end where they should`() {
    #expect(MarkdownLine.link("a\u{600}](b", "https://example.org/").utf8.contains("\\](b".utf8))
    #expect(MarkdownLine.destination("x\u{600}>(").utf8.contains("%3E".utf8))
  }

  @Test func `a former address has the folders that a disk would see`() {
    #expect(Alias.url("/x\u{600}/../../index.html") == nil)
    #expect(Alias.url("/x?\u{301}") == nil)
  }

  @Test func `paths cannot be put behind an address whose own path leads to another host`() {
    for base in ["https://example.org//other.example/", "https://example.org/\\other.example/", "https://e.org/a//"] {
      #expect(!WebAddress.isBase(base), "\(base)")
    }
    for base in ["https://example.org", "https://example.org/", "https://example.org/a/b", "https://e.org/a/b/"] {
      #expect(WebAddress.isBase(base), "\(base)")
    }
  }

  @Test func `a drawing is XML whatever stands in a title`() {
    var drawing = SVG(width: 10, isMirrored: false)
    drawing.text(0, 0, "a\u{FFFE}b\u{1}<", size: 10)
    #expect(drawing.content.contains(">ab&lt;</text>"))
  }
}
