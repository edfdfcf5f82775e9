/// Estimates how much the parser would make of marks that are opened again and again.
///
/// cmark-gfm 0.29 looks through all open pictures at each link, and through the rest of the paragraph at each `<!` and
/// `<?`; it copies a definition's address into each link that uses it. 300 kB of `![[]()` took it 14 s, 300 kB of
/// `a <!A <?` 10 s, and 10 kB of address in 100,000 links 4 GB. Later versions do not.
///
/// What is counted errs on the long side (what is closed counts as open, what is code as text); real texts stay a
/// thousand times below the bound.
struct MarkMeasure {
  enum Kind { case pictures, declarations, definitions }

  /// A step is one open picture that is looked at, ten bytes that are looked through or one byte that is copied. More of
  /// them take half a second or 200 MB.
  private static let mostSteps = 50_000_000
  private static let bytesOfStep = 10

  /// A text of no more than this is below that, whatever is in it.
  static let harmlessBytes = 12_000

  /// The first paragraph of too many steps, or all definitions: which marks are to blame, and the line (from 1).
  private(set) var excess: (kind: Kind, line: Int)?

  init(_ text: some Collection<UInt8>) {
    var paragraph = Paragraph()
    var (line, first) = (1, 1)
    var (closing, longest, longestLine) = (0, 0, 1)
    var definition: (line: Int, length: Int)?
    var (beforeLast, last): (UInt8, UInt8) = (0x0A, 0x0A)
    var isBlank = true
    func end(_ definition: (line: Int, length: Int)?) {
      if let definition, definition.length > longest { (longestLine, longest) = definition }
    }
    for byte in text {
      switch (last, byte) {
      case (UInt8(ascii: "!"), UInt8(ascii: "[")): paragraph.pictures += 1
      case (UInt8(ascii: "<"), UInt8(ascii: "!")), (UInt8(ascii: "<"), UInt8(ascii: "?")): paragraph.declarations += 1
      // Comments are found without a search.
      case (UInt8(ascii: "!"), UInt8(ascii: "-")) where beforeLast == UInt8(ascii: "<"): paragraph.declarations -= 1
      case (UInt8(ascii: "]"), UInt8(ascii: ":")):
        end(definition)
        definition = (line, 0)
      case (_, UInt8(ascii: "]")):
        paragraph.pictureSteps += paragraph.pictures
        closing += 1
      default: break
      }
      definition?.length += 1
      paragraph.declarationBytes += paragraph.declarations
      (beforeLast, last) = (last, byte)
      guard byte == 0x0A else {
        if byte != 0x20, byte != 0x09, byte != 0x0D { isBlank = false }
        continue
      }
      line += 1
      if isBlank {
        end(definition)
        definition = nil
        excess = excess ?? paragraph.excess.map { ($0, first) }
        (paragraph, first) = (Paragraph(), line)
      }
      isBlank = true
    }
    end(definition)
    excess = excess ?? paragraph.excess.map { ($0, first) }
    if excess == nil, longest * closing > Self.mostSteps { excess = (.definitions, longestLine) }
  }

  private struct Paragraph {
    /// Opened so far.
    var pictures = 0
    var declarations = 0
    var pictureSteps = 0
    var declarationBytes = 0

    var excess: Kind? {
      if pictureSteps > mostSteps { return .pictures }
      return declarationBytes / bytesOfStep > mostSteps ? .declarations : nil
    }
  }
}
