import Foundation
import Synchronization
import Testing

@testable import Markdown

@Suite("Threads")
struct ThreadTests {
  // The library as it ships loses a few hundred bytes here, others in every run.
  @Test func `many threads write what one thread writes`() {
    let texts = (0..<1_000).map { Array(Sample.text($0).utf8) }
    let options = MarkdownOptions(title: "Heading 7", slotFences: ["matrix"])
    let alone = texts.map { MarkdownRenderer.render($0, options: options) }
    for _ in 0..<5 {
      let different = Mutex<[Int]>([])
      DispatchQueue.concurrentPerform(iterations: texts.count) { number in
        let rendered = MarkdownRenderer.render(texts[number], options: options)
        let isSame =
          rendered.html == alone[number].html && rendered.plain == alone[number].plain
          && rendered.slots == alone[number].slots && rendered.links == alone[number].links
        if !isSame { different.withLock { $0.append(number) } }
      }
      #expect(different.withLock { $0 } == [])
    }
  }
}
