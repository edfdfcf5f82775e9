/// A line of a file as it is shown, with what stands before the caret below it.
///
/// Long lines are cut around the place. The padding is as wide as the text before the place: tabs stay tabs, everything
/// else becomes as many blanks as it has columns (`DisplayWidth`). A place inside a character, such as the second half of
/// a flag, is shown at the character.
struct ExcerptLine {
  let text: String
  let padding: String

  private static let width = 100
  /// Marks can be piled onto one letter without end.
  private static let mostScalarsOfCharacter = 16

  /// - Parameter column: in scalars, from 1
  init(_ line: String, column: Int) {
    let characters = Array(line)
    let widths = characters.map(DisplayWidth.of)
    var (place, scalars) = (0, 0)
    while place < characters.count {
      scalars += characters[place].unicodeScalars.count
      if scalars >= column { break }
      place += 1
    }
    var first = 0
    if widths.reduce(0, +) > Self.width, widths[..<place].reduce(0, +) > Self.width * 3 / 4 {
      first = place
      var before = 0
      while first > 0, before < Self.width / 2 {
        first -= 1
        before += widths[first]
      }
    }
    var (end, shownWidth) = (first, 0)
    while end < characters.count, shownWidth + widths[end] <= Self.width {
      shownWidth += widths[end]
      end += 1
    }
    let shown = characters[first..<end].map(Self.shown).joined()
    text = (first > 0 ? "…" : "") + shown + (end < characters.count ? "…" : "")
    padding =
      (first > 0 ? " " : "")
      + (first..<min(place, end)).map {
        characters[$0] == "\t" ? "\t" : String(repeating: " ", count: widths[$0])
      }.joined()
  }

  private static func shown(_ character: Character) -> String {
    if character == "\t" { return "\t" }
    return String(
      String.UnicodeScalarView(
        character.unicodeScalars.prefix(mostScalarsOfCharacter).map { $0.isUnsafeToShow ? "\u{FFFD}" : $0 }))
  }
}
