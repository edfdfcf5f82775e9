/// The ids of matrices, rows, columns and so on: lower-case ASCII letters, digits and hyphens. Links, URLs and shared results are made of
/// them, so they have to survive everywhere.
enum ID {
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100 && text.utf8.allSatisfy(isAllowed)
  }

  /// "write it as 'async-work'", or what ids are made of when nothing of the text can be kept.
  static func suggestion(for text: String) -> String {
    let parts = text.lowercased().utf8.split { !isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
    let id = parts.joined(separator: "-")
    return id.isEmpty || id == text
      ? "use lower-case letters a to z, digits and hyphens" : "write it as '\(id)'"
  }

  private static func isAllowed(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == 0x2D }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}

extension Diagnostic {
  static func badMatrixID(_ id: String, at location: SourceLocation) -> Self {
    .error(
      .badID, "'\(id)' cannot be the id of a matrix", at: location,
      hint: "\(ID.suggestion(for: id)) (the file's name is the id)")
  }
}
