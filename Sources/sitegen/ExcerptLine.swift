/// A line of a file as it is shown, with what stands before the caret below it.
///
/// Long lines are cut around the place. The padding is as wide as the text before the place: tabs stay tabs, wide
/// characters (Unicode Standard Annex #11) count double, marks that combine count nothing.
struct ExcerptLine {
  let text: String
  let padding: String

  private static let width = 100

  /// - Parameter column: in scalars, from 1
  init(_ line: String, column: Int) {
    var scalars = Array(line.unicodeScalars)[...]
    var place = min(column - 1, scalars.count)
    var start = ""
    if scalars.count > Self.width, place > Self.width * 3 / 4 {
      let cut = place - Self.width / 2
      scalars = scalars.dropFirst(cut)
      place -= cut
      start = "…"
    }
    let isCut = scalars.count > Self.width
    let shown = scalars.prefix(Self.width).map { Self.isControl($0) ? "\u{FFFD}" : $0 }
    text = start + String(String.UnicodeScalarView(shown)) + (isCut ? "…" : "")
    padding = (start.isEmpty ? "" : " ") + shown.prefix(place).map(Self.padding).joined()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory == .control
  }

  private static func padding(for scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: ""
    default: scalar == "\t" ? "\t" : isWide(scalar) ? "  " : " "
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
