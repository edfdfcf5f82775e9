/// The last part of a page's URL.
enum Slug {
  /// Letters and digits of any script, `-`, `_` and `.`; not at the start a `.`, so `..` is none; at most 200 bytes, as a
  /// folder's name has room for 255.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.first, first != ".", text.utf8.count <= 200 else { return false }
    return text.unicodeScalars.allSatisfy(isAllowed)
  }

  /// The slug for a file's name: lower-case, everything that cannot stand in a slug becomes one hyphen. Nil when nothing
  /// is left.
  static func derived(from name: some StringProtocol) -> String? {
    // Most names are slugs already; to look up what kind of character each is took 1 % of a build of 1,000 essays.
    if name.utf8.allSatisfy(isPlain) { return isValid(String(name)) ? String(name) : nil }
    let parts = name.lowercased().unicodeScalars.split { !isAllowed($0) }
    let slug = parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
    return isValid(slug) ? slug : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "_", ".", "a"..."z", "A"..."Z", "0"..."9": true
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        true
      default: false
      }
    }
  }
}

extension Diagnostic {
  static func badSlug(_ name: String, at location: SourceLocation) -> Self {
    .error(
      .badSlug, "'\(name)' cannot be a slug", at: location,
      hint: Slug.derived(from: name).map { "write it as '\($0)'" } ?? "use letters, digits and hyphens")
  }
}
