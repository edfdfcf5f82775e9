import Mustache

/// Reads a shape back as what the library asks a context for, with a stand-in for each text and each list.
///
/// What the library makes of a template and the stand-ins says where which text belongs, and whether it is to be escaped
/// there: then its stand-in was. No text of the site, and no word of a theme, ever goes through the library.
struct StandIns {
  private var shape: ArraySlice<UInt8>
  /// 0 for the page's own values, 1 for those of an item of a list, 2 for those of an item of a list in that, …
  private let level: Int
  private let interpreter: TemplateInterpreter
  private var texts = 0
  private var lists = 0

  init(for shape: [UInt8], level: Int, _ interpreter: TemplateInterpreter) {
    self.shape = shape[...]
    self.level = level
    self.interpreter = interpreter
  }

  mutating func context<Context>(of names: TemplateNames<Context>) -> StandInContext {
    var values: [String: Any] = [:]
    for (name, entry) in names.entries { values[name] = entry.stand(&self) }
    return StandInContext(values: values)
  }

  mutating func text() -> Any {
    guard next() == .text else { return TemplateText.none }
    defer { texts += 1 }
    return TemplateText(renderText: Stand.text(level: level, number: texts).text)
  }

  mutating func flag() -> Any { next() == .yes }

  /// The library takes a section of such a name to the interpreter, which leaves a gap there.
  mutating func list<Item>(of names: TemplateNames<Item>) -> Any {
    guard next() == .items else { return [Any]() }
    defer { lists += 1 }
    return MustacheLambda { [level, lists, interpreter] section in
      interpreter.visit(section, ofList: lists, level: level) { $0.context(of: names) }
    }
  }

  mutating func part<Part>(of names: TemplateNames<Part>) -> Any {
    next() == .part ? context(of: names) : TemplateText.none
  }

  private mutating func next() -> TemplateValues.Mark {
    guard let mark = shape.popFirst().flatMap(TemplateValues.Mark.init) else {
      preconditionFailure("a shape is read by the names that it was made by")
    }
    return mark
  }
}

/// What stands for a value in what the library writes: `NUL < LEVEL , NUMBER ;`. Where the library escapes, `<` is `&lt;`.
enum Stand: Equatable {
  /// A text of the page's values or of an item's.
  case text(level: Int, number: Int)
  /// A word of the theme.
  case word(Int)
  /// A section of a list: an index into the interpreter's gaps.
  case list(Int)
  /// Around what is wanted.
  case begin, end

  private static let levelOfWords = -1, levelOfLists = -2, levelOfEnds = -3

  var text: String {
    let (level, number) =
      switch self {
      case .text(let level, let number): (level, number)
      case .word(let number): (Self.levelOfWords, number)
      case .list(let number): (Self.levelOfLists, number)
      case .begin: (Self.levelOfEnds, 0)
      case .end: (Self.levelOfEnds, 1)
      }
    return "\0<\(level),\(number);"
  }

  /// Reads the next one and leaves what is behind it in `rest`.
  static func next(in rest: inout ArraySlice<UInt8>) -> (before: ArraySlice<UInt8>, stand: Stand, isEscaped: Bool)? {
    guard let start = rest.firstIndex(of: 0) else { return nil }
    let before = rest[..<start]
    let isEscaped = rest[start + 1] == UInt8(ascii: "&")
    let text = rest[(start + (isEscaped ? "\0&lt;" : "\0<").utf8.count)...].prefix { $0 != UInt8(ascii: ";") }
    rest = rest[(text.endIndex + 1)...]
    let numbers = text.split(separator: UInt8(ascii: ",")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    let stand: Stand =
      switch numbers[0] {
      case levelOfWords: .word(numbers[1])
      case levelOfLists: .list(numbers[1])
      case levelOfEnds: numbers[1] == 0 ? .begin : .end
      default: .text(level: numbers[0], number: numbers[1])
      }
    return (before, stand, isEscaped)
  }
}

/// What the library sees of a context. The conformance spares it reflection.
struct StandInContext: MustacheParent {
  var values: [String: Any]

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
