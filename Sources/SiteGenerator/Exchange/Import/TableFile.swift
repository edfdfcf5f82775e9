/// A file that is to hold a table, as far as its bytes alone tell that it does not.
enum TableFile {
  /// The file as a text, nil when that is not what it is.
  static func text(_ bytes: [UInt8], path: String) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let place = SourceLocation(file: path)
    // Workbooks of all office programs are ZIP archives, older ones of Excel compound files.
    if bytes.starts(with: Array("PK".utf8) + [3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let fault = Diagnostic.error(.badTable, "this is a workbook, whatever its name says", at: place, hint: saveAsCSV)
      return (nil, [fault])
    }
    var (file, faults) = TextLoader.text(bytes, path: path)
    for index in faults.indices {
      switch faults[index].code {
      case .emptyFile: faults[index].hint = "a table has a header, and a row below it"
      case .notUTF8: faults[index].hint = "save the file as UTF-8; in Excel that is 'CSV UTF-8'"
      default: break
      }
    }
    if faults.isEmpty, let index = bytes.firstIndex(of: 0) {
      let line = bytes[..<index].count { $0 == 0x0A } + 1
      faults = [
        .error(
          .badTable, "a byte that is no text (NUL) stands in this line", at: SourceLocation(file: path, line: line),
          hint: saveAsCSV)
      ]
    }
    return faults.isEmpty ? (file, []) : (nil, faults)
  }

  private static let saveAsCSV = "open it in the spreadsheet and save the table as CSV UTF-8"

  /// Whether a name is that of a workbook, which only spreadsheets read.
  static func isWorkbook(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".fods", ".numbers"].contains(where: name.hasSuffix)
  }
}
