/// The third station: model → routes. URLs come from paths, front matter and ids alone.
struct Router {
  let site: Site
  private let words: Words
  var routes = Routes()
  var diagnostics: [Diagnostic] = []

  static let reservedMatrices = ["essays", "search", "assets"]
  static let reservedPages = ["essays", "search", "assets", "feed.xml", "sitemap.xml", "robots.txt", "llms.txt"]

  /// - Parameter assets: the theme's own files, by their path in the site.
  static func route(
    _ site: Site, words: Words, assets: [String: SourceLocation], jobs: Int = 1
  ) -> (routes: Routes, diagnostics: [Diagnostic]) {
    var router = Router(site: site, words: words)
    router.addPages()
    router.addEssays(jobs: jobs)
    for index in site.matrices.indices { router.addMatrix(index) }
    router.addSourceList()
    router.routes.add(Route(kind: .search, url: "search/", title: words["search"]))
    router.addNotFound()
    router.addFormer()
    router.checkFiles()
    router.routes.data = DataFile.all(of: site, router.routes, jobs: jobs)
    router.diagnostics += SharedURLs.find(router.routes, of: site, assets: assets, files: site.files)
    return (router.routes, router.diagnostics)
  }

  private init(site: Site, words: Words) {
    self.site = site
    self.words = words
  }

  // MARK: Pages and essays

  private mutating func addPages() {
    add(.home, url: "", role: .home, title: site.settings.title, sources: ["content/index.md", "content"])
    for (index, page) in site.pages.enumerated() where page.role == .ordinary {
      guard var url = url(of: page) else { continue }
      if isReserved(url) {
        diagnostics.append(
          .error(
            .reservedName, "a page cannot have the URL '/\(url)'", at: page.slug?.location ?? page.location,
            hint: "the site itself uses it; rename the file or give it another 'slug'"))
        url = "/" + url  // out of the way of the site's own page, which is not at fault
      }
      let folder = page.name.hasSuffix("/index") ? ["content/" + page.name.dropLast("/index".count)] : []
      routes.add(
        Route(kind: .page(index), url: url, title: page.title, source: page.location), sources: [page.path] + folder)
    }
  }

  /// Whether the site has a page of its own there, or will: also the pages that each matrix has beside its rows.
  func isReserved(_ url: String) -> Bool {
    let parts = url.lowercased().split(separator: "/").map(String.init)
    if parts.count == 1 { return Self.reservedPages.contains(parts[0]) }
    return site.matrices.contains { $0.id == parts[0] } && MatrixReader.reservedRows.contains(parts[1])
  }

  private mutating func addEssays(jobs: Int) {
    guard !site.essays.isEmpty || site.page(.essayList) != nil else { return }
    add(
      .essayList, url: "essays/", role: .essayList, title: words["essays"],
      sources: ["content/essays", "content/essays/index.md"])
    let urls = parallelMap(count: site.essays.count, jobs: jobs) { [site] in Self.url(of: site.essays[$0]).url }
    routes.expect(urls.count)
    for (index, essay) in site.essays.enumerated() {
      // Where there is none, it is asked for again for the fault.
      guard let url = urls[index] ?? url(of: essay) else { continue }
      routes.add(
        Route(kind: .essay(index), url: url, title: essay.title, source: essay.location), sources: [essay.path])
    }
  }

  private mutating func addSourceList() {
    let namesSources = site.matrices.contains { $0.fields.contains { $0.role == "sources" } }
    guard namesSources || site.page(.sourceList) != nil else { return }
    add(
      .sourceList, url: "sources/", role: .sourceList, title: words["sources"],
      sources: ["content/sources", "content/sources.md"])
  }

  private mutating func addNotFound() {
    add(.notFound, url: "404.html", role: .notFound, title: words["notFoundTitle"], sources: [])
  }

  private mutating func checkFiles() {
    for file in site.files where file.path.lowercased() == UploadList.path {
      diagnostics.append(
        .error(
          .reservedName, "a file cannot be called '/\(UploadList.path)'",
          at: SourceLocation(file: "content/" + file.path),
          hint: "the build lists its files there; call the manifest of a web app 'site.webmanifest'"))
    }
  }

  /// A page that every site has, with the author's text or without.
  private mutating func add(_ kind: PageKind, url: String, role: Page.Role, title: String, sources: [String]) {
    let own = site.page(role).map { site.pages[$0] }
    if let slug = own?.slug {
      diagnostics.append(
        .error(.badSlug, "this page's URL is always '/\(url)'", at: slug.location, hint: "remove the 'slug'"))
    }
    routes.add(Route(kind: kind, url: url, title: own?.title ?? title, source: own?.location), sources: sources)
  }

  private mutating func url(of page: Page) -> String? {
    let (url, fault) = Self.url(of: page)
    if let fault { diagnostics.append(fault) }
    return url
  }

  /// "guide/Setup notes" → "guide/setup-notes/"; a `slug` replaces the last part.
  static func url(of page: Page) -> (url: String?, fault: Diagnostic?) {
    var parts = page.name.utf8.split(separator: FilePath.slash).map { Substring($0) }
    if let last = parts.last, last == "index" { parts.removeLast() }
    var slugs: [String] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, let slug = page.slug {
        guard Slug.isValid(slug.name) else {
          return (nil, .badSlug(slug.name, at: slug.location))
        }
        slugs.append(slug.name)
      } else if let slug = Slug.derived(from: part) {
        slugs.append(slug)
      } else {
        let fault = Diagnostic.error(
          .badSlug, "no URL can be made from the name '\(part)'", at: page.location,
          hint: "rename the file, or give it a 'slug'")
        return (nil, fault)
      }
    }
    return (slugs.map { $0 + "/" }.joined(), nil)
  }

  // MARK: Matrices

  private mutating func addMatrix(_ index: Int) {
    let matrix = site.matrices[index]
    var base = matrix.id + "/"
    if Self.reservedMatrices.contains(matrix.id) {
      diagnostics.append(.reservedMatrix(matrix.id, at: matrix.location))
      base = "/" + base  // out of the way of the site's own pages, as they are not at fault
    }
    func sources(_ location: SourceLocation) -> [String] { location.file == matrix.path ? [] : [location.file] }
    routes.add(
      Route(kind: .matrix(index), url: base, title: matrix.title, source: matrix.location),
      sources: [matrix.path, "content/matrices/\(matrix.id).md"])
    for (number, row) in matrix.rows.enumerated() {
      routes.add(
        Route(kind: .row(matrix: index, row: number), url: base + row.id + "/", title: row.title, source: row.location),
        sources: sources(row.location))
    }
    for (number, column) in matrix.columns.enumerated() {
      routes.add(
        Route(
          kind: .column(matrix: index, column: number), url: base + "at/" + column.id + "/", title: column.title,
          source: column.location),
        sources: sources(column.location))
    }
    addCells(of: matrix, index, base: base, sources: sources)
    for number in matrix.columns.indices.dropLast() {
      let (from, to) = (matrix.columns[number], matrix.columns[number + 1])
      routes.add(
        Route(
          kind: .step(matrix: index, from: number), url: "\(base)from/\(from.id)/to/\(to.id)/",
          title: words.filled("fromTo", ["from": from.title, "to": to.title]), source: matrix.location))
    }
    routes.add(
      Route(kind: .assess(index), url: base + "assess/", title: words["assess"], source: matrix.location))
    routes.add(
      Route(kind: .embed(matrix: index), url: base + "embed/", title: matrix.title, source: matrix.location))
    if !matrix.changes.isEmpty {
      routes.add(
        Route(
          kind: .changes(matrix: index), url: base + "changes/",
          title: "\(words["history"]) – \(matrix.title)", source: matrix.location))
    }
  }

  private mutating func addCells(
    of matrix: Matrix, _ index: Int, base: String, sources: (SourceLocation) -> [String]
  ) {
    for (row, column) in matrix.positions {
      guard let cell = matrix.cell(row: row, column: column) else { continue }
      let position = CellPosition(row: row, column: column)
      routes.add(
        Route(
          kind: .cell(matrix: index, position),
          url: "\(base)\(matrix.rows[row].id)/\(matrix.columns[column].id)/",
          title: matrix.cellTitle(position), source: cell.location),
        sources: sources(cell.location))
    }
  }
}

extension Diagnostic {
  static func reservedMatrix(_ id: String, isFile: Bool = true, at location: SourceLocation) -> Self {
    .error(
      .reservedName, "a matrix cannot be called '\(id)'", at: location,
      hint: "the site itself uses '/\(id)/'; \(isFile ? "rename the file" : "choose another id")")
  }
}
