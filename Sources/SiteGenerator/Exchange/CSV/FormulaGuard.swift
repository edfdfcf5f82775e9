/// Keeps a spreadsheet from taking a text for a formula: an apostrophe is put before it, and taken away again.
///
/// A cell that begins with `=`, `+`, `-`, `@` or one of their wide forms, or with a tab or a line end, may be run when a
/// file is opened (OWASP, "CSV Injection"). A text that begins with an apostrophe itself gets a second one where it could
/// be mistaken for a guarded one, so every text comes back as it was.
enum FormulaGuard {
  static func guarded(_ text: String) -> String { isMistakable(text.unicodeScalars[...]) ? "'" + text : text }

  static func unguarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", isMistakable(scalars.dropFirst()) else { return text }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  /// Whether the text begins like a formula, after any number of apostrophes.
  private static func isMistakable(_ text: Substring.UnicodeScalarView) -> Bool {
    text.drop { $0 == "'" }.first.map(isDangerous) ?? false
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
