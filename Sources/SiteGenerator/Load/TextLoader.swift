/// Bytes of a file → a text that can be read. What is wrong with it as a text is found here; it is read all the same, with
/// the bad bytes replaced, so that links to it are not reported as dead as well.
enum TextLoader {
  /// No more of a text is ever read; `limits` in site.yml can only be lower.
  static let largest = 64_000_000

  static func tooLarge(_ path: String, _ size: Int, limit: Int = largest) -> Diagnostic {
    .error(
      .fileTooLarge, "the file has \(size) bytes; no text may have more than \(limit)",
      at: SourceLocation(file: path), hint: "split it")
  }

  static func text(_ bytes: [UInt8], path: String) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    // A byte order mark says nothing in UTF-8, and nobody can see it.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let file = SourceFile(path: path, bytes: bytes)
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      let empty = Diagnostic.error(
        .emptyFile, "the file is empty", at: file.location,
        hint: path == "content/site.yml" ? "write 'title: …' into it" : "write it or delete it")
      return (SourceFile(path: path, bytes: []), [empty])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let fault = Diagnostic.error(
        .notUTF8, "the file is UTF-16", at: file.location, hint: "save the file as UTF-8")
      return (SourceFile(path: path, bytes: decodedUTF16(bytes)), [fault])
    }
    guard let fault = firstInvalidByte(bytes) else { return (file, []) }
    let repaired = SourceFile(path: path, bytes: Array(String(decoding: bytes, as: UTF8.self).utf8))
    let diagnostic = Diagnostic.error(
      .notUTF8, "a byte that is not UTF-8 (0x\(String(bytes[fault], radix: 16, uppercase: true)))",
      at: repaired.location(atByte: fault), hint: "save the file as UTF-8")
    return (repaired, [diagnostic])
  }

  /// - Parameter bytes: with a byte order mark
  private static func decodedUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let (high, low) = bytes[0] == 0xFE ? (0, 1) : (1, 0)
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + low])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The offset of the first byte that is not part of well-formed UTF-8, nil when there is none.
  ///
  /// Everything before it is unchanged by a repair, so the offset is right in the repaired text, too.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    // Most texts are ASCII, which their bytes tell; the other question copies them (1 % of a build of essays).
    if bytes.reduce(0, |) < 0x80 || String(validating: bytes, as: UTF8.self) != nil { return nil }
    // The longest prefix that is valid is found by halving; a cut inside a character moves back to its start.
    var (good, bad) = (0, bytes.count)
    while bad - good > 4 {
      var middle = (good + bad) / 2
      while middle > good, bytes[middle] & 0xC0 == 0x80 { middle -= 1 }
      if middle == good { break }
      if String(validating: bytes[good..<middle], as: UTF8.self) != nil { good = middle } else { bad = middle }
    }
    while good < bytes.count {
      let length = (1...4).first {
        good + $0 <= bytes.count && String(validating: bytes[good..<good + $0], as: UTF8.self) != nil
      }
      guard let length else { return good }
      good += length
    }
    return nil
  }
}
