import Foundation
import Testing

@testable import Markdown

@Suite("Odd input")
struct OddInputTests {
  @Test func `no text is no HTML`() {
    for text in ["", "\n", "   \n\n", "\u{FEFF}"] { #expect(html(text) == "", "\(text.debugDescription)") }
  }

  @Test func `bytes that are not UTF-8 and NUL become U+FFFD`() {
    let rendered = MarkdownRenderer.render([0x61, 0xFF, 0x00, 0x62, 0xC3], options: MarkdownOptions())
    #expect(String(decoding: rendered.html, as: UTF8.self) == "<p>a\u{FFFD}\u{FFFD}b\u{FFFD}</p>\n")
    #expect(String(validating: rendered.plain, as: UTF8.self) == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
  }

  @Test func `lines end in any way, and the last one need not`() {
    let expected = html("# a\n\nb\nc\n\n- d\n")
    #expect(html("# a\r\n\r\nb\r\nc\r\n\r\n- d\r\n") == expected)
    #expect(html("# a\r\rb\rc\r\r- d\r") == expected)
    #expect(html("# a\n\nb\nc\n\n- d") == expected)
  }

  @Test func `a byte order mark is no text`() {
    #expect(html("\u{FEFF}# a") == "<h2 id=\"a\">a</h2>\n")
  }

  @Test func `a slice and a lazy collection are texts`() {
    let bytes = Array("xx*a*yy".utf8)
    #expect(MarkdownRenderer.render(bytes[2..<5], options: MarkdownOptions()).html == Array("<p><em>a</em></p>\n".utf8))
    #expect(MarkdownRenderer.render(bytes.lazy.map { $0 }, options: MarkdownOptions()).plain == Array("xxayy".utf8))
  }

  @Test(
    // What hangs never ends. Under the thread sanitizer, which slows every access, on a busy machine a minute was too short.
    .timeLimit(.minutes(10)),
    arguments: [
      String(repeating: ">", count: 10_000) + " a",
      String(repeating: "- ", count: 10_000) + "a",
      (0..<500).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined(),
      String(repeating: "*a ", count: 10_000) + String(repeating: "b*", count: 10_000),
      String(repeating: "**a *b ", count: 5_000) + String(repeating: "c* d**", count: 5_000),
      String(repeating: "[", count: 10_000) + "a" + String(repeating: "](b)", count: 10_000),
      String(repeating: "![", count: 5_000) + "a" + String(repeating: "](b)", count: 5_000),
      String(repeating: "a@b.org http://c.org ", count: 5_000),
      String(repeating: "# a\n", count: 10_000),
      String(repeating: "a[^1] ", count: 10_000) + "\n\n[^1]: b",
    ])
  func `depth and length cost neither the stack nor much time`(text: String) {
    // A stack of 256 kB, a 32nd of the usual.
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      #expect(!render(text).html.isEmpty)
      done.signal()
    }
    thread.stackSize = 256 << 10
    thread.start()
    done.wait()
  }

  @Test func `any bytes give UTF-8 and slots in order`() {
    for number in 0..<500 {
      let rendered = render(Sample.text(number, pieces: Sample.hostile), MarkdownOptions(allowsRawHTML: true))
      #expect(String(validating: rendered.html, as: UTF8.self) != nil)
      #expect(String(validating: rendered.plain, as: UTF8.self) != nil)
      #expect(rendered.slots.map(\.offset) == rendered.slots.map(\.offset).sorted())
      for link in rendered.links {
        #expect(link.block.lowerBound <= link.words.lowerBound && link.words.upperBound <= link.block.upperBound)
        #expect(link.position.line > 0 && link.position.column > 0)
      }
    }
  }
}
