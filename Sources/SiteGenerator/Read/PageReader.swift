/// Front matter → an essay or a page.
///
/// A class, as `serve` keeps one for each file and hands on those of files that have not changed.
final class PageReader: Sendable {
  let file: SourceFile
  let diagnostics: [Diagnostic]
  private let head: Page.Box
  private let summary: SourceText?
  private let body: SourceText

  /// The page that `file` holds. A page without a title goes by its name, so that links to it are not reported as dead on
  /// top of that.
  init(_ file: SourceFile) {
    let frontMatter = FrontMatter(file)
    let root = frontMatter.root
    self.file = file
    diagnostics = frontMatter.diagnostics
    summary = root?["summary"]?.sourceText
    body = frontMatter.body
    head = Page.Box(
      Page.Head(
        path: file.path,
        title: root?.text("title") ?? String(Page.name(of: file.path)),
        date: root?.text("date").flatMap { CalendarDate($0) },
        updated: root?.text("updated").flatMap { CalendarDate($0) },
        updatedName: root?.named("updated"),
        authors: root?.texts("authors") ?? [],
        isDraft: root?.text("draft") == "true",
        slug: root?["slug"].flatMap(\.named),
        aliases: root?["aliases"]?.items.compactMap(\.named) ?? [],
        image: root?.named("image"),
        matrix: root?.named("matrix")))
  }

  func page(_ texts: inout TextList) -> Page {
    let summary = texts.add(summary)
    return Page(head, summary: summary, body: texts.add(body))
  }
}
