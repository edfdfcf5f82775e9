/// How wide a text will be in a font that nobody knows yet: a drawing is made before it is decided which one shows it.
///
/// The widths are rounded up from those of the common faces without serifs (Helvetica, Arial, Noto Sans), so that what is
/// said to fit does fit in most.
enum TextMeasure {
  /// In units of the drawing.
  static func width(of text: some StringProtocol, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
  }

  /// In parts of the font's size.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", "·", "‘", "’": return 0.3
    case "f", "t", "r", "(", ")", "[", "]", "/", "-", " ", "\u{A0}", "\"": return 0.38
    case "m", "w", "M", "W", "@", "%", "—", "…": return 0.94
    case "0"..."9", "a"..."z": return 0.61
    case "A"..."Z": return 0.72
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 1.02 : 0.66
    }
  }

  /// Chinese, Japanese, Korean and pictures, of which each takes a square.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  // MARK: Lines

  /// The text in lines that are not wider than `width`, broken at blanks, behind hyphens and between wide characters; a
  /// word that is wider than a line is broken where the line ends. What goes beyond `most` lines is left out, with "…".
  static func lines(_ text: String, width: Double, size: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool { self.width(of: trimmed(text), size: size) <= width }
    for piece in pieces(text) {
      if fits(line + piece) {
        line += piece
        continue
      }
      if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
      line = ""
      for character in piece {
        if !line.isEmpty, !fits(line + String(character)) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    guard lines.count > most else { return lines }
    lines.removeLast(lines.count - most)
    var last = lines.removeLast()
    while !last.isEmpty, !fits(last + "…") { last.removeLast() }
    return lines + [trimmed(last) + "…"]
  }

  /// The widest part of a text that a line should not break.
  static func widestWord(of text: String, size: Double) -> Double {
    pieces(text).map { width(of: trimmed($0), size: size) }.max() ?? 0
  }

  /// What stays together: words with what stands behind them, single wide characters.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      let isAlone = character.unicodeScalars.first.map(isWide) ?? false
      // Chinese and Japanese marks do not begin a line.
      let isMark = isAlone && character.isPunctuation
      if isAlone, !isMark, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      if character.isWhitespace || character == "-" || character == "–" {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace ?? false { text.removeLast() }
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    return String(text)
  }
}
