import Synchronization

/// One of the author's text files, as it lies on the disk.
///
/// Its bytes are valid UTF-8 (the load station has seen to that). A class, as everything that is made of it holds on to it.
final class SourceFile: Sendable {
  /// Relative to the project's root, with `/`: "content/essays/breadth.md".
  let path: String
  let bytes: [UInt8]
  /// Made when somebody asks for it: most files have nothing to report.
  private let lines = AtomicLazyReference<LineTable>()

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether both are the result of the same reading, not merely equal.
  func isSame(as other: SourceFile) -> Bool { self === other }

  /// How a column is counted, always from 1.
  enum Column: Sendable {
    case scalars(Int)
    case bytes(Int)
  }

  /// The file as such, without a line.
  var location: SourceLocation { SourceLocation(file: path) }

  /// The longest line that is kept as an excerpt, in bytes. Thousands of findings may stand in one line.
  private static let longestExcerpt = 20_000

  /// The place for a diagnostic. A line or a column behind the end becomes the last one.
  func location(line: Int, column: Column) -> SourceLocation {
    let (range, number) = lineRange(line)
    guard range.count <= Self.longestExcerpt else {
      return SourceLocation(file: path, line: number, column: scalars(column, in: bytes[range]))
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    let column = min(scalars(column, in: bytes[range]), text.unicodeScalars.count + 1)
    return SourceLocation(file: path, line: number, column: column, excerpt: text)
  }

  private func scalars(_ column: Column, in line: ArraySlice<UInt8>) -> Int {
    switch column {
    case .scalars(let count): min(max(1, count), line.count + 1)
    // All bytes but those that go on from another.
    case .bytes(let count): line.prefix(max(0, count - 1)).count { $0 & 0xC0 != 0x80 } + 1
    }
  }

  /// The place of the byte at `offset`.
  func location(atByte offset: Int) -> SourceLocation {
    let starts = lineStarts
    let line = starts.partitioningIndex { $0 > offset }
    return location(line: line, column: .bytes(offset - starts[line - 1] + 1))
  }

  /// The text of a line (from 1) without its end, and its number; the last line when there are not as many.
  func lineText(_ number: Int) -> (text: String, number: Int) {
    let (range, number) = lineRange(number)
    return (String(decoding: bytes[range], as: UTF8.self), number)
  }

  private var lineStarts: [Int] { (lines.load() ?? lines.storeIfNil(LineTable(bytes))).starts }

  private func lineRange(_ number: Int) -> (range: Range<Int>, number: Int) {
    let starts = lineStarts
    let index = min(max(1, number), starts.count) - 1
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > starts[index], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return (starts[index]..<end, index + 1)
  }
}

extension [SourceFile] {
  /// Whether these are the same readings in the same order.
  func areSame(as others: [SourceFile]) -> Bool {
    count == others.count && zip(self, others).allSatisfy { $0.isSame(as: $1) }
  }
}
