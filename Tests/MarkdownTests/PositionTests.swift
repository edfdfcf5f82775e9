import Testing

@testable import Markdown

/// In these texts every link and picture goes to `uN`, and the place where the one with that number begins is marked
/// with `¶N` in front; the marks are taken out before the text is rendered.
@Suite("Positions")
struct PositionTests {
  @Test(arguments: [
    "a ¶1[x](u1) b", "a\nb ¶1[x](u1)\nc *¶2[x](u2)*", "ä € ¶1[x](u1) 😀 ¶2[x](u2)",
    "&amp; &ouml; ¶1[x](u1) \\* ¶2[x](u2)",
    "\"a\" -- ... 'b' ¶1[x](u1)", "~~a~~ ¶1[x](u1) ~~¶2[x](u2)~~", "\\[x\\] ¶1[x](u1)", "`[x` ¶1[x](u1)",
    "a  \nb ¶1[x](u1)\\\nc ¶2[x](u2)", "## a ¶1[x](u1) ##", "  ##   a ¶1[x](u1)", "- # a ¶1[x](u1)",
    "a ¶1[x](u1)\nb ¶2[x](u2)\n===", "a\tb ¶1[x](u1)\n\tc ¶2[x](u2)", "¶1[](u1) ¶2[ ](u2)", "¶1[*x*](u1) ¶2[`x`](u2)",
  ])
  func `links in paragraphs and headings`(text: String) { expectPlaces(text) }

  @Test(arguments: [
    "- a ¶1[x](u1)\n  b ¶2[x](u2)\n- c ¶3[x](u3)", "10. a ¶1[x](u1)\n    b ¶2[x](u2)", "- a ¶1[x](u1)\nb ¶2[x](u2)",
    "- a\n     b ¶1[x](u1)", "- a\n  - b ¶1[x](u1)\n    c ¶2[x](u2)\n\n    d ¶3[x](u3)",
    "- [ ] a ¶1[x](u1)\n  b ¶2[x](u2)\n- [x] ¶3[x](u3)", "-\ta ¶1[x](u1)\n\tb ¶2[x](u2)",
    "a\n   b ¶1[x](u1)\n c ¶2[x](u2)",
  ])
  func `links in lists and on lines indented otherwise than the first`(text: String) { expectPlaces(text) }

  @Test(arguments: [
    "> a ¶1[x](u1)\n> b ¶2[x](u2)\nc ¶3[x](u3)", ">a ¶1[x](u1)\n> b ¶2[x](u2)\n>c ¶3[x](u3)",
    "> - a ¶1[x](u1)\n>   b ¶2[x](u2)", "> [!NOTE]\n> b ¶1[x](u1)\n> c ¶2[x](u2)",
    "x[^1]\n\n[^1]: a ¶1[x](u1)\n    b ¶2[x](u2)\n\n    c ¶3[x](u3)",
    "x[^1] ¶2[x](u2)\n\n[^1]: a ¶1[x](u1)\nb ¶3[x](u3)\n",
  ])
  func `links in quotes, alerts and footnotes`(text: String) { expectPlaces(text) }

  @Test(arguments: [
    "| a ¶1[x](u1) | ¶2[x](u2) |\n|--|--|\n| x | y ¶3[x](u3) |\n|¶4[x](u4)|¶5[x](u5)",
    "| a |\n|--|\n| `\\|` \\| ¶3[x](u3) |",
    "  | a ¶1[x](u1) |\n  |--|\n  | y ¶3[x](u3) |", "| a ¶1[x](u1) | b |\n|--|--|\n   | x | y ¶3[x](u3) |",
    "- a\n\n  | a ¶1[x](u1) |\n  |--|\n  | y ¶3[x](u3) |", "> | a ¶1[x](u1) |\n> |--|\n> | y ¶3[x](u3) |",
    "some ¶7[x](u7)\nmore ¶8[x](u8)\n| a ¶1[x](u1) |\n|--|\n| y ¶3[x](u3) |", "a ¶1[x](u1) | b\n--|--\nx | y ¶3[x](u3)",
  ])
  func `links in tables`(text: String) { expectPlaces(text) }

  @Test(arguments: [
    "[r]: /x\n[s]: /y 'z'\na ¶1[x](u1)\nb ¶2[x](u2)", "- [r]: /x\n  a ¶1[x](u1)", "a ¶1[x]\n\n[x]: u1",
    "a `code\ncode` ¶1[x](u1)\nb ¶2[x](u2)", "a <b\nc> ¶1[x](u1)\nb ¶2[x](u2)", "a ¶1[x\nb](u1) ¶2[x](u2)",
    "- a ¶1[x\n  b](u1) ¶2[x](u2)\n  c ¶3[x](u3)", "a ¶1[x](u1 'x\ny') ¶2[x](u2)\nc ¶3[x](u3)",
    "a ¶1[x](\nu1) ¶2[x](u2)\nc ¶3[x](u3)", "a ¶1[*x\nb*](u1) ¶2[x](u2)", "a ¶1![x\nb](u1) ¶2[x](u2)",
    "a ¶2[¶1![x](u1)](u2) b",
  ])
  func `links behind what spans lines, and links that do`(text: String) { expectPlaces(text) }

  @Test(arguments: [
    "a ¶1<http://u1> ¶2[x](u2)\n¶3<http://u3> b", "- a ¶1<http://u1> ¶2[x](u2)\n  ¶3<http://u3> b",
    "a ¶1http://u1.de ¶2[x](u2)\n¶3http://u3.de b ¶4www.u4.de", "- a ¶1http://u1.de ¶2[x](u2)\n  ¶3http://u3.de",
    "ä ¶1a@u1.de ¶2[x](u2)\n*b* ¶3a@u3.de, ¶4x@u4.de b", "\\* &amp; ¶1http://u1.de ¶2a@u2.de",
    "| ¶1http://u1.de |\n|--|\n| ¶2a@u2.de ¶3www.u3.de |", "`http://u1.de` ¶1http://u1.de", "*¶1http://u1.de*",
  ])
  func `addresses without brackets`(text: String) { expectPlaces(text) }

  @Test(arguments: [
    "a ¶1[x](u1)\r\nb ¶2[x](u2)\r\n\r\n- c\r\n  d ¶3[x](u3)", "a ¶1[x](u1)\rb ¶2[x](u2)",
    "\u{FEFF}a ¶1[x](u1)\nb ¶2[x](u2)", "\u{FEFF}# a ¶1[x](u1)", "a \0 ¶1[x](u1)\nb ¶2[x](u2)",
  ])
  func `links in files from elsewhere`(text: String) { expectPlaces(text) }

  @Test func `links in any mixture`() {
    for number in 0..<300 {
      let text = Array(Sample.text(number).utf8)
      let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let rendered = MarkdownRenderer.render(text, options: MarkdownOptions())
      for link in rendered.links {
        let rest = lines[link.position.line - 1].dropFirst(link.position.column - 1)
        let isBracket = rest.first == (link.isAutomatic ? UInt8(ascii: "<") : UInt8(ascii: "["))
        let isAddress = link.isAutomatic && rest.starts(with: rendered.plain[link.words])
        #expect(isBracket || isAddress, "\(link.url) in text \(number)")
      }
    }
  }

  private func expectPlaces(_ marked: String) {
    var text: [UInt8] = []
    var places: [Int: TextPosition] = [:]
    var line = 1
    var lineStart = 0
    var scalars = Substring(marked).unicodeScalars
    while let scalar = scalars.popFirst() {
      if scalar == "¶" {
        let number = scalars.popFirst().flatMap { Int(String($0)) } ?? 0
        places[number] = TextPosition(line: line, column: text.count - lineStart + 1)
        continue
      }
      text += Array(String(scalar).utf8)
      if scalar == "\n" || scalar == "\r" && scalars.first != "\n" {
        line += 1
        lineStart = text.count
      }
    }
    let rendered = MarkdownRenderer.render(text, options: MarkdownOptions())
    var found: [Int: TextPosition] = [:]
    for (url, position) in rendered.links.map({ ($0.url, $0.position) })
      + rendered.images.map({ ($0.url, $0.position) })
    {
      found[url.firstMatch(of: /u(\d)/).flatMap { Int($0.output.1) } ?? -1] = position
    }
    #expect(found == places, "\(marked)")
  }
}
