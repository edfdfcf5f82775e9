/// Estimates how long the parser would look for the ends of marks that are opened again and again.
///
/// cmark-gfm 0.29 looks through all open pictures at each link, and through the rest of the paragraph at each `<!` and
/// `<?`: 300 kB of `![[]()` took it 14 s, 300 kB of `a <!A <?` 10 s. Both were mended later. What is counted here are the
/// steps of these two searches, paragraph by paragraph; real texts stay below a thousand.
struct MarkMeasure {
  enum Kind { case pictures, declarations }

  /// More of them take longer than half a second.
  static let mostSteps = 50_000_000

  /// A text of no more than this is below that, whatever is in it.
  static let harmlessBytes = 40_000

  /// The first paragraph of too many steps: which marks are to blame, and its line (from 1).
  private(set) var excess: (kind: Kind, line: Int)?

  init(_ text: some Collection<UInt8>) {
    var paragraph = Paragraph()
    var number = 1
    var first = 1
    var before: (UInt8, UInt8) = (0x0A, 0x0A)
    var isBlank = true
    for byte in text {
      switch (before.1, byte) {
      case (UInt8(ascii: "!"), UInt8(ascii: "[")): paragraph.pictures += 1
      case (_, UInt8(ascii: "]")): paragraph.pictureSteps += paragraph.pictures
      case (UInt8(ascii: "<"), UInt8(ascii: "!")), (UInt8(ascii: "<"), UInt8(ascii: "?")): paragraph.declarations += 1
      default: break
      }
      paragraph.declarationSteps += paragraph.declarations
      before = (before.1, byte)
      guard byte == 0x0A else {
        if byte != 0x20, byte != 0x09, byte != 0x0D { isBlank = false }
        continue
      }
      number += 1
      if isBlank {
        excess = excess ?? paragraph.excess.map { ($0, first) }
        paragraph = Paragraph()
        first = number
      }
      isBlank = true
    }
    excess = excess ?? paragraph.excess.map { ($0, first) }
  }

  private struct Paragraph {
    /// Opened so far. Whether they are closed is not looked at, which errs on the long side.
    var pictures = 0
    var declarations = 0
    var pictureSteps = 0
    var declarationSteps = 0

    var excess: Kind? {
      if pictureSteps > mostSteps { return .pictures }
      // A byte of a search costs a tenth of a step over brackets.
      return declarationSteps / 10 > mostSteps ? .declarations : nil
    }
  }
}
