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
      section(renderer.words["models"], site.matrices.count) { index in
        let matrix = site.matrices[index]
        return item(.matrix(index), matrix.title, matrix.summary, maker)
      },
      section(renderer.words["essays"], site.essays.count) { index in
        let essay = site.essays[index]
        return essay.isDraft ? nil : item(.essay(index), essay.title, essay.summary, maker)
      },
      section(renderer.words["pages"], site.pages.count) { index in
        let page = site.pages[index]
        return page.isDraft ? nil : item(page.kind(at: index), page.title, page.summary, maker)
      },
    ])
  }

  private func section(_ title: String, _ count: Int, _ item: (Int) -> String?) -> String {
    let items = PageMaker.list(count, item)
    return items.isEmpty ? "" : "## \(title)\n\n\(items)"
  }

  private func item(_ page: PageKind, _ title: String, _ summary: TextID?, _ maker: PageMaker) -> String? {
    guard let id = renderer.routes.id(of: page),
      let path = DataFile.markdownPath(of: renderer.routes[id], renderer.site)
    else { return nil }
    return PageMaker.item(MarkdownLine.link(title, maker.href(toFile: path)), maker.markdown(summary))
  }
}
