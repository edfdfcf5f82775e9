/// What a page is about in the words of https://schema.org/, as JSON-LD 1.1. It says what the page shows, and nothing more.
///
/// All of it is addresses in full, so a site without an address of its own has none of this.
extension PageMaker {
  /// For a `<script>` element: nothing in it can end that. Empty for a page that has none.
  func structuredData(_ description: String) -> [UInt8] {
    guard let base = site.settings.baseURL, let url = address(of: page) else { return [] }
    let subject: ((inout ScriptJSON) -> Void)?
    switch route.kind {
    case .home: subject = { website(base, description, &$0) }
    case .essay(let index): subject = { article(site.essays[index], url, description, base, &$0) }
    case .matrix(let index): subject = { dataset(site.matrices[index], url, description, base, &$0) }
    case .cell(let index, let position): subject = { term(position, of: index, url, description, &$0) }
    case .row, .column: subject = nil
    default: return []
    }
    return ScriptJSON.object { json in
      json.text("@context", "https://schema.org")
      json.list("@graph") { graph in
        if let subject { graph.item(subject) }
        if route.kind != .home { graph.item(breadcrumbs) }
      }
    }
  }

  private func website(_ base: String, _ description: String, _ json: inout ScriptJSON) {
    json.text("@type", "WebSite")
    json.text("@id", base)
    json.text("url", base)
    json.text("name", site.settings.title)
    json.text("description", description)
    json.text("inLanguage", site.settings.language)
  }

  private func isPart(of base: String, _ json: inout ScriptJSON) {
    json.object("isPartOf") { json in
      json.text("@type", "WebSite")
      json.text("@id", base)
      json.text("name", site.settings.title)
    }
  }

  private func article(
    _ essay: Page, _ url: String, _ description: String, _ base: String, _ json: inout ScriptJSON
  ) {
    json.text("@type", "Article")
    json.text("@id", url)
    json.text("url", url)
    json.text("mainEntityOfPage", url)
    json.text("headline", essay.title)
    json.text("description", description)
    json.text("inLanguage", site.settings.language)
    if let date = essay.date { json.text("datePublished", date.description) }
    if let date = essay.updated { json.text("dateModified", date.description) }
    authors("author", essay.authors, &json)
    licence(site.settings.licence, &json)
    if let picture { json.text("image", picture.url) }
    isPart(of: base, &json)
  }

  /// A matrix is data, and the set of terms that its cells are.
  private func dataset(
    _ matrix: Matrix, _ url: String, _ description: String, _ base: String, _ json: inout ScriptJSON
  ) {
    json.texts("@type", ["Dataset", "DefinedTermSet"])
    json.text("@id", url)
    json.text("url", url)
    json.text("name", matrix.title)
    json.text("description", description)
    json.text("inLanguage", site.settings.language)
    if let version = matrix.version { json.text("version", version) }
    if let date = matrix.date { json.text("dateModified", date.description) }
    authors("creator", matrix.authors, &json)
    licence(matrix.licence ?? site.settings.licence, &json)
    json.list("distribution") { list in
      for (ending, type) in [
        ("csv", "text/csv"), ("json", "application/json"), ("md", "text/markdown"), ("svg", "image/svg+xml"),
      ] {
        let path = DataFile.path(of: matrix, ending)
        guard renderer.dataPaths.contains(path) else { continue }
        list.item { json in
          json.text("@type", "DataDownload")
          json.text("encodingFormat", type)
          json.text("contentUrl", base + URLPath.encoded(path))
        }
      }
    }
    isPart(of: base, &json)
  }

  private func term(
    _ position: CellPosition, of index: Int, _ url: String, _ description: String, _ json: inout ScriptJSON
  ) {
    let matrix = site.matrices[index]
    json.text("@type", "DefinedTerm")
    json.text("@id", url)
    json.text("url", url)
    json.text("name", matrix.cell(row: position.row, column: position.column)?.title ?? matrix.cellTitle(position))
    json.text("description", description)
    json.text("termCode", "\(matrix.rows[position.row].id)/\(matrix.columns[position.column].id)")
    json.text("inLanguage", site.settings.language)
    if let set = routes.id(of: .matrix(index)).flatMap(address) {
      json.object("inDefinedTermSet") { json in
        json.text("@type", "DefinedTermSet")
        json.text("@id", set)
        json.text("name", matrix.title)
      }
    }
  }

  // MARK: Where the page lies

  /// From the home page to this one, with the names that these go by.
  private func breadcrumbs(_ json: inout ScriptJSON) {
    json.text("@type", "BreadcrumbList")
    json.list("itemListElement") { list in
      for (place, step) in trail.enumerated() {
        guard let url = address(of: step.page) else { continue }
        list.item { json in
          json.text("@type", "ListItem")
          json.number("position", place + 1)
          json.text("name", step.title)
          json.text("item", url)
        }
      }
    }
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

  /// Its own authors, or the site's, as plain names: nothing tells whether one is a person's or an organisation's, and
  /// plain text may stand for a thing (https://schema.org/docs/gs.html, "Expected types vs text").
  private func authors(_ key: String, _ own: [String], _ json: inout ScriptJSON) {
    let names = own.isEmpty ? site.settings.authors : own
    if !names.isEmpty { json.texts(key, names) }
  }

  /// The vocabulary wants an address; a name such as "CC BY 4.0" stays on the page.
  private func licence(_ licence: String?, _ json: inout ScriptJSON) {
    if let licence, WebAddress.isAbsolute(licence) { json.text("license", licence) }
  }
}
