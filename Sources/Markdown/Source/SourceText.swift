/// The text as given, line by line.
///
/// The lines are looked up only when a place is asked for, so a text without links never pays for them.
struct SourceText {
  let bytes: UnsafeBufferPointer<UInt8>
  private var starts: [Int] = []

  /// The bytes are borrowed: they have to outlive this value.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at an offset, 0 outside the text.
  subscript(offset: Int) -> UInt8 { bytes.indices.contains(offset) ? bytes[offset] : 0 }

  var lineCount: Int {
    mutating get {
      findLines()
      return starts.count
    }
  }

  /// Where a line begins, lines counted from 1; lines outside the text are moved to its ends.
  mutating func start(ofLine line: Int) -> Int {
    findLines()
    return starts[min(max(line, 1), starts.count) - 1]
  }

  /// The offset of a position as the library counts it, moved into the text if it lies outside.
  mutating func offset(of position: TextPosition) -> Int {
    min(start(ofLine: position.line) + max(position.column - 1, 0), bytes.count)
  }

  mutating func position(of offset: Int) -> TextPosition {
    findLines()
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return TextPosition(line: low + 1, column: offset - starts[low] + 1)
  }

  /// Lines end in LF, CR LF or CR, as the parser has it.
  private mutating func findLines() {
    guard starts.isEmpty else { return }
    starts.append(0)
    var place = 0
    while true {
      place = ByteScan.first(in: bytes, from: place) {
        $0.marks(of: UInt8(ascii: "\n")) | $0.marks(of: UInt8(ascii: "\r"))
      }
      guard place < bytes.count else { return }
      place += 1
      if bytes[place - 1] == UInt8(ascii: "\n") || self[place] != UInt8(ascii: "\n") { starts.append(place) }
    }
  }
}
