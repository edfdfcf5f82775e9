import Mustache

/// Has the library write a template once, with marks in place of all values, and reads from the marks where which value
/// belongs.
///
/// The library hides what it has read of a template, but it hands sections over to whoever has a lambda for them
/// (https://mustache.github.io/mustache.5.html, "Lambdas"). So every section becomes one: what comes back is the section
/// between two marks. Sections of lists and parts open a scope with the names inside; it is closed by a tag of its own.
///
/// No text of the site, and no word of a theme, ever goes through the library. It is an object, as the library comes back
/// to it while it writes.
final class TemplateCompiler: MustacheParent {
  /// Behind the name of a section, so that it can be told from the name's value. They can stand in no name.
  static let section = "?", inverted = "-"

  enum Mark {
    case value(CompiledTemplate.Reference)
    /// A word of the theme, as it is the same on every page.
    case word(String)
    case begin(CompiledTemplate.Reference, isInverted: Bool)
    case end
  }

  private static let closing = "scope-end"
  private static let scopesOfPage = 2

  private var marks: [Mark] = []
  private var page: [String: Any] = [:]
  private var scopes: [String: MarkedContext] = [:]
  private var depth = scopesOfPage

  /// - Parameters:
  ///   - name: the template's in the library
  ///   - names: those of the page's own context
  static func compiled(
    _ name: String, in library: MustacheLibrary, names: NameTable, words: Words
  ) -> CompiledTemplate {
    let compiler = TemplateCompiler()
    let own = MarkedContext(names, scope: 0, compiler)
    let site = MarkedContext(SiteContext.names.table, scope: 1, compiler)
    compiler.page = ["own": own, "site": site, "words": MarkedWords(words: words, compiler: compiler)]
    let written = library.render(compiler, withTemplate: name) ?? ""
    var rest = Array(written.utf8)[...]
    return CompiledTemplate(pieces: compiler.pieces(&rest))
  }

  func child(named name: String) -> Any? {
    if name == Self.closing {
      depth -= 1
      return TemplateText(renderText: "")
    }
    return (page["own"] as? MarkedContext)?.child(named: name) ?? scopes[name] ?? page[name]
  }

  // MARK: Marks

  /// `NUL < NUMBER ;`. Where the library escapes, `<` is `&lt;`.
  func text(_ mark: Mark) -> String {
    marks.append(mark)
    return "\0<\(marks.count - 1);"
  }

  /// The section once more, between marks. A tag that is alone on its line takes the line's end with it; so the first
  /// character is a line's end, for a tag at its beginning, and is left out again.
  func marked(
    _ section: String, _ reference: CompiledTemplate.Reference, isInverted: Bool, opening names: NameTable? = nil
  ) -> String {
    let begin = text(.begin(reference, isInverted: isInverted))
    guard let names else { return "\(begin)\n\(section)\(text(.end))" }
    let name = "scope-\(scopes.count)"
    scopes[name] = MarkedContext(names, scope: depth, self)
    depth += 1
    return "\(begin)\n{{#\(name)}}\n\(section){{/\(name)}}{{\(Self.closing)}}\(text(.end))"
  }

  /// What stands in `rest` up to the end of the section, which is left out.
  private func pieces(_ rest: inout ArraySlice<UInt8>) -> [CompiledTemplate.Piece] {
    var pieces: [CompiledTemplate.Piece] = []
    while let start = rest.firstIndex(of: 0) {
      if start > rest.startIndex { pieces.append(.bytes(Array(rest[..<start]))) }
      let isEscaped = rest[start + 1] == UInt8(ascii: "&")
      let digits = rest[(start + (isEscaped ? "\0&lt;" : "\0<").utf8.count)...].prefix { $0 != UInt8(ascii: ";") }
      rest = rest[(digits.endIndex + 1)...]
      switch marks[digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }] {
      case .value(let reference): pieces.append(.value(reference, isEscaped: isEscaped))
      case .word(let word): pieces.append(.bytes(Array((isEscaped ? word.escapedForHTML : word).utf8)))
      case .begin(let reference, let isInverted):
        rest = rest.dropFirst()
        pieces.append(.section(reference, isInverted: isInverted, self.pieces(&rest)))
      case .end: return pieces
      }
    }
    if !rest.isEmpty { pieces.append(.bytes(Array(rest))) }
    rest = []
    return pieces
  }
}

/// What the library sees of a context: marks for its texts, and for its sections what gives them back between marks. The
/// conformance spares it reflection.
private struct MarkedContext: MustacheParent {
  private let names: NameTable
  private let numbers: [String: Int]
  private let scope: Int
  private let path: [Int]
  private let compiler: TemplateCompiler

  init(_ names: NameTable, scope: Int, path: [Int] = [], _ compiler: TemplateCompiler) {
    self.names = names
    numbers = names.numbers
    self.scope = scope
    self.path = path
    self.compiler = compiler
  }

  func child(named name: String) -> Any? {
    let isInverted = name.hasSuffix(TemplateCompiler.inverted)
    let isSection = isInverted || name.hasSuffix(TemplateCompiler.section)
    let name = isSection ? String(name.dropLast()) : name
    guard let kind = names[name], let number = numbers[name] else { return nil }
    let reference = CompiledTemplate.Reference(scope: scope, path: path + [number])
    guard isSection else {
      if case .part(let names) = kind { return MarkedContext(names(), scope: scope, path: reference.path, compiler) }
      return TemplateText(renderText: compiler.text(.value(reference)))
    }
    return MustacheLambda { [compiler] (section: String) in
      switch kind {
      case .list(let names) where !isInverted, .part(let names) where !isInverted:
        compiler.marked(section, reference, isInverted: false, opening: names())
      default: compiler.marked(section, reference, isInverted: isInverted)
      }
    }
  }
}

/// The theme's words. Which are there is known, so their sections are written or not.
private struct MarkedWords: MustacheParent {
  let words: Words
  let compiler: TemplateCompiler

  func child(named name: String) -> Any? {
    if name.hasSuffix(TemplateCompiler.section) { return !words[String(name.dropLast())].isEmpty }
    if name.hasSuffix(TemplateCompiler.inverted) { return words[String(name.dropLast())].isEmpty }
    return TemplateText(renderText: compiler.text(.word(words[name])))
  }
}

/// A text that the library writes as it is. A type of its own, as it would look for children of a `String` by reflection.
private struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String

  var isNull: Bool { renderText.isEmpty }

  func child(named: String) -> Any? { nil }
}
