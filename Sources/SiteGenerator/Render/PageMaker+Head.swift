/// The head of a page, but for its title and the files that it loads.
extension PageMaker {
  func head(of main: Main) -> HeadContext {
    let description = main.description.isEmpty ? standInDescription(of: main) : main.description
    let canonical = route.kind == .notFound ? nil : address(of: mainPage)
    // Where a page is the same as another, its address says so; "noindex" beside that could be taken for the other's.
    let isHidden =
      route.kind == .notFound || route.kind.isEmbed && canonical == nil || author?.isDraft ?? false
    let isBare = isHidden || route.kind.isEmbed
    return HeadContext(
      description: description, canonical: canonical, isHidden: isHidden, alternates: isBare ? [] : alternates,
      card: isBare ? nil : canonical.map { card(of: main, description, url: $0) },
      structured: isBare ? [] : structuredData(description))
  }

  /// The page itself; for what other sites put into their frames, the page that it is taken from.
  private var mainPage: RouteID {
    guard case .embed(let matrix) = route.kind else { return page }
    return routes.id(of: .matrix(matrix)) ?? page
  }

  /// For a page whose author has written no summary.
  private func standInDescription(of main: Main) -> String {
    let settings = site.settings
    let summary = plain(settings.summary)
    guard main.title != settings.title else { return summary.isEmpty ? settings.title : summary }
    let sentence = words.filled("pageDescription", ["page": main.title, "site": settings.title])
    return summary.isEmpty ? sentence : "\(sentence) \(summary)"
  }

  // MARK: Other forms

  /// Of those that the site has.
  private var alternates: [AlternateContext] {
    var forms: [AlternateContext] = []
    if let path = DataFile.markdownPath(of: route, site) {
      forms.append(AlternateContext(type: "text/markdown", href: href(toFile: path)))
    }
    if case .matrix(let index) = route.kind {
      let path = DataFile.path(of: site.matrices[index], "json")
      forms.append(AlternateContext(type: "application/json", href: href(toFile: path)))
    }
    if renderer.dataPaths.contains(Feed.path) {
      forms.append(
        AlternateContext(type: "application/atom+xml", href: href(toFile: Feed.path), title: site.settings.title))
    }
    return forms
  }

  // MARK: Cards

  private func card(of main: Main, _ description: String, url: String) -> CardContext {
    var card = CardContext(
      type: "website", title: main.title, description: description, url: url, locale: locale, picture: picture)
    if case .essay(let index) = route.kind {
      card.type = "article"
      card.published = site.essays[index].date?.description
      card.modified = site.essays[index].updated?.description
    }
    return card
  }

  private var locale: String? {
    let parts = site.settings.language.split(separator: "-")
    guard parts.count > 1, let country = parts.last, country.utf8.count == 2 else { return nil }
    return "\(parts[0].lowercased())_\(country.uppercased())"
  }

  /// The page's own picture, or the site's. A drawing (SVG) is left out: no service shows one.
  var picture: CardPictureContext? {
    guard let base = site.settings.baseURL, let file = ownPicture ?? renderer.picture, !Self.isDrawing(file) else {
      return nil
    }
    let told = fragment(author?.body)?.pictures.first { $0.file == file && !$0.alt.isEmpty }
    return CardPictureContext(
      url: base + URLPath.encoded(file), size: renderer.pictureSizes[file], alt: told?.alt)
  }

  private static func isDrawing(_ file: String) -> Bool {
    let name = file.lowercased()
    return name.hasSuffix(".svg") || name.hasSuffix(".svgz")
  }

  private var ownPicture: String? {
    guard let author, let image = author.image else { return nil }
    return renderer.references.picture(image, in: FilePath.parent(of: author.path))
  }

  /// The essay or page that the author wrote and this page shows.
  private var author: Page? {
    switch route.kind {
    case .home: site.page(.home).map { site.pages[$0] }
    case .page(let index): site.pages[index]
    case .essay(let index): site.essays[index]
    case .essayList: site.page(.essayList).map { site.pages[$0] }
    case .sourceList: site.page(.sourceList).map { site.pages[$0] }
    default: nil
    }
  }
}
