/// A template as `TemplateCompiler` wants the library to read it: tags of sections have become variables, whose names say
/// what they were.
///
/// `{{#rows}}…{{/rows}}` → `{{{rows?}}}…{{{section-end}}}`, `{{^rows}}` → `{{{rows-}}}`. As Mustache has it, the tag of a
/// section that is alone on its line takes the line's end with it.
enum FlatTemplate {
  enum Use { case value, section, inverted }

  static let end = "section-end"

  /// A name that a flat template has, taken apart. No name of a context ends in these signs.
  static func name(_ name: String) -> (name: String, use: Use) {
    switch name.utf8.last {
    case UInt8(ascii: "?"): (String(name.dropLast()), .section)
    case UInt8(ascii: "-"): (String(name.dropLast()), .inverted)
    default: (name, .value)
    }
  }

  static func text(of template: [UInt8]) -> String {
    // NUL is no character of HTML; in what is written it begins a mark.
    let template = template.filter { $0 != 0 }
    var flat: [UInt8] = []
    flat.reserveCapacity(template.count * 5 / 4)
    var rest = template[...]
    var start = 0
    // Where the line begins, as the library would see it without the tags that were alone on theirs.
    var line = 0
    while let tag = TemplateTag(next: &rest) {
      flat += template[start..<tag.offset]
      let tagEnd = rest.startIndex
      start = tagEnd
      line = max(line, flat.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
      let lead = flat.count - line
      let isFirst = flat.suffix(lead).allSatisfy { $0 == 0x20 || $0 == 0x09 }
      let after = rest.drop { $0 == 0x20 || $0 == 0x09 }
      let mayBeAlone = tag.kind != .text && tag.kind != .html
      let isAlone = mayBeAlone && isFirst && (after.first == 0x0A || after.starts(with: [0x0D, 0x0A]))
      if isFirst, isAlone || tag.kind == .partial {
        // The library would indent every line of a partial like its tag, also those that a value brought.
        flat.removeLast(lead)
      }
      // Where its line begins with a tag of ours, the library cannot see that a comment or partial is alone.
      let isOurs = [.section, .inverted, .end].contains(tag.kind)
      if isAlone, isOurs || line > 0 && flat.last != 0x0A {
        start = after.startIndex + (after.first == 0x0A ? 1 : 2)
        rest = template[start...]
      }
      switch tag.kind {
      case .section: flat += "{{{\(tag.name)?}}}".utf8
      case .inverted: flat += "{{{\(tag.name)-}}}".utf8
      case .end: flat += "{{{\(end)}}}".utf8
      default: flat += template[tag.offset..<tagEnd]
      }
      if isAlone { line = flat.count }
    }
    return String(decoding: flat + template[start...], as: UTF8.self)
  }
}
