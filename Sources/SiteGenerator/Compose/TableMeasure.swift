import Markdown

/// Measures the tables of a Markdown text before it is parsed.
///
/// A short row of a table is filled up to the width of its head, so 20,000 columns over 1,000 rows of three bytes become
/// 20 million cells; the parser took 36 s for that.
struct TableMeasure {
  /// The table with the most cells: its number of cells, and the line (from 1) below its head.
  private(set) var largest: (cells: Int, line: Int)?

  init(_ text: ArraySlice<UInt8>) {
    self = text.withUnsafeBufferPointer { Self($0) }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    var line = 0
    var table: (columns: Int, rows: Int, line: Int)?
    var start = 0
    while start < text.count {
      let end = ByteScan.first(in: text, from: start) {
        $0.marks(of: 0x0A)
      }
      let bytes = text[start..<end]
      start = end + 1
      line += 1
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        close(table)
        table = nil
      } else if let columns = Self.columns(ofDelimiterRow: bytes), columns > table?.columns ?? 0 {
        close(table)
        table = (columns, 1, line)
      } else {
        table?.rows += 1
      }
    }
    close(table)
  }

  private mutating func close(_ table: (columns: Int, rows: Int, line: Int)?) {
    guard let table, table.columns * table.rows > largest?.cells ?? 0 else { return }
    largest = (table.columns * table.rows, table.line)
  }

  /// The number of columns of a line that consists of `|---|:--:|` alone (quotes and lists around it apart), else nil.
  private static func columns(ofDelimiterRow line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var marks: (first: UInt8, last: UInt8)?
    var bars = 0
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): break
      case UInt8(ascii: ">"), 0x20, 0x09, 0x0D: continue
      default: return nil
      }
      marks = (marks?.first ?? byte, byte)
    }
    guard let marks, hasDash, bars > 0 else { return nil }
    // Bars at the ends enclose, those between divide.
    let ends = [marks.first, marks.last].count { $0 == UInt8(ascii: "|") }
    return max(1, bars + 1 - ends)
  }
}
