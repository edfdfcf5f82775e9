import Markdown

/// Every word of the interface, by its key in the theme's `en.yml`.
struct Words: Sendable, Equatable {
  private let texts: [String: String]
  private let months: [String]

  init(_ texts: [String: String]) {
    self.texts = texts
    months = Self.months(in: texts["months"] ?? "")
  }

  var keys: [String] { texts.keys.sorted() }

  /// The text of a key. A key that the built-in theme lacks is a mistake of the program; the tests hold the two together.
  subscript(key: String) -> String { texts[key] ?? key }

  /// The text with each `{name}` replaced.
  func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    // In one pass: a value may hold braces of its own. By hand, as a regular expression took 20 µs for a date.
    var filled: [UInt8] = []
    var rest = self[key].utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "{")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<start]
      let name = rest[rest.index(after: start)..<end]
      if let value = values.first(where: { $0.key.utf8.elementsEqual(name) })?.value {
        filled += value.utf8
        rest = rest[rest.index(after: end)...]
      } else {
        filled.append(UInt8(ascii: "{"))
        rest = rest[rest.index(after: start)...]
      }
    }
    filled += rest
    return String(decoding: filled, as: UTF8.self)
  }

  /// What stands in braces in a word.
  static func names(in text: String) -> Set<String> { Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) }) }

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
