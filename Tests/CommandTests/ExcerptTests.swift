import Testing

@testable import sitegen

/// The caret stands under its place.
struct ExcerptTests {
  /// What stands before the place, and as how many columns it counts.
  @Test(arguments: [
    ("plain", 5), ("", 0), ("中文", 4), ("ｆｕｌｌ", 8), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("é", 1),
    ("e\u{301}", 1),
    ("a\u{200B}b", 2), ("…–", 2), ("नि", 2), ("עברית", 5),
    ("🙂", 2), ("⌚", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("⌚\u{FE0E}", 1), ("👍🏽", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("🇩", 1), ("👩‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("❤️‍🔥", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("👨🏽‍💻 x", 4),
  ])
  func `what stands before it is as wide as on a terminal`(before: String, width: Int) {
    let line = ExcerptLine(before + "|here", column: before.unicodeScalars.count + 1)
    #expect(line.text == before + "|here")
    #expect(line.padding == String(repeating: " ", count: width), "\(before)")
  }

  @Test func `tabs stay tabs`() {
    #expect(ExcerptLine("\t-\t中 x", column: 6).padding == "\t \t   ")
  }

  @Test func `a place inside a character is shown at the character, one behind the end behind it`() {
    #expect(ExcerptLine("ab🇩🇪c", column: 4).padding == "  ")
    #expect(ExcerptLine("ab", column: 3).padding == "  ")
    #expect(ExcerptLine("ab", column: 99).padding == "  ")
    #expect(ExcerptLine("", column: 1).padding == "")
  }

  @Test func `a long line is cut around the place, between characters`() {
    let line = String(repeating: "a", count: 300) + "👩‍👩‍👧‍👦|" + String(repeating: "b", count: 300)
    let excerpt = ExcerptLine(line, column: 300 + 7 + 1)
    #expect(excerpt.text.hasPrefix("…a") && excerpt.text.hasSuffix("b…"))
    #expect(excerpt.text.contains("👩‍👩‍👧‍👦|"))
    #expect(excerpt.text.count <= 102)
    let before = excerpt.text.prefix { $0 != "|" }
    #expect(excerpt.padding.count == before.count + 1, "the family takes two columns")
    let wide = ExcerptLine(String(repeating: "中", count: 200), column: 190)
    #expect(wide.text.count <= 52)
    let early = ExcerptLine(String(repeating: "a", count: 300), column: 3)
    #expect(early.text == String(repeating: "a", count: 100) + "…")
  }

  @Test func `nothing in a line steers the terminal`() {
    let line = ExcerptLine("a\u{1B}[31m\u{202E}b\u{2066}\u{85}\u{2028}|", column: 11)
    #expect(line.text == "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}|")
    let piled = ExcerptLine("a" + String(repeating: "\u{301}", count: 5000) + "|", column: 5002)
    #expect(piled.text.unicodeScalars.count < 20)
    #expect(piled.padding == " ")
  }
}
