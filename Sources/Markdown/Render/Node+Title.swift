extension Node {
  /// Whether this is a heading that says the same as a title: typographic marks, case and spaces aside.
  func repeats(title: String) -> Bool {
    guard kind == .heading else { return false }
    let folded = Self.folded(title)
    return !folded.isEmpty && Self.folded(String(decoding: plainWords, as: UTF8.self)) == folded
  }

  private static func folded(_ text: String) -> String {
    var folded: [UInt8] = []
    var hasSpace = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace {
        hasSpace = true
        continue
      }
      if hasSpace && !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
      hasSpace = false
      switch scalar {
      case "‘", "’": folded.append("'")
      case "“", "”": folded.append("\"")
      case "–": folded.append("--")
      case "—": folded.append("---")
      case "…": folded.append("...")
      case "A"..."Z": folded.append(UInt8(scalar.value) | 0x20)
      case _ where scalar.isASCII: folded.append(UInt8(scalar.value))
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}
