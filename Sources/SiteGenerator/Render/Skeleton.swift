/// What a template is for all values of one shape: bytes with gaps for the texts and lists. The same for the part of a
/// template that stands for an item of a list.
struct Skeleton: Sendable {
  private enum Content: Sendable {
    case text(level: Int, number: Int, isEscaped: Bool)
    case list(level: Int, number: Int, Skeletons)
  }

  private var bytes: [UInt8] = []
  /// By how many bytes stand before each.
  private var gaps: [(offset: Int, content: Content)] = []

  /// - Parameters:
  ///   - written: what the library made of a template and the stand-ins for a shape
  ///   - words: the words of the theme
  ///   - list: what fills a gap of the interpreter's
  fileprivate init(_ written: ArraySlice<UInt8>, words: [String], list: (Int) -> (level: Int, number: Int, Skeletons)) {
    var rest = written
    while let (before, stand, isEscaped) = Stand.next(in: &rest) {
      bytes += before
      switch stand {
      case .text(let level, let number):
        gaps.append((bytes.count, .text(level: level, number: number, isEscaped: isEscaped)))
      case .list(let gap):
        let (level, number, items) = list(gap)
        gaps.append((bytes.count, .list(level: level, number: number, items)))
      case .word(let number) where isEscaped: bytes.appendForHTML(words[number])
      case .word(let number): bytes += words[number].utf8
      case .begin, .end: break
      }
    }
    bytes += rest
  }

  /// - Parameter levels: the page's values, and those of the items that this stands in
  fileprivate func fill(_ filled: inout [UInt8], with levels: [TemplateValues]) {
    var start = 0
    for (offset, content) in gaps {
      filled += bytes[start..<offset]
      start = offset
      switch content {
      case .text(let level, let number, let isEscaped):
        switch levels[level].texts[number] {
        case .string(let text): if isEscaped { filled.appendForHTML(text) } else { filled += text.utf8 }
        case .bytes(let bytes): filled += bytes
        }
      case .list(let level, let number, let items):
        for item in levels[level].lists[number] { items.fill(&filled, with: levels + [item]) }
      }
    }
    filled += bytes[start...]
  }
}

/// The skeletons of a template, or of an item's part of it, that were made so far. It is a class with a lock because all
/// threads of a build share them.
final class Skeletons: Sendable {
  /// One takes 2 to 6 kB.
  private static let most = 2000

  private let source: TemplateInterpreter.Source
  private let words: [String]
  /// The shapes of the values around, and which gap is filled in each.
  private let outer: [[UInt8]]
  private let places: [Int]
  private let kept = Locked<[[UInt8]: Skeleton]>([:])

  init(_ source: TemplateInterpreter.Source, words: [String], outer: [[UInt8]] = [], places: [Int] = []) {
    self.source = source
    self.words = words
    self.outer = outer
    self.places = places
  }

  func filled(with values: TemplateValues) -> [UInt8] {
    var filled: [UInt8] = []
    fill(&filled, with: [values])
    return filled
  }

  fileprivate func fill(_ filled: inout [UInt8], with levels: [TemplateValues]) {
    skeleton(for: levels[levels.count - 1].shape).fill(&filled, with: levels)
  }

  private func skeleton(for shape: [UInt8]) -> Skeleton {
    if let known = kept.withLock({ $0[shape] }) { return known }
    let shapes = outer + [shape]
    let interpreter = TemplateInterpreter(shapes, at: places)
    let written = interpreter.written(from: source)
    let made = Skeleton(written, words: words) { gap in
      let gap = interpreter.gaps[gap]
      return (gap.level, gap.list, Skeletons(source, words: words, outer: shapes, places: places + [gap.place]))
    }
    kept.withLock { if $0.count < Self.most { $0[shape] = made } }
    return made
  }
}
