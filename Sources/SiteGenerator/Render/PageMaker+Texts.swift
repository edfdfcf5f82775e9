/// Home, pages, essays and their list.
extension PageMaker {
  func home(_ page: Page?) -> Main {
    let matrices = site.matrices.indices.compactMap { index -> LinkContext? in
      guard var link = link(to: .matrix(index)) else { return nil }
      link.summary = html(site.matrices[index].summary)
      return link
    }
    let defaultMatrix = site.settings.matrix.flatMap { name in site.matrices.firstIndex { $0.id == name.name } } ?? 0
    let showsTable = page == nil && site.matrices.indices.contains(defaultMatrix)
    let context = HomeContext(
      title: page?.title ?? site.settings.title,
      summary: html(page?.summary ?? site.settings.summary),
      body: html(page?.body),
      essays: site.essays.indices.prefix(5).map(essayLink),
      matrices: matrices,
      essayList: link(to: .essayList),
      table: showsTable ? table(of: defaultMatrix) : nil)
    return Main(
      kind: .home, title: context.title, description: plain(page?.summary ?? site.settings.summary),
      html: fill(.home, context))
  }

  func text(_ page: Page, _ template: PageTemplate) -> Main {
    let context = TextPageContext(
      title: page.title, summary: html(page.summary), body: html(page.body), home: homeLink)
    return Main(kind: template, title: page.title, description: plain(page.summary), html: fill(template, context))
  }

  func notFound(_ page: Page?) -> Main {
    if let page { return text(page, .notFound) }
    let context = TextPageContext(title: words["notFoundTitle"], summary: "", body: [], home: homeLink)
    return Main(
      kind: .notFound, title: context.title, description: words["notFoundText"], html: fill(.notFound, context))
  }

  private var homeLink: LinkContext { LinkContext(href: href(to: routes.home), title: site.settings.title) }

  func essayList(_ page: Page?) -> Main {
    let context = EssayListContext(
      title: page?.title ?? words["essays"], summary: html(page?.summary), body: html(page?.body),
      essays: MadeOnDemand(count: site.essays.count, make: essayLink))
    return Main(kind: .essays, title: context.title, description: plain(page?.summary), html: fill(.essays, context))
  }

  func sourceList(_ page: Page?) -> Main {
    var hosts: [SourceHostContext] = []
    for source in renderer.sources {
      if hosts.last?.host != source.host { hosts.append(SourceHostContext(host: source.host, sources: [])) }
      let pages = source.pages.map { LinkContext(href: href(to: $0), title: routes[$0].title) }
      hosts[hosts.count - 1].sources.append(SourceContext(href: source.url, title: source.title, pages: pages))
    }
    let context = SourceListContext(
      title: page?.title ?? words["sources"], summary: html(page?.summary), body: html(page?.body), hosts: hosts)
    return Main(kind: .sources, title: context.title, description: plain(page?.summary), html: fill(.sources, context))
  }

  func essay(_ index: Int) -> Main {
    let essay = site.essays[index]
    func neighbour(_ index: Int) -> LinkContext? {
      site.essays.indices.contains(index) ? link(to: .essay(index)) : nil
    }
    let authors = essay.authors.isEmpty ? site.settings.authors : essay.authors
    let context = EssayContext(
      title: essay.title, summary: html(essay.summary), body: html(essay.body), date: date(essay.date),
      updated: date(essay.updated), authors: authors.joined(separator: ", "), isDraft: essay.isDraft,
      contents: contents(of: essay.body), newer: neighbour(index - 1), older: neighbour(index + 1))
    return Main(kind: .essay, title: essay.title, description: plain(essay.summary), html: fill(.essay, context))
  }

  private func essayLink(_ index: Int) -> EssayLinkContext {
    let essay = site.essays[index]
    let link = sureLink(to: .essay(index))
    return EssayLinkContext(
      href: link.href, title: essay.title, summary: html(essay.summary), date: date(essay.date), isDraft: essay.isDraft)
  }

  /// The headings of the second level with those of the third below them, then the fields of a cell; none where that
  /// makes fewer than three.
  func contents(of text: TextID?, then fields: [FieldContext] = []) -> [ContentsContext] {
    let headings = fragment(text)?.headings.filter { $0.level <= 3 } ?? []
    guard headings.count + fields.count >= 3 else { return [] }
    var entries: [ContentsContext] = []
    for heading in headings {
      let entry = ContentsContext(href: href(to: page, fragment: heading.id), title: heading.text)
      if heading.level == 3, !entries.isEmpty {
        entries[entries.count - 1].items.append(entry)
      } else {
        entries.append(entry)
      }
    }
    return entries + fields.map { ContentsContext(href: href(to: page, fragment: $0.id), title: $0.title) }
  }
}
