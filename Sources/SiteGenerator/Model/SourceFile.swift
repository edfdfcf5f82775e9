import Synchronization

/// One of the author's text files, as it lies on the disk.
///
/// Its bytes are valid UTF-8 (the load station has seen to that). A class, as everything that is made of it holds on to it.
/// Of essays not all bytes are here all the time: a build lets go of them when their pages are staged, and holds no more
/// than the front matter of some until then (`BuildOptions.mostHeldBytes`). To ask for bytes that are not here is a mistake
/// of the program, and ends it.
final class SourceFile: Sendable {
  /// Relative to the project's root, with `/`: "content/essays/breadth.md".
  let path: String
  /// The number of its bytes, whether they are here or not.
  let count: Int
  /// Under a lock of the file's own, for which hardly two threads ask at a time.
  private let held: Locked<Held>
  /// Made when somebody asks for it: most files have nothing to report.
  private let lines = AtomicLazyReference<LineTable>()

  init(path: String, bytes: [UInt8]) {
    self.path = path
    count = bytes.count
    held = Locked(Held(bytes: bytes))
  }

  private struct Held: Sendable {
    /// Those that are here, from the first on.
    var bytes: [UInt8]
    var isWhole = true
    /// Of all bytes, from the first time that somebody asks.
    var hash: ContentHash?
  }

  var bytes: [UInt8] { beginning(count) }

  /// Those of its bytes that are here: all, unless some were let go.
  var known: [UInt8] { held.withLock { $0.bytes } }

  /// At least so many of its bytes, from the first on.
  func beginning(_ count: Int) -> [UInt8] {
    let bytes = known
    precondition(bytes.count >= count, "the text of \(path) was let go")
    return bytes
  }

  var isWhole: Bool { held.withLock { $0.isWhole } }

  /// Of all its bytes.
  var hash: ContentHash {
    held.withLock { held in
      let hash = held.hash ?? ContentHash(held.bytes)
      held.hash = hash
      return hash
    }
  }

  /// Gives all bytes but the first ones back to the system, those of texts that are parts of it as well. They are brought
  /// back before anybody asks for them.
  func letGo(behind count: Int = 0) {
    held.withLock { held in
      held = Held(
        bytes: Array(held.bytes.prefix(count)), isWhole: false, hash: held.hash ?? ContentHash(held.bytes))
    }
  }

  /// - Parameter other: the same file, read again
  /// - Returns: whether it is still the same
  func bringBack(from other: SourceFile) -> Bool {
    guard other.hash == hash else { return false }
    held.withLock { $0 = Held(bytes: other.bytes, hash: $0.hash) }
    return true
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
    let bytes = known
    precondition(isWhole || line <= lineStarts(of: bytes).count, "the text of \(path) was let go")
    let (range, number) = lineRange(line, in: bytes)
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
    let starts = lineStarts(of: known)
    let line = starts.partitioningIndex { $0 > offset }
    return location(line: line, column: .bytes(offset - starts[line - 1] + 1))
  }

  /// The text of a line (from 1) without its end, and its number; the last line when there are not as many.
  func lineText(_ number: Int) -> (text: String, number: Int) {
    let bytes = known
    let (range, number) = lineRange(number, in: bytes)
    return (String(decoding: bytes[range], as: UTF8.self), number)
  }

  private func lineStarts(of bytes: [UInt8]) -> [Int] {
    guard isWhole else { return LineTable(bytes).starts }
    return (lines.load() ?? lines.storeIfNil(LineTable(bytes))).starts
  }

  private func lineRange(_ number: Int, in bytes: [UInt8]) -> (range: Range<Int>, number: Int) {
    let starts = lineStarts(of: bytes)
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
