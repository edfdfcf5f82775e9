/// Gives a text's headings their ids, as GitHub does.
///
/// Lower case; letters, marks, numbers, `_` and `-` stay; a space becomes `-`; all else goes, so that no id holds a dot
/// or needs escaping. Characters that draw nothing (such as the variation selector behind an emoji) go as well, for
/// nobody could type the link. An id that is taken gets `-1`, `-2` and so on until it is free.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The next number to try, by id; without it a thousand equal headings would try half a million ids.
  private var numbers: [String: Int] = [:]

  /// The id for a heading's plain words.
  mutating func next(for words: [UInt8]) -> String {
    let base = Self.base(of: words)
    var id = base
    while !taken.insert(id).inserted {
      let number = numbers[base, default: 1]
      numbers[base] = number + 1
      id = "\(base)-\(number)"
    }
    return id
  }

  private static func base(of words: [UInt8]) -> String {
    var base: [UInt8] = []
    for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_", "-": base.append(UInt8(scalar.value))
      case " ": base.append(UInt8(ascii: "-"))
      case "A"..."Z": base.append(UInt8(scalar.value) | 0x20)
      case _ where scalar.isASCII: continue
      case _ where keeps(scalar): base.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      default: continue
      }
    }
    return base.isEmpty ? "section" : String(decoding: base, as: UTF8.self)
  }

  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      !scalar.properties.isDefaultIgnorableCodePoint
    default: false
    }
  }
}
