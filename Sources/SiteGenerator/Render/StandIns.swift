import Mustache

/// Reads a shape back as what the library asks a context for, with a stand-in for each text.
///
/// A stand-in is `NUL < number ;`. So what the library makes of a template says where which text belongs, and whether it
/// is to be escaped there: then the stand-in was. No text of the site, and no word of
/// a theme, ever goes through the library.
struct StandIns {
  private var shape: ArraySlice<UInt8>
  /// The number of the next text.
  private var number: Int

  /// - Parameter first: the number of the first text; those before are of texts that every shape has
  init(for shape: [UInt8], from first: Int) {
    self.shape = shape[...]
    number = first
  }

  static func text(_ number: Int) -> TemplateText { TemplateText(renderText: "\0<\(number);") }

  mutating func context<Context>(of names: TemplateNames<Context>) -> StandInContext {
    var values: [String: any Sendable] = [:]
    for (name, entry) in names.entries { values[name] = entry.stand(&self) }
    return StandInContext(values: values)
  }

  mutating func text() -> any Sendable {
    guard next() == .text else { return TemplateText.none }
    defer { number += 1 }
    return Self.text(number)
  }

  mutating func flag() -> any Sendable { next() == .yes }

  mutating func list<Item>(of names: TemplateNames<Item>) -> any Sendable {
    _ = next()
    let count = shape.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    shape = shape.dropFirst(4)
    return (0..<count).map { _ in context(of: names) }
  }

  mutating func part<Part>(of names: TemplateNames<Part>) -> any Sendable {
    next() == .part ? context(of: names) : TemplateText.none
  }

  private mutating func next() -> TemplateValues.Mark {
    guard let mark = shape.popFirst().flatMap(TemplateValues.Mark.init) else {
      preconditionFailure("a shape is read by the names that it was made by")
    }
    return mark
  }
}

/// What the library sees of a context. The conformance spares it reflection.
struct StandInContext: MustacheParent {
  var values: [String: any Sendable]

  func child(named name: String) -> Any? { values[name] }
}

/// A text in a template; no text counts as absent. A type of its own, as the library would look for children of a
/// `String` by reflection, and would take an absent value from an outer context that has the same name.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String

  static let none = TemplateText(renderText: "")

  var isNull: Bool { renderText.isEmpty }

  func child(named: String) -> Any? { nil }
}
