import Mustache

/// The theme's templates, checked and ready to be filled.
struct TemplateSet: Sendable {
  private let compiled: [PageTemplate: CompiledTemplate]
  private let origin: Origin

  /// What a set was made from.
  private struct Origin: Sendable, Equatable {
    var templates: [String: [UInt8]]
    var assets: [String: String]
    var words: Words
  }

  /// Checks every template that the program fills, and the partials in it; nil with errors.
  ///
  /// - Parameter earlier: a set of an earlier build. When nothing in it has changed, it is taken: `serve` spends a quarter
  ///   of a rebuild here otherwise (30 of 112 ms on this repository's site, debug build).
  static func load(
    _ theme: Theme, assets: Assets, words: Words, jobs: Int = 1, earlier: TemplateSet? = nil
  ) -> (templates: TemplateSet?, diagnostics: [Diagnostic]) {
    let origin = Origin(templates: theme.templates.mapValues(\.bytes), assets: assets.hashed, words: words)
    if let earlier, earlier.origin == origin { return (earlier, []) }
    var diagnostics: [Diagnostic] = []
    var met: Set<String> = []
    let pages = PageTemplate.allCases
    let checked = parallelMap(count: pages.count, jobs: jobs) {
      TemplateScanner.check(pages[$0].rawValue, in: theme.templates, names: pages[$0].names(words: words))
    }
    for found in checked {
      diagnostics += found.diagnostics
      met.formUnion(found.met)
    }
    for (name, file) in theme.templates.sorted(by: { $0.key < $1.key }) where !met.contains(name) {
      let isOwn = file.bytes != ThemeLoader.builtIn[name + ".mustache"]?.bytes
      guard isOwn else { continue }  // a built-in partial that the project's templates do without
      diagnostics.append(
        .error(
          .unknownName, "no page uses the template '\(name)'", at: file.location,
          hint: didYouMean(name, among: met.sorted()) ?? "delete it, or put it into a template with '{{> \(name)}}'"))
    }
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let files = theme.templates.sorted { $0.key < $1.key }
    // The library takes 25 ms for these 35 small files.
    let templates = parallelMap(count: files.count, jobs: jobs) {
      try? MustacheTemplate(string: text(of: assets.resolved(files[$0].value, named: files[$0].key)))
    }
    var library = MustacheLibrary()
    for ((name, file), template) in zip(files, templates) {
      if let template {
        library.register(template, named: name)
      } else {
        diagnostics.append(
          .error(.templateSyntax, "this template cannot be read", at: file.location, hint: "check its tags"))
      }
    }
    if diagnostics.hasErrors { return (nil, diagnostics) }
    let compiled = parallelMap(count: pages.count, jobs: jobs) { [library] in
      TemplateCompiler.compiled(pages[$0].rawValue, in: library, names: pages[$0].ownNames, words: words)
    }
    return (TemplateSet(compiled: Dictionary(uniqueKeysWithValues: zip(pages, compiled)), origin: origin), diagnostics)
  }

  /// Fills a template. All names were checked, so what comes out is complete.
  func fill(_ template: PageTemplate, with context: some TemplateContext, site: SiteContext) -> [UInt8] {
    compiled[template]?.filled(with: [TemplateScope(context), TemplateScope(site)]) ?? []
  }

  /// A template as the library shall have it.
  ///
  /// It indents every line of a partial like its tag, also lines of `<pre>` that a value brought, and looks at
  /// every character for it. Without the white space before such a tag it has nothing to indent.
  ///
  /// Sections get names that tell them from values, see `TemplateCompiler`.
  private static func text(of template: [UInt8]) -> String {
    let text = withoutNUL(String(decoding: withNamedSections(template), as: UTF8.self))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      let text = line.drop { $0 == " " || $0 == "\t" }
      return String(text.hasPrefix("{{>") ? text : line)
    }.joined(separator: "\n")
  }

  private static func withNamedSections(_ template: [UInt8]) -> [UInt8] {
    var named: [UInt8] = []
    var open: [String] = []
    var rest = template[...]
    var start = 0
    while let tag = TemplateTag(next: &rest) {
      let name: String
      switch tag.kind {
      case .section:
        name = "#\(tag.name)\(TemplateCompiler.section)"
        open.append(TemplateCompiler.section)
      case .inverted:
        name = "#\(tag.name)\(TemplateCompiler.inverted)"
        open.append(TemplateCompiler.inverted)
      case .end: name = "/\(tag.name)\(open.popLast() ?? "")"
      default: continue
      }
      named += template[start..<tag.offset]
      named += "{{\(name)}}".utf8
      start = rest.startIndex
    }
    return named + template[start...]
  }

  /// NUL is no character of HTML; here it begins a stand-in.
  private static func withoutNUL(_ text: String) -> String {
    text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0.value != 0 }) : text
  }
}
