@testable import SiteGenerator

/// What an author's bytes can reach. Each must come to its end with any bytes at all; what it says about them is up to the
/// tests.
enum FuzzTarget: String, CaseIterable {
  case frontMatter = "front-matter"
  case settings, matrix, markdown, templates, csv
  case long = "long-csv"

  /// Set once, before the first run; libFuzzer hands its callback nothing but bytes.
  nonisolated(unsafe) static var chosen = markdown

  func run(_ data: UnsafeBufferPointer<UInt8>) {
    // As the load station does: what is no UTF-8 is replaced, and was reported.
    let path = self == .csv || self == .long ? "table.csv" : "content/fuzzed"
    let (file, faults) = TextLoader.text(Array(data), path: path)
    for fault in faults { _ = fault.location.description }
    switch self {
    case .frontMatter:
      var texts = TextList()
      let reader = PageReader(file)
      _ = reader.page(&texts)
      read(reader.diagnostics)
    case .settings:
      var (texts, found) = (TextList(), [Diagnostic]())
      _ = SettingsReader.settings(file, texts: &texts, diagnostics: &found)
      read(found)
    case .matrix:
      site(Content(settings: Around.settings, pages: Around.pages, matrices: [named(file, "matrices/m.yml")]))
    case .markdown:
      site(
        Content(
          settings: Around.settings,
          pages: Around.pages + [named(file, "about.md", below: "---\ntitle: Fuzzed\n---\n")],
          matrices: [Around.matrix]))
    case .templates:
      let english = ThemeLoader.builtIn["en.yml"] ?? file
      let (words, _) = WordsReader.words(
        english, builtIn: english, language: "en", saidAt: SourceLocation(file: "content/site.yml"))
      let partial = SourceFile(path: "head", bytes: Array("{{title}}\n".utf8))
      let theme = Theme(
        templates: ["text": file, "partials/head": partial], assets: [:], words: english, builtInWords: english)
      let assets = Assets.all(of: theme, Settings(), earlier: nil)
      let (templates, faults) = TemplateSet.load(theme, assets: assets, words: words)
      read(faults)
      // What passes is also filled.
      _ = templates?.fill(.text, with: Around.page, site: Around.site)
    case .csv, .long:
      let read = Project.model(of: file, title: nil)
      self.read(read.diagnostics)
      if let model = read.model { self.read(model.files(id: "m", from: file, in: "/nowhere").diagnostics) }
    }
  }

  /// The line from read to compose, and what is told of it.
  private func site(_ content: Content) {
    let read = Reader.read(content, Reader.settings(content, baseURL: nil), includesDrafts: true, jobs: 1)
    self.read(read.diagnostics)
    let english = ThemeLoader.builtIn["en.yml"] ?? Around.settings
    let (words, _) = WordsReader.words(
      english, builtIn: english, language: "en", saidAt: SourceLocation(file: "content/site.yml"))
    let (routes, _) = Router.route(read.site, words: words, assets: [:])
    let references = References(site: read.site, routes: routes, damaged: read.damagedMatrices)
    let composed = Composer(references: references, words: words).compose(jobs: 1)
    self.read(composed.diagnostics)
    let check = LinkCheck(references: references, composed: composed)
    self.read((try? check.deadFragments()) ?? [])
    _ = check.citations()
    self.read(Linter.findings(in: references, composed, errors: []))
    for fragment in composed.fragments {
      precondition(String(validating: fragment.html, as: UTF8.self) != nil, "a fragment is UTF-8")
    }
  }

  private func read(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.sortedByPlace() { _ = diagnostic.location.description }
  }

  private func named(_ file: SourceFile, _ path: String, below head: String = "") -> SourceFile {
    SourceFile(path: "content/" + path, bytes: Array(head.utf8) + file.bytes)
  }
}

/// What stands around the fuzzed file.
private enum Around {
  static let settings = SourceFile(path: "content/site.yml", bytes: Array("title: Fuzzed\n".utf8))
  static let page = TextPageContext(
    title: "T", summary: "<b>S</b>", body: [], home: LinkContext(href: "../", title: "H"))
  static let site = SiteContext(title: "T", summary: "", language: "en", authors: "A", licence: nil)
  static let pages = [
    SourceFile(path: "content/index.md", bytes: Array("---\ntitle: Home\n---\n## Part\n\nText.\n".utf8))
  ]
  static let matrix = SourceFile(
    path: "content/matrices/m.yml",
    bytes: Array(
      "title: M\ncolumns: [{id: a, title: A}]\nrows: [{id: r, title: R, cells: {a: {summary: Text.}}}]\n".utf8))
}
