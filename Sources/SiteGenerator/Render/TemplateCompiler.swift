import Mustache

/// Has the library write a template once, with marks in place of all values, and reads from the marks where which value
/// belongs.
///
/// For the library a template has no sections: `FlatTemplate` makes variables of their tags. So it asks for every tag in
/// turn, and gets a mark; names inside of a section of a list or part are looked up in that first. No text of the site, and
/// no word of a theme, ever goes through the library. This is an object, as the library comes back to it while it writes.
final class TemplateCompiler: MustacheParent {
  private enum Mark {
    case value(CompiledTemplate.Reference)
    /// A word of the theme, as it is the same on every page.
    case word(String)
    case begin(CompiledTemplate.Reference, isInverted: Bool)
    /// Of a section that asks whether there is such a word.
    case beginOfKnown(isWritten: Bool)
    case end
  }

  private var marks: [Mark] = []
  private let words: Words
  /// The names of the page, of the site, and of each section that is open and has names of its own.
  private var scopes: [NameTable]
  /// By section that is open: whether it has.
  private var opened: [Bool] = []

  private init(names: NameTable, words: Words) {
    scopes = [names, SiteContext.names.table]
    self.words = words
  }

  /// - Parameters:
  ///   - name: the template's in the library
  ///   - names: those of the page's own context
  static func compiled(
    _ name: String, in library: MustacheLibrary, names: NameTable, words: Words
  ) -> CompiledTemplate {
    let compiler = TemplateCompiler(names: names, words: words)
    return compiler.read(Array((library.render(compiler, withTemplate: name) ?? "").utf8)[...])
  }

  // MARK: What the library asks for

  func child(named name: String) -> Any? {
    if name == FlatTemplate.end {
      if opened.popLast() ?? false { scopes.removeLast() }
      return mark(.end)
    }
    let own = FlatTemplate.name(name).name
    let site = 1
    if let scope = scopes.indices.reversed().first(where: { $0 != site && scopes[$0][own] != nil }) {
      return value(name, in: scopes[scope], scope: scope, path: [])
    }
    switch name {
    case "site": return MarkedPart(names: scopes[site], scope: site, path: [], compiler: self)
    case "words": return MarkedWords(compiler: self)
    default: return nil
    }
  }

  fileprivate func value(_ name: String, in names: NameTable, scope: Int, path: [Int]) -> Any? {
    let (name, use) = FlatTemplate.name(name)
    guard let kind = names[name], let number = names.number(of: name) else { return nil }
    let reference = CompiledTemplate.Reference(scope: scope, path: path + [number])
    switch (use, kind) {
    case (.value, .part(let names)):
      return MarkedPart(names: names(), scope: scope, path: reference.path, compiler: self)
    case (.value, _): return mark(.value(reference))
    case (.section, .list(let names)), (.section, .part(let names)):
      scopes.append(names())
      opened.append(true)
    case (.section, _), (.inverted, _): opened.append(false)
    }
    return mark(.begin(reference, isInverted: use == .inverted))
  }

  fileprivate func word(_ name: String) -> Any? {
    let (name, use) = FlatTemplate.name(name)
    if use == .value { return mark(.word(words[name])) }
    opened.append(false)
    return mark(.beginOfKnown(isWritten: words[name].isEmpty == (use == .inverted)))
  }

  // MARK: Marks

  /// `NUL < NUMBER ;`. Where the library escapes, `<` is `&lt;`.
  private func mark(_ mark: Mark) -> Any {
    marks.append(mark)
    return MarkText(renderText: "\0<\(marks.count - 1);")
  }

  private func read(_ written: ArraySlice<UInt8>) -> CompiledTemplate {
    var template = CompiledTemplate()
    /// What ends each section that is open.
    var ends: [(inout CompiledTemplate) -> Void] = []
    var rest = written
    while let start = rest.firstIndex(of: 0) {
      template.add(rest[..<start])
      let isEscaped = rest[start + 1] == UInt8(ascii: "&")
      let digits = rest[(start + (isEscaped ? "\0&lt;" : "\0<").utf8.count)...].prefix { $0 != UInt8(ascii: ";") }
      rest = rest[(digits.endIndex + 1)...]
      switch marks[digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }] {
      case .value(let reference): template.add(reference, isEscaped: isEscaped)
      case .word(let word): template.add(Array((isEscaped ? word.escapedForHTML : word).utf8))
      case .begin(let reference, let isInverted):
        let section = template.begin(reference, isInverted: isInverted)
        ends.append { $0.end(section) }
      case .beginOfKnown(let isWritten):
        let count = template.count
        ends.append { if !isWritten { $0.cut(to: count) } }
      case .end: ends.popLast()?(&template)
      }
    }
    template.add(rest)
    return template
  }
}

/// What the library sees of a part: `part.name`. The conformances spare it reflection.
private struct MarkedPart: MustacheParent {
  let names: NameTable
  let scope: Int
  let path: [Int]
  let compiler: TemplateCompiler

  func child(named name: String) -> Any? { compiler.value(name, in: names, scope: scope, path: path) }
}

private struct MarkedWords: MustacheParent {
  let compiler: TemplateCompiler

  func child(named name: String) -> Any? { compiler.word(name) }
}

private struct MarkText: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull = false

  func child(named: String) -> Any? { nil }
}
