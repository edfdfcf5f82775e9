import Mustache

/// Lets the library write a template for one shape, or the part of it that stands for an item of a list.
///
/// The library asks for values while it writes, so this is an object that it can come back to. A section of a list is
/// handed over by it as a lambda's (https://mustache.github.io/mustache.5.html, "Lambdas"): what is returned is a stand-in,
/// or, where the wanted item lies, the section again around that one item.
final class TemplateInterpreter: MustacheParent {
  /// A template and how to read a page's shape for it.
  struct Source: Sendable {
    let name: String
    let library: MustacheLibrary
    let words: [String: TemplateText]
    let context: @Sendable (inout StandIns) -> StandInContext
  }

  /// A list's place in what is written.
  struct Gap {
    /// The level of the values that have the list, and its number among their lists.
    var level: Int
    var list: Int
    /// Its number among the gaps of the item, or of the page, that it stands in.
    var place: Int
  }

  /// From the page's values to the wanted item's.
  private let shapes: [[UInt8]]
  /// By level: the number of the gap that the item of the next one fills.
  private let places: [Int]
  private var depth = 0
  private var gapsAtDepth = 0
  private(set) var gaps: [Gap] = []
  private var values: [String: Any] = [:]

  init(_ shapes: [[UInt8]], at places: [Int]) {
    self.shapes = shapes
    self.places = places
  }

  func child(named name: String) -> Any? { values[name] }

  /// What is wanted as the library writes it.
  func written(from source: Source) -> ArraySlice<UInt8> {
    var standIns = StandIns(for: shapes[0], level: 0, self)
    values = source.context(&standIns).values
    values["words"] = StandInContext(values: source.words)
    let text = Array((source.library.render(self, withTemplate: source.name) ?? "").utf8)
    guard !places.isEmpty else { return text[...] }
    // The library writes what is around it, too.
    var (start, rest) = (0, text[...])
    while let (before, stand, _) = Stand.next(in: &rest) {
      switch stand {
      case .begin: start = rest.startIndex + 1  // behind the line's end
      case .end: return text[start..<before.endIndex]
      default: break
      }
    }
    return []
  }

  func visit(
    _ section: String, ofList list: Int, level: Int, _ context: (inout StandIns) -> StandInContext
  ) -> Any {
    guard depth < places.count, gapsAtDepth == places[depth] else {
      gaps.append(Gap(level: level, list: list, place: gapsAtDepth))
      gapsAtDepth += 1
      return Verbatim(description: Stand.list(gaps.count - 1).text)
    }
    depth += 1
    gapsAtDepth = 0
    var standIns = StandIns(for: shapes[depth], level: depth, self)
    let item = "item-\(depth)"
    values[item] = context(&standIns)
    // A tag that is alone on its line takes the line's end with it, as the section's own tag did.
    return "\(Stand.begin.text)\n{{#\(item)}}\n\(section){{/\(item)}}\(Stand.end.text)"
  }

  /// What is no text for the library is written as it is, and not read as a template.
  private struct Verbatim: CustomStringConvertible { let description: String }
}
