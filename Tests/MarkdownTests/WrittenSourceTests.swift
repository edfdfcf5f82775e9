import Testing

@testable import Markdown

/// The places of a text that change when it is handed on as Markdown.
///
/// The one thing that matters is that a text with other destinations in these places means the same otherwise; so texts
/// are changed and rendered once more.
struct WrittenSourceTests {
  /// What stands for a destination: the same for the same one, and nothing that Markdown could mean something by.
  private static func other(_ url: String) -> String {
    "x:\(url.utf8.count)-\(String(decoding: url.utf8.filter { (0x61...0x7A).contains($0) }, as: UTF8.self))"
  }

  /// The text with other destinations; nil when something was not found.
  private func changed(_ text: String, _ rendered: RenderedMarkdown) -> String? {
    let written = rendered.written
    guard !written.isLost, written.lostLinks.isEmpty, written.lostImages.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    var new: [UInt8] = []
    var place = 0
    for slot in written.slots {
      new += bytes[place..<slot.range.lowerBound]
      place = slot.range.upperBound
      func level(_ heading: Int) -> Int { rendered.headings[heading].level }
      switch slot.kind {
      case .destination(let index): new += Self.other(rendered.links[index].url).utf8
      case .picture(let index): new += Self.other(rendered.images[index].url).utf8
      case .definition(let index): new += Self.other(written.definitions[index]).utf8
      case .words: new += "W".utf8
      case .link(let index): new += "[W](\(Self.other(rendered.links[index].url)))".utf8
      case .label: new += "p:".utf8
      case .labelOfWords(let words): new += "[p:".utf8 + bytes[words] + "]".utf8
      case .heading(let index): new += String(repeating: "#", count: level(index)).utf8
      case .underline(let index): new += level(index) == 2 ? "--".utf8 : "".utf8
      case .underlined(let index):
        // A heading of several lines has no other way to be written.
        if level(index) > 2 { return nil }
      case .rawHTML: new += "<!-- -->".utf8
      case .pictureMark, .fence: new += bytes[slot.range]
      case .nothing: break
      }
    }
    return String(decoding: new + bytes[place...], as: UTF8.self)
  }

  /// The HTML that the changed text should have: the destinations of everything with a place replaced.
  private func expected(_ rendered: RenderedMarkdown) -> String {
    let bytes = Slot.fill(rendered.slots, of: rendered.html) { slot, html in
      switch slot {
      case .href(let index):
        let link = rendered.links[index]
        html.appendEscaped(link.isAutomatic && link.hasText ? link.url : Self.other(link.url))
      case .linkText: html.appendEscaped("W")
      case .image(let index): html.appendEscaped("{image \(Self.other(rendered.images[index].url))}")
      case .fence(let index): html.appendEscaped("{fence \(rendered.fences[index].info)}")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let options = MarkdownOptions(smart: false)

  @Test(arguments: [
    "[a](x/y) and [](cell:a/b) and <cell:a/b> and <https://example.org>", "[`co]de` *x*](<a b> 'T')",
    "![p](a.png \"t\") [![p](a.png)](b)", "`[a](b)` \\[a\\](b) [c](d)", "> quote [a\n> b](c)\n> [d](e)",
    "| a | b |\n|--|--|\n| [x\\|y](c) | [](d) |", "- [x] task [a\\]b](c)\n  [d](e)", "text[^1]\n\n[^1]: note [a](b)",
    "[a][r], [r], [][r] and [b][s]\n\n[r]: one\n[s]: <two three> 'T'\n\n```\n[r]: no\n[a](no)\n```",
    "> [a][r]\n>\n> [r]: one", "[a][ R  s ] [r S][] ![r s] [![R S]][c] [d][r s](e)\n\n[r s]: one\n[c]: two",
    "a[^1] `[^1]` \\[^1] b[^long.er] c[^1] [^none]\n\n[^1]: note[^long.er]\n[^long.er]: > [a](b)\n\n    [^1]\n",
    "- a[^x]\n\n  [^x]: b\n\n```\n[^x]: c[^x]\n```", "Top\n===\n\nText [a](b)", "# One\n\n## Two ##\n\n### [a](b)",
    "a <b>raw</b> c <!-- no --> [a](b)", "a\n<div>\nraw\n</div>\n\n[a](b)",
    "[a](b)[a](b) [a](b)", "[a\r\nb](c)\r\n\r\n[d](e)",
    "[a (b) c](d(e)f)", "![a [b](c)](d)", "[a <b](c)", "[](a)", "é [ü](ö)", "[a](\n  b\n  'T'\n)",
  ])
  func `other destinations change nothing else`(text: String) throws {
    let rendered = render(text, Self.options)
    let copy = try #require(changed(text, rendered))
    #expect(Self.withoutIDs(html(copy, Self.options)) == Self.withoutIDs(expected(rendered)))
  }

  @Test(arguments: [false, true])
  func `nor in texts of all kinds of pieces`(isHostile: Bool) {
    var copies = 0
    for number in 0..<400 {
      let text = Sample.text(number, pieces: isHostile ? Sample.hostile : Sample.pieces)
      let rendered = render(text, Self.options)
      guard let copy = changed(text, rendered) else { continue }
      copies += 1
      #expect(Self.withoutIDs(html(copy, Self.options)) == Self.withoutIDs(expected(rendered)), "\(number)")
    }
    // The others hold what cannot be told, and are handed on as HTML.
    #expect(copies > 150)
  }

  /// The words that are filled in make other ids.
  private static func withoutIDs(_ html: String) -> String { html.replacing(#/ id="[^"]*"/#, with: "") }

  @Test func `what cannot be found is told`() {
    #expect(render("[a](b&amp;c)").written.lostLinks == [0])
    #expect(render("![a](b&amp;c)").written.lostImages == [0])
    #expect(render("> <div>\n> raw\n> </div>").written.isLost)
    #expect(render("<b>raw</b> text").written.isLost)
    #expect(!render("text").written.isLost)
  }

  @Test func `labels that cannot be told are`() {
    #expect(!render("a[^1] [b][r]\n\n[^1]: c\n\n[r]: d").written.labelsAreLost)
    #expect(render("![a[^1]](b) c[^1]\n\n[^1]: d").written.labelsAreLost)
    #expect(render("<b title=\"[^1]\">a</b> c[^1]\n\n[^1]: d").written.labelsAreLost)
  }

  @Test func `a text with footnotes says so`() {
    #expect(render("a[^1]\n\n[^1]: b").written.hasFootnotes)
    #expect(!render("a[^1]").written.hasFootnotes)
  }
}
