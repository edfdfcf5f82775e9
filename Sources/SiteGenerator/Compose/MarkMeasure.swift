/// Estimates how much the parser would make of marks that are opened again and again.
///
/// cmark-gfm 0.29 looks through all open pictures at each link, and through the rest of the paragraph at each `<!` and
/// `<?`; it copies a definition's address into each link that uses it. 300 kB of `![[]()` took it 14 s, 300 kB of
/// `a <!A <?` 10 s, and 10 kB of address in 100,000 links 4 GB. Later versions do not.
///
/// What is counted errs on the long side (what is closed counts as open, what is code as text). A book of 4 MB stays a
/// hundred times below the bounds; 20,000 pictures in one list or table without an empty line do not.
struct MarkMeasure {
  enum Kind { case pictures, declarations, definitions }

  /// Open pictures that are looked at: more take two seconds.
  private static let mostPictures = 200_000_000
  /// Bytes that are looked through: more take half a second.
  private static let mostBytes = 500_000_000
  /// Bytes that are copied: more take 200 MB.
  private static let mostCopied = 50_000_000

  /// A text of no more than this is below that, whatever is in it.
  static let harmlessBytes = 12_000

  /// The first paragraph of too many steps, or all definitions: which marks are to blame, and the line (from 1).
  private(set) var excess: (kind: Kind, line: Int)?

  init(_ text: some Collection<UInt8>) {
    var paragraph = Paragraph()
    var (line, first) = (1, 1)
    var (closing, longest, longestLine) = (0, 0, 1)
    var definition: (line: Int, measured: Definition)?
    var (beforeLast, last): (UInt8, UInt8) = (0x0A, 0x0A)
    var isBlank = true
    func end(_ definition: (line: Int, measured: Definition)?) {
      if let definition, definition.measured.bytes > longest {
        (longestLine, longest) = (definition.line, definition.measured.bytes)
      }
    }
    for byte in text {
      switch (last, byte) {
      case (UInt8(ascii: "!"), UInt8(ascii: "[")): paragraph.pictures += 1
      case (UInt8(ascii: "<"), UInt8(ascii: "!")), (UInt8(ascii: "<"), UInt8(ascii: "?")): paragraph.declarations += 1
      // Comments are found without a search.
      case (UInt8(ascii: "!"), UInt8(ascii: "-")) where beforeLast == UInt8(ascii: "<"): paragraph.declarations -= 1
      case (UInt8(ascii: "]"), UInt8(ascii: ":")) where definition?.measured.isOpen != true:
        end(definition)
        definition = (line, Definition())
      case (_, UInt8(ascii: "]")):
        paragraph.pictureSteps += paragraph.pictures
        closing += 1
      default: break
      }
      definition?.measured.take(byte, after: last)
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
    if excess == nil, longest * closing > Self.mostCopied { excess = (.definitions, longestLine) }
  }

  private struct Paragraph {
    /// Opened so far.
    var pictures = 0
    var declarations = 0
    var pictureSteps = 0
    var declarationBytes = 0

    var excess: Kind? {
      if pictureSteps > mostPictures { return .pictures }
      return declarationBytes > mostBytes ? .declarations : nil
    }
  }

  /// What follows `]:`, which is mostly words: the bytes of an address, and of a title if one seems to begin behind it.
  private struct Definition {
    private enum Part: Equatable {
      case before, address, inBrackets, between, words
      case title(end: UInt8)
    }

    private var part = Part.before
    private(set) var bytes = -1  // The colon comes first.

    /// Whether the next `]:` is a part of it.
    var isOpen: Bool {
      switch part {
      case .address, .inBrackets, .title: true
      case .before, .between, .words: false
      }
    }

    mutating func take(_ byte: UInt8, after last: UInt8) {
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
      // Marks of quotes stand between the lines of a definition.
      let isGap = isSpace || byte == UInt8(ascii: ">")
      switch part {
      case .before where bytes >= 0 && !isGap: part = byte == UInt8(ascii: "<") ? .inBrackets : .address
      case .address where isSpace, .inBrackets where byte == UInt8(ascii: ">") || byte == 0x0A: part = .between
      case .between where !isGap:
        let end = [UInt8(ascii: "("): UInt8(ascii: ")"), 0x22: 0x22, 0x27: 0x27][byte]
        part = end.map { .title(end: $0) } ?? .words
      case .title(byte) where last != UInt8(ascii: "\\"): part = .words
      default: break
      }
      if part != .words { bytes += 1 }
    }
  }
}
