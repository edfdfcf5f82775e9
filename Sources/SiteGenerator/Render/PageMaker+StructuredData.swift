/// What a page is about in the words of https://schema.org/, as JSON-LD 1.1. It says what the page shows, and nothing more.
///
/// All of it is addresses in full, so a site without an address of its own has none of this.
extension PageMaker {
  private typealias Entry = (key: String, value: JSONValue)

  /// For a `<script>` element: nothing in it can end that.
  func structuredData(_ description: String) -> String? {
    guard let base = site.settings.baseURL, let url = address(of: page) else { return nil }
    let nodes: [JSONValue]
    switch route.kind {
    case .home: nodes = [website(base, description)]
    case .essay(let index): nodes = [article(site.essays[index], url, description, base), breadcrumbs]
    case .matrix(let index): nodes = [dataset(site.matrices[index], url, description, base), breadcrumbs]
    case .cell(let index, let position): nodes = [term(position, of: index, url, description), breadcrumbs]
    case .row, .column: nodes = [breadcrumbs]
    default: return nil
    }
    return JSONValue.object([("@context", .string("https://schema.org")), ("@graph", .array(nodes))]).scriptText
  }

  private func website(_ base: String, _ description: String) -> JSONValue {
    node(
      "WebSite",
      [
        ("@id", .string(base)), ("url", .string(base)), ("name", .string(site.settings.title)),
        ("description", .string(description)), ("inLanguage", .string(site.settings.language)),
      ])
  }

  private func siteReference(_ base: String) -> JSONValue {
    node("WebSite", [("@id", .string(base)), ("name", .string(site.settings.title))])
  }

  private func article(_ essay: Page, _ url: String, _ description: String, _ base: String) -> JSONValue {
    var entries: [Entry] = [
      ("@id", .string(url)), ("url", .string(url)), ("mainEntityOfPage", .string(url)),
      ("headline", .string(essay.title)), ("description", .string(description)),
      ("inLanguage", .string(site.settings.language)),
    ]
    if let date = essay.date { entries.append(("datePublished", .string(date.description))) }
    if let date = essay.updated { entries.append(("dateModified", .string(date.description))) }
    entries += authors("author", essay.authors)
    entries += licence(site.settings.licence)
    if let picture { entries.append(("image", .string(picture.url))) }
    entries.append(("isPartOf", siteReference(base)))
    return node("Article", entries)
  }

  /// A matrix is data, and the set of terms that its cells are.
  private func dataset(_ matrix: Matrix, _ url: String, _ description: String, _ base: String) -> JSONValue {
    var entries: [Entry] = [
      ("@type", .strings(["Dataset", "DefinedTermSet"])), ("@id", .string(url)), ("url", .string(url)),
      ("name", .string(matrix.title)), ("description", .string(description)),
      ("inLanguage", .string(site.settings.language)),
    ]
    if let version = matrix.version { entries.append(("version", .string(version))) }
    if let date = matrix.date { entries.append(("dateModified", .string(date.description))) }
    entries += authors("creator", matrix.authors)
    entries += licence(matrix.licence ?? site.settings.licence)
    let forms = [("csv", "text/csv"), ("json", "application/json"), ("md", "text/markdown"), ("svg", "image/svg+xml")]
    let downloads = forms.compactMap { ending, type -> JSONValue? in
      let path = DataFile.path(of: matrix, ending)
      guard renderer.dataPaths.contains(path) else { return nil }
      return node(
        "DataDownload",
        [("encodingFormat", .string(type)), ("contentUrl", .string(base + URLPath.encoded(path)))])
    }
    entries += [("distribution", .array(downloads)), ("isPartOf", siteReference(base))]
    return .object(entries)
  }

  private func term(_ position: CellPosition, of index: Int, _ url: String, _ description: String) -> JSONValue {
    let matrix = site.matrices[index]
    var entries: [Entry] = [
      ("@id", .string(url)), ("url", .string(url)),
      ("name", .string(matrix.cell(row: position.row, column: position.column)?.title ?? matrix.cellTitle(position))),
      ("description", .string(description)),
      ("termCode", .string("\(matrix.rows[position.row].id)/\(matrix.columns[position.column].id)")),
      ("inLanguage", .string(site.settings.language)),
    ]
    if let set = routes.id(of: .matrix(index)).flatMap(address) {
      entries.append(
        (
          "inDefinedTermSet",
          node("DefinedTermSet", [("@id", .string(set)), ("name", .string(matrix.title))])
        ))
    }
    return node("DefinedTerm", entries)
  }

  // MARK: Where the page lies

  /// From the home page to this one, with the names that these go by.
  private var breadcrumbs: JSONValue {
    let items = trail.enumerated().compactMap { place, step in
      address(of: step.page).map { url in
        node(
          "ListItem",
          [("position", .number(place + 1)), ("name", .string(step.title)), ("item", .string(url))])
      }
    }
    return node("BreadcrumbList", [("itemListElement", .array(items))])
  }

  private var trail: [(page: RouteID, title: String)] {
    var kinds: [PageKind] = []
    switch route.kind {
    case .essay: kinds = [.essayList]
    case .row(let matrix, _), .column(let matrix, _): kinds = [.matrix(matrix)]
    case .cell(let matrix, let position): kinds = [.matrix(matrix), .row(matrix: matrix, row: position.row)]
    default: break
    }
    var title = route.title
    if case .cell(let matrix, let position) = route.kind {
      title = site.matrices[matrix].cell(row: position.row, column: position.column)?.title ?? title
    }
    let above = kinds.compactMap(routes.id).map { ($0, routes[$0].title) }
    return [(routes.home, site.settings.title)] + above + [(page, title)]
  }

  // MARK: Parts

  private func node(_ type: String, _ entries: [Entry]) -> JSONValue { .object([("@type", .string(type))] + entries) }

  /// Its own authors, or the site's, as plain names: nothing tells whether one is a person's or an organisation's, and
  /// plain text may stand for a thing (https://schema.org/docs/gs.html, "Expected types vs text").
  private func authors(_ key: String, _ own: [String]) -> [Entry] {
    let names = own.isEmpty ? site.settings.authors : own
    guard !names.isEmpty else { return [] }
    return [(key, .strings(names))]
  }

  /// The vocabulary wants an address; a name such as "CC BY 4.0" stays on the page.
  private func licence(_ licence: String?) -> [Entry] {
    guard let licence, WebAddress.isAbsolute(licence) else { return [] }
    return [("license", .string(licence))]
  }
}
