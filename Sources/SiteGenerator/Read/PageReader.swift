/// Front matter → an essay or a page.
///
/// A class, as `serve` keeps one for each file and hands on those of files that have not changed.
final class PageReader: Sendable {
  let file: SourceFile
  let diagnostics: [Diagnostic]
  /// Its texts have no numbers yet.
  private let page: Page
  private let summary: SourceText?
  private let body: SourceText

  /// The page that `file` holds. A page without a title goes by its name, so that links to it are not reported as dead on
  /// top of that.
  init(_ file: SourceFile) {
    let frontMatter = FrontMatter(file)
    let name = Self.name(of: file)
    let root = frontMatter.root
    self.file = file
    diagnostics = frontMatter.diagnostics
    summary = root?["summary"]?.sourceText
    body = frontMatter.body
    page = Page(
      path: file.path,
      name: name,
      title: root?.text("title") ?? name,
      summary: nil,
      date: root?.text("date").flatMap { CalendarDate($0) },
      updated: root?.text("updated").flatMap { CalendarDate($0) },
      updatedLocation: root?["updated"]?.location,
      authors: root?.texts("authors") ?? [],
      isDraft: root?.text("draft") == "true",
      slug: root?["slug"].flatMap(\.named),
      aliases: root?["aliases"]?.items.compactMap(\.named) ?? [],
      image: root?.named("image"),
      matrix: root?.named("matrix"),
      body: TextID(index: 0))
  }

  func page(_ texts: inout TextList) -> Page {
    var page = page
    page.summary = texts.add(summary)
    page.body = texts.add(body)
    return page
  }

  /// "content/essays/breadth.md" → "essays/breadth"
  private static func name(of file: SourceFile) -> String {
    String(file.path.dropFirst("content/".count).dropLast(".md".count))
  }
}
