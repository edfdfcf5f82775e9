/// A text brought into the form in which two that a reader would call the same are equal: without case, blanks and
/// punctuation.
///
/// Not everything that is no letter goes. Symbols tell things apart (C, C++ and C#; A and A–), and so do separators
/// between digits (1–10 and 110).
struct ComparableText: Hashable {
  private let letters: String

  init(_ text: some StringProtocol) {
    let scalars = Array(text.lowercased().unicodeScalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      guard Self.isSeparator(scalar) else {
        kept.append(scalar)
        continue
      }
      let (before, after) = (scalars[..<index].last, scalars[(index + 1)...].first)
      let isAtEnd = before == nil || after == nil
      if scalar.properties.generalCategory == .dashPunctuation, isAtEnd { kept.append("-") }
      if let before, let after, Self.isDigit(before), Self.isDigit(after) { kept.append(" ") }
    }
    letters = String(kept)
  }

  /// Nothing is left of a text that is punctuation alone; two such texts are not the same for that.
  var isEmpty: Bool { letters.isEmpty }

  /// Whether it says something by itself, unlike "Yes" or "Not applicable", which may stand in any number of cells.
  static func isSentence(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count >= 4 || text.utf8.count >= 24
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .connectorPunctuation:
      true
    case .otherPunctuation: !["#", "%", "&", "*", "@", "§"].contains(scalar)
    default: false
    }
  }
}
