import SwiftCSV

/// A table of comma-separated values (RFC 4180), each record with its place in the file.
///
/// The only file that knows SwiftCSV. The library looks at characters, so a delimiter or a quote that a combining mark
/// follows is none for it; it is handed the file's bytes instead, each as the character of that number (ISO 8859-1), where
/// nothing combines. It says neither where a record stands nor where it gave up, and takes a quote that never ends for
/// the end of the file: lines are counted here, and so are quotes.
struct CSVTable: Sendable {
  struct Record: Sendable {
    /// That of its first line, from 1.
    var line: Int
    var fields: [String]

    var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  /// Blank ones are left out.
  var records: [Record] = []
  /// What separates the fields.
  var delimiter: Character

  /// Fields may be separated by commas, semicolons or tabs, whichever the first record with any has most of, or by what
  /// a first line such as `sep=;` names; lines may end in CR LF, LF or CR. The file has no byte order mark; the load
  /// station has taken it away.
  static func read(_ file: SourceFile) -> (table: CSVTable, diagnostics: [Diagnostic]) {
    let named = SeparatorLine(file.bytes)
    let bytes = file.bytes[(named?.length ?? 0)...]
    let delimiter = named?.delimiter ?? delimiter(of: bytes)
    let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let reader = RecordReader(line: named == nil ? 1 : 2)
    var faults: [Diagnostic] = []
    do {
      // Of the rows none is made now: they are asked for one by one, so that those before a fault are known.
      let csv = try EnumeratedCSV(
        string: text, delimiter: CSVDelimiter(unicodeScalarLiteral: delimiter), loadColumns: false, rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { reader.add($0) }
    } catch {
      faults = [
        .error(
          .badTable, "a quote stands where none can", at: SourceLocation(file: file.path, line: reader.line),
          hint: "put the whole cell into quotes, and write each quote in it twice: \"5\"\" disk\"")
      ]
    }
    if faults.isEmpty, !bytes.count(where: { $0 == quote }).isMultiple(of: 2) {
      faults = [
        .error(
          .badTable, "a cell that begins here has a quote that never ends",
          at: SourceLocation(file: file.path, line: reader.lastLine),
          hint: "close it, and write each quote within a cell twice")
      ]
    }
    return (CSVTable(records: reader.records.filter { !$0.isBlank }, delimiter: delimiter), faults)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Guessed from the first record that has one, quotes left out: a line of one cell says nothing.
  private static func delimiter(of bytes: ArraySlice<UInt8>) -> Character {
    let candidates: [(byte: UInt8, character: Character)] = [
      (UInt8(ascii: ","), ","), (UInt8(ascii: ";"), ";"), (UInt8(ascii: "\t"), "\t"),
    ]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if counts == [0, 0, 0] { continue }
        break
      }
      if let index = candidates.firstIndex(where: { $0.byte == byte }) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0].character
  }
}

/// Gathers records and counts the lines that they take. A class, as the library's closure may not change a value.
private final class RecordReader {
  private(set) var records: [CSVTable.Record] = []
  /// Where the next record begins.
  private(set) var line: Int
  private(set) var lastLine: Int

  init(line: Int) {
    (self.line, lastLine) = (line, line)
  }

  func add(_ fields: [String]) {
    lastLine = line
    // "\r\n" is one character, and one line end.
    let lineEnds = fields.reduce(0) { $0 + $1.count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" } }
    let texts = fields.map { field in
      String(decoding: field.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }
    records.append(CSVTable.Record(line: line, fields: texts))
    line += lineEnds + 1
  }
}
