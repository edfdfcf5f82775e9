/// `llms.txt` (https://llmstxt.org): what the site is about and where its texts lie as Markdown. An author's own
/// `content/llms.txt` stands in its place.
struct LanguageModelIndex {
  static let path = "llms.txt"

  let renderer: Renderer

  func text() -> String {
    let site = renderer.site
    let maker = PageMaker.away(renderer, page: renderer.routes.home)
    let summary = maker.plain(site.settings.summary)
    return PageMaker.document([
      "# \(MarkdownLine.plain(site.settings.title))", summary.isEmpty ? "" : "> \(MarkdownLine.plain(summary))",
      section(
        renderer.words["models"],
        site.matrices.enumerated().map { index, matrix in (.matrix(index), matrix.title, matrix.summary) },
        maker),
      section(
        renderer.words["essays"],
        site.essays.enumerated().filter { !$1.isDraft }.map { index, essay in
          (.essay(index), essay.title, essay.summary)
        }, maker),
      section(
        renderer.words["pages"],
        site.pages.enumerated().filter { !$1.isDraft }.map { index, page in
          (page.kind(at: index), page.title, page.summary)
        }, maker),
    ])
  }

  private func section(
    _ title: String, _ pages: [(kind: PageKind, title: String, summary: TextID?)], _ maker: PageMaker
  ) -> String {
    let items = pages.compactMap { page -> String? in
      guard let id = renderer.routes.id(of: page.kind),
        let path = DataFile.markdownPath(of: renderer.routes[id], renderer.site)
      else { return nil }
      return PageMaker.item(MarkdownLine.link(page.title, maker.href(toFile: path)), maker.markdown(page.summary))
    }
    return items.isEmpty ? "" : "## \(title)\n\n\(items.joined(separator: "\n"))"
  }
}
