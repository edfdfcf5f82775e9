import Markdown

/// Every word of the interface, by its key in the theme's `en.yml`.
struct Words: Sendable, Equatable {
  private let texts: [String: String]
  private let months: [String]
  /// Texts with names in braces, taken apart.
  private let patterns: [String: [Piece]]

  private enum Piece: Sendable, Equatable {
    case text(String)
    /// What stood in braces.
    case name(String)
  }

  init(_ texts: [String: String]) {
    self.texts = texts
    months = Self.months(in: texts["months"] ?? "")
    patterns = texts.filter { $1.utf8.contains(UInt8(ascii: "{")) }.mapValues(Self.pieces)
  }

  var keys: [String] { texts.keys.sorted() }

  /// The text of a key. A key that the built-in theme lacks is a mistake of the program; the tests hold the two together.
  subscript(key: String) -> String { texts[key] ?? key }

  /// The text with each `{name}` replaced for which there is a value.
  func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    // Taken apart beforehand: to look for braces in each date took 2 % of a build of essays.
    guard let pieces = patterns[key] else { return self[key] }
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .name(let name): filled += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
    return filled
  }

  private static func pieces(_ text: String) -> [Piece] {
    // By hand: every build takes all words apart, and a regular expression needs 20 µs for each. By scalars, as a brace with
    // a mark behind it would be another character.
    var pieces: [Piece] = []
    let parts = text.unicodeScalars.split(separator: "{", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0, halves.count == 2, !halves[0].isEmpty, halves[0].allSatisfy(isOfName) {
        pieces += [.name(String(halves[0])), .text(String(halves[1]))]
      } else {
        pieces.append(.text((index > 0 ? "{" : "") + String(part)))
      }
    }
    return pieces
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }

  /// What stands in braces in a word.
  static func names(in text: String) -> Set<String> {
    Set(pieces(text).compactMap { if case .name(let name) = $0 { name } else { nil } })
  }

  static func months(in text: String) -> [String] { text.split(separator: ",").map { String($0).trimmed } }

  /// "22 November 2026"
  func date(_ date: CalendarDate) -> String {
    let month = months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)
    return filled("date", ["day": String(date.day), "month": month, "year": String(date.year)])
  }

  /// The words that Markdown's own constructs need.
  var markdown: MarkdownWords {
    MarkdownWords(
      footnotes: self["footnotes"], backToText: self["backToText"], note: self["note"], tip: self["tip"],
      important: self["important"], warning: self["warning"], caution: self["caution"], done: self["done"],
      toDo: self["toDo"], table: self["wideTable"])
  }
}
