/// One of the author's text files, as it lies on the disk.
///
/// Its bytes are valid UTF-8 (the load station has seen to that). A line ends with LF, CR LF or a lone CR, as cmark-gfm and
/// YAML count them.
public struct SourceFile: Sendable {
  /// Relative to the project's root, with `/`: "content/essays/breadth.md".
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// How a column is counted, always from 1.
  public enum Column: Sendable {
    case scalars(Int)
    case bytes(Int)
  }

  /// The file as such, without a line.
  public var location: SourceLocation { SourceLocation(file: path) }

  /// The place for a diagnostic. Lines are looked up by a scan, as this only happens when something is wrong. A line or a
  /// column behind the end becomes the last one.
  public func location(line: Int, column: Column) -> SourceLocation {
    let (text, number) = lineText(line)
    let scalarColumn: Int
    switch column {
    case .scalars(let count): scalarColumn = min(max(1, count), text.unicodeScalars.count + 1)
    case .bytes(let count):
      scalarColumn =
        String(decoding: text.utf8.prefix(max(0, count - 1)), as: UTF8.self)
        .unicodeScalars.count + 1
    }
    return SourceLocation(file: path, line: number, column: scalarColumn, excerpt: text)
  }

  /// The place of the byte at `offset`.
  public func location(atByte offset: Int) -> SourceLocation {
    var line = 1
    var start = 0
    while true {
      let (end, following) = lineEnd(from: start)
      guard following <= offset, end < following else { break }
      line += 1
      start = following
    }
    return location(line: line, column: .bytes(offset - start + 1))
  }

  /// The text of a line (from 1) without its end, and its number; the last line when there are not as many.
  func lineText(_ number: Int) -> (text: String, number: Int) {
    var start = 0
    var current = 1
    while true {
      let (end, following) = lineEnd(from: start)
      if current == number || end == following {
        return (String(decoding: bytes[start..<end], as: UTF8.self), current)
      }
      start = following
      current += 1
    }
  }

  /// Where the line that holds `start` ends, and where the next begins; both are the same at the end of the file.
  private func lineEnd(from start: Int) -> (end: Int, following: Int) {
    guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return (bytes.count, bytes.count)
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (end, end + (isPair ? 2 : 1))
  }
}
