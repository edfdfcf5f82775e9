/// How many columns of a terminal a character takes.
///
/// Terminals do not agree on all of this. What stands here is what those do that follow the Unicode Standard: wide
/// characters (Annex #11) take two columns, marks that combine take none, and a sequence that is shown as one picture (a
/// flag, a family, a skin tone; Technical Standard #51) takes two, however many scalars it has.
enum DisplayWidth {
  static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count > 1 {
      if scalars.contains("\u{FE0E}") { return 1 }  // shown as text
      if first.properties.isEmoji, scalars.contains("\u{FE0F}") { return 2 }
      if first.properties.isEmojiPresentation { return 2 }
    }
    return scalars.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    case .format: scalar == "\u{AD}" ? 1 : 0
    // The later parts of a Hangul syllable are drawn into its first.
    case _ where (0x1160...0x11FF).contains(scalar.value): 0
    case _ where (0x1F1E6...0x1F1FF).contains(scalar.value): 1  // half a flag, alone
    default: scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
