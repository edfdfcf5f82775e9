import Foundation

/// Makes ids from titles: readable, valid, and each only once.
struct IDMaker {
  /// What an id begins with that no title gave: "r" makes r1, r2, ….
  private let fallback: String
  private let reserved: Set<String>
  private var taken: Set<String> = []
  /// How many were asked for.
  private var count = 0

  private static let longest = 60

  init(fallback: String, reserved: [String] = []) {
    self.fallback = fallback
    self.reserved = Set(reserved)
  }

  /// "Zuverlässigkeit & Betrieb" → "zuverlassigkeit-betrieb"; a title without Latin letters and digits → "r3", as the
  /// third that is asked for; a second of the same → "…-2".
  mutating func id(for title: String) -> String {
    count += 1
    var base = Self.slug(title)
    if base.isEmpty { base = "\(fallback)\(count)" }
    // Only rows have names that the site itself uses.
    if reserved.contains(base) { base += "-row" }
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  static func slug(_ title: String) -> String {
    var words: [String] = [""]
    for scalar in title.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      // An apostrophe joins: "don't" is one word.
      case "'", "\u{2019}": break
      case _ where scalar.properties.canonicalCombiningClass != .notReordered: break
      default:
        if let letters = spelled[scalar] {
          words[words.count - 1] += letters
        } else if words.last != "" {
          words.append("")
        }
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      let longer = slug.isEmpty ? word : "\(slug)-\(word)"
      if longer.utf8.count > longest, !slug.isEmpty { break }
      slug = longer
    }
    return String(slug.prefix(longest))
  }

  /// Letters of Latin alphabets that no decomposition takes apart.
  private static let spelled: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n",
  ]
}
