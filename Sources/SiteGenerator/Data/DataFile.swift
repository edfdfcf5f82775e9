/// A file of the site that is neither a page nor a copy: the model for machines and spreadsheets, lists for hosts.
///
/// It knows its path and what it is made from before anything is composed, so that the route station can find two things at
/// one place; its bytes are made when somebody asks for them.
struct DataFile: Sendable {
  enum Kind: Sendable {
    /// A matrix as a table in the long form, by the matrix's index.
    case table(matrix: Int)
    /// A part of the search index.
    case search(SearchPart)
    /// A matrix as a drawing, by its index.
    case drawing(matrix: Int)
    /// A matrix with everything that its file says, for programs.
    case model(matrix: Int)
    /// A matrix as one document.
    case document(matrix: Int)
    /// A page's own text as Markdown.
    case markdown(RouteID)
    /// This and the sitemap need the site's address, with a `/` at its end.
    case feed(base: String)
    case sitemap(base: String)
    /// A part of a sitemap that one file cannot hold, from 1.
    case sitemapPart(Int, base: String)
    case robots
    case languageModelIndex
    /// Former addresses, for hosts that answer with the new ones themselves.
    case redirects
  }

  var kind: Kind
  /// In the site: "backend/matrix.csv".
  var path: String
  /// What it is made from.
  var source: SourceLocation

  /// Where a matrix's own file with this ending lies: "backend/matrix.csv".
  static func path(of matrix: Matrix, _ ending: String) -> String { "\(matrix.id)/matrix.\(ending)" }

  /// Where a page's text lies as Markdown: `index.md` in its folder, `matrix.md` for a matrix; nil for a page that is made
  /// of others.
  static func markdownPath(of route: Route, _ site: Site) -> String? {
    if case .matrix(let index) = route.kind { return path(of: site.matrices[index], "md") }
    return liesBeside(route) ? route.url + "index.md" : nil
  }

  /// Whether the page's text lies in its folder as Markdown.
  static func liesBeside(_ route: Route) -> Bool {
    switch route.kind {
    case .home, .page, .essayList, .essay, .row, .column, .cell: true
    case .matrix, .step, .assess, .changes, .embed, .sourceList, .search, .notFound, .moved: false
    }
  }

  /// All but the texts of pages, which are told from these (`DataFile.page`).
  static func all(of site: Site, _ routes: Routes, jobs: Int) -> [DataFile] {
    var all: [DataFile] = []
    for (index, matrix) in site.matrices.enumerated() {
      for (kind, ending) in [
        (Kind.table(matrix: index), "csv"), (.model(matrix: index), "json"), (.document(matrix: index), "md"),
        (.drawing(matrix: index), "svg"),
      ] {
        all.append(DataFile(kind: kind, path: path(of: matrix, ending), source: matrix.location))
      }
    }
    all += SearchPart.all(of: site, routes, jobs: jobs).map(search)
    all += ofTheSite(site, routes)
    if let claim = routes.former.lazy.compactMap(\.source).first {
      all.append(DataFile(kind: .redirects, path: Redirects.path, source: claim))
    }
    return all
  }

  /// The Markdown that lies beside a page.
  static func page(_ id: RouteID, _ site: Site, _ routes: Routes) -> DataFile? {
    let route = routes[id]
    guard liesBeside(route), let path = markdownPath(of: route, site) else { return nil }
    return DataFile(kind: .markdown(id), path: path, source: route.source ?? settings)
  }

  static func search(_ part: SearchPart) -> DataFile {
    DataFile(kind: .search(part), path: part.path, source: SourceLocation(file: "content"))
  }

  /// What every site has once. The lists for robots give way to the author's own.
  private static func ofTheSite(_ site: Site, _ routes: Routes) -> [DataFile] {
    var kinds: [(Kind, String)] = []
    let own = Set(site.files.lazy.filter { !$0.path.contains("/") }.map(\.path))
    if !own.contains(Robots.path) { kinds.append((.robots, Robots.path)) }
    if !own.contains(LanguageModelIndex.path) { kinds.append((.languageModelIndex, LanguageModelIndex.path)) }
    if let base = site.settings.baseURL {
      if Feed.isWorthwhile(site) { kinds.append((.feed(base: base), Feed.path)) }
      kinds.append((.sitemap(base: base), Sitemap.path))
      let parts = Sitemap.parts(of: site, routes)
      if parts > 0 { kinds += (1...parts).map { (.sitemapPart($0, base: base), Sitemap.path(ofPart: $0)) } }
    }
    return kinds.map { DataFile(kind: $0, path: $1, source: settings) }
  }

  private static let settings = SourceLocation(file: "content/site.yml")

  /// The index of the first page whose texts it holds, of a part of the search index.
  var firstPage: Int? {
    if case .search(let part) = kind { part.pages.lowerBound } else { nil }
  }

  /// Whether it is about former addresses, which give way to everything else.
  var isOfFormer: Bool { if case .redirects = kind { true } else { false } }

  /// Whether it is made of the site as a whole, so that no file is its source.
  var isOfSite: Bool {
    switch kind {
    case .feed, .sitemap, .sitemapPart, .robots, .languageModelIndex: true
    case .table, .model, .document, .drawing, .markdown, .search, .redirects: false
    }
  }

  func bytes(_ renderer: Renderer) -> [UInt8] {
    let site = renderer.site
    let text: String
    switch kind {
    case .table(let matrix): return LongFormWriter.bytes(of: site.matrices[matrix], texts: site.texts)
    case .search(let part): return SearchIndexWriter.bytes(of: part, renderer)
    case .drawing(let matrix): return Array(MatrixDrawing(matrix, renderer).svg().utf8)
    case .redirects: return Redirects.text(renderer.routes, baseURL: site.settings.baseURL)
    case .model(let matrix): text = MatrixJSON(renderer, matrix: matrix).text()
    case .document(let matrix):
      let page = renderer.routes.id(of: .matrix(matrix)) ?? renderer.routes.home
      text = PageMaker.away(renderer, page: page).matrixMarkdown(matrix)
    case .markdown(let page): text = PageMaker(renderer: renderer, page: page).markdownDocument() ?? ""
    case .feed(let base): text = Feed(renderer: renderer, base: base).text()
    case .sitemap(let base): text = Sitemap(renderer: renderer, base: base).text()
    case .sitemapPart(let part, let base): text = Sitemap(renderer: renderer, base: base).text(ofPart: part)
    case .robots: text = Robots.text(baseURL: site.settings.baseURL)
    case .languageModelIndex: text = LanguageModelIndex(renderer: renderer).text()
    }
    return Array(text.utf8)
  }
}
