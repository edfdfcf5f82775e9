/// What a template is for all values of one shape: bytes with gaps for the texts.
struct Skeleton: Sendable {
  private struct Gap {
    /// How many bytes stand before it.
    var offset: Int
    /// An index into the texts.
    var text: Int
    var isEscaped: Bool
  }

  private var bytes: [UInt8] = []
  private var gaps: [Gap] = []

  /// - Parameters:
  ///   - rendered: what the library made of the template and the stand-ins for a shape
  ///   - words: the texts of the first numbers, which are the same for all pages
  init(_ rendered: String, words: [String]) {
    var rest = Array(rendered.utf8)[...]
    while let mark = rest.firstIndex(of: 0) {
      bytes += rest[..<mark]
      rest = rest[(mark + 1)...]
      let isEscaped = rest.first == UInt8(ascii: "&")
      rest = rest.dropFirst(isEscaped ? "&lt;".utf8.count : 1)
      let digits = rest.prefix { $0 != UInt8(ascii: ";") }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      rest = rest[digits.endIndex...].dropFirst()
      if number >= words.count {
        gaps.append(Gap(offset: bytes.count, text: number - words.count, isEscaped: isEscaped))
      } else if isEscaped {
        bytes.appendForHTML(words[number])
      } else {
        bytes += words[number].utf8
      }
    }
    bytes += rest
  }

  func filled(with texts: [String]) -> [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(bytes.count + gaps.reduce(0) { $0 + texts[$1.text].utf8.count + 8 })
    var start = 0
    for gap in gaps {
      filled += bytes[start..<gap.offset]
      start = gap.offset
      if gap.isEscaped { filled.appendForHTML(texts[gap.text]) } else { filled += texts[gap.text].utf8 }
    }
    filled += bytes[start...]
    return filled
  }
}

/// The skeletons that were made so far. It is a class with a lock because all threads of a build share them.
final class Skeletons: Sendable {
  private struct Key: Hashable {
    var template: PageTemplate
    var shape: [UInt8]
  }

  /// Pages with more in them than this, such as a large table, are hardly ever of one shape.
  private static let largestShape = 4096
  /// One takes 2 to 6 kB.
  private static let most = 2000

  private let kept = Locked<[Key: Skeleton]>([:])

  /// The skeleton for a shape: one that is kept, or a new one.
  func skeleton(of template: PageTemplate, for shape: [UInt8], make: () -> Skeleton) -> Skeleton {
    guard shape.count <= Self.largestShape else { return make() }
    let key = Key(template: template, shape: shape)
    if let known = kept.withLock({ $0[key] }) { return known }
    let made = make()
    kept.withLock { if $0.count < Self.most { $0[key] = made } }
    return made
  }
}
