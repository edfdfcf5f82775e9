/// A first line such as `sep=;`, by which spreadsheets tell each other what separates the fields (Microsoft Excel reads and
/// writes it; no standard has it).
struct SeparatorLine {
  var delimiter: Character
  /// In bytes, the line's end included.
  var length: Int

  /// Nil when the file does not begin with one.
  init?(_ bytes: [UInt8]) {
    var line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    length = line.count
    if bytes.dropFirst(length).starts(with: [0x0D, 0x0A]) { length += 1 }
    if length < bytes.count { length += 1 }
    let quote = UInt8(ascii: "\"")
    if line.first == quote, line.last == quote, line.count > 1 { line = line.dropFirst().dropLast() }
    // A spreadsheet that did not know it has saved it as the first cell of a row.
    guard line.count >= 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let byte = line.dropFirst(4).first, Self.delimiters.contains(byte),
      line.dropFirst(5).allSatisfy({ [quote, 0x20, UInt8(ascii: ","), UInt8(ascii: ";")].contains($0) })
    else { return nil }
    delimiter = Character(Unicode.Scalar(byte))
  }

  private static let delimiters = Array(",;\t|".utf8)
}
