/// Checks one template against the names declared for it, before anything is rendered.
///
/// The library hides its tokens and their places and renders an unknown name as nothing, so the tags are read here once
/// more: https://mustache.github.io/mustache.5.html without changed delimiters, inheritance and lambdas.
struct TemplateScanner {
  /// The library reads sections by recursion; thousands of them would take its stack.
  private static let deepest = 100
  /// The most tags of a template, with those of its partials each time that they are shown. Twenty partials that each show
  /// the next one twice are a million; the built-in theme has 300.
  private static let mostTags = 100_000

  private let files: [String: SourceFile]
  private var findings = Findings(about: "this template")
  /// The sections that are open, with the place of their tags and the names that they bring.
  private var open: [(name: String, offset: Int)] = []
  private var tables: [NameTable]
  private var partials: [String] = []
  private var met: Set<String> = []
  private var tags = 0

  /// - Parameters:
  ///   - name: the template's name in `files`, without its ending
  ///   - names: those that it may use at its top level
  /// - Returns: what was found, and the templates that were met on the way, itself among them.
  static func check(
    _ name: String, in files: [String: SourceFile], names: NameTable
  ) -> (diagnostics: [Diagnostic], met: Set<String>) {
    var scanner = TemplateScanner(files: files, names: names)
    scanner.scan(name)
    return (scanner.findings.list, scanner.met)
  }

  private init(files: [String: SourceFile], names: NameTable) {
    self.files = files
    tables = [names]
  }

  private mutating func scan(_ name: String) {
    guard let file = files[name] else { return }
    partials.append(name)
    met.insert(name)
    let outer = (open, tables)
    open = []
    var rest = file.bytes[...]
    while !isFull, let tag = TemplateTag(next: &rest) {
      tags += 1
      if tags > Self.mostTags {
        report(
          .templateSyntax, "with its partials this template has more than \(Self.mostTags) tags", file, tag.offset,
          "show fewer partials within partials")
      } else {
        visit(tag, file)
      }
    }
    for section in open {
      report(
        .templateSyntax, "the section '\(section.name)' is never closed", file, section.offset,
        "add '{{/\(section.name)}}'")
    }
    (open, tables) = outer
    partials.removeLast()
  }

  private var isFull: Bool { findings.isFull || tags > Self.mostTags }

  private mutating func visit(_ tag: TemplateTag, _ file: SourceFile) {
    switch tag.kind {
    case .comment: break
    case .unfinished:
      report(.templateSyntax, "this tag never ends", file, tag.offset, "close it with '\(tag.closer)'")
    case .unsupported:
      report(
        .templateSyntax, "tags of this kind are not used in themes", file, tag.offset,
        "use variables, sections, partials and comments")
    case .text, .html:
      guard let kind = lookUp(tag, file) else { return }
      checkVariable(tag, kind, file)
    case .section, .inverted:
      openSection(tag, file)
    case .end:
      closeSection(tag, file)
    case .partial:
      guard files[tag.name] != nil else {
        let known = files.keys.filter { $0.hasPrefix("partials/") }.sorted()
        report(
          .unknownPartial, "no partial '\(tag.name)' in the theme", file, tag.offset,
          didYouMean(tag.name, among: known))
        return
      }
      guard !partials.contains(tag.name) else {
        report(.templateSyntax, "the partial '\(tag.name)' contains itself", file, tag.offset, "take it out")
        return
      }
      scan(tag.name)
    }
  }

  // MARK: Sections

  private mutating func openSection(_ tag: TemplateTag, _ file: SourceFile) {
    if open.count == Self.deepest {
      report(.templateSyntax, "sections are nested too deeply", file, tag.offset, "use partials")
    }
    open.append((tag.name, tag.offset))
    let kind = lookUp(tag, file)
    switch kind {
    case .list(let table) where tag.kind == .section, .part(let table) where tag.kind == .section:
      tables.append(table())
    default: tables.append([:])
    }
  }

  private mutating func closeSection(_ tag: TemplateTag, _ file: SourceFile) {
    guard let last = open.last else {
      report(.templateSyntax, "no section '\(tag.name)' is open here", file, tag.offset, "delete this tag")
      return
    }
    guard last.name == tag.name else {
      report(
        .templateSyntax, "this closes '\(tag.name)', but '\(last.name)' is open", file, tag.offset,
        "write '{{/\(last.name)}}' first")
      guard let index = open.lastIndex(where: { $0.name == tag.name }) else { return }
      tables.removeLast(open.count - index)
      open.removeSubrange(index...)
      return
    }
    open.removeLast()
    tables.removeLast()
  }

  // MARK: Names

  /// What a name stands for: the first part is looked up from the inside out, the others in what it is.
  private mutating func lookUp(_ tag: TemplateTag, _ file: SourceFile) -> NameKind? {
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let first = parts.first else {
      report(
        .templateSyntax, "this tag names nothing", file, tag.offset, "write a name into it, also where '.' would do")
      return nil
    }
    guard var kind = tables.reversed().lazy.compactMap({ $0[first] }).first else {
      let known = tables.flatMap(\.keys).sorted()
      report(
        .unknownName, "no name '\(first)' here", file, tag.offset, didYouMean(first, among: known) ?? listed(known))
      return nil
    }
    for part in parts.dropFirst() {
      guard case .part(let table) = kind else {
        report(.unknownName, "'\(first)' has no parts", file, tag.offset, nil)
        return nil
      }
      let names = table()
      guard let next = names[part] else {
        report(
          .unknownName, "no name '\(part)' in '\(first)'", file, tag.offset,
          didYouMean(part, among: names.keys.sorted()))
        return nil
      }
      kind = next
    }
    return kind
  }

  private mutating func checkVariable(_ tag: TemplateTag, _ kind: NameKind, _ file: SourceFile) {
    switch kind {
    case .text where tag.kind == .html:
      report(.wrongTag, "'\(tag.name)' is text and must be escaped", file, tag.offset, "write '{{\(tag.name)}}'")
    case .html where tag.kind == .text:
      report(.wrongTag, "'\(tag.name)' is HTML already", file, tag.offset, "write '{{{\(tag.name)}}}'")
    case .flag, .list, .part:
      report(
        .wrongTag, "'\(tag.name)' is no text", file, tag.offset,
        "use it as a section: '{{#\(tag.name)}}…{{/\(tag.name)}}'")
    default: break
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, _ file: SourceFile, _ offset: Int, _ hint: String?
  ) {
    findings.add(.error(code, message, at: file.location(atByte: offset), hint: hint))
  }
}
