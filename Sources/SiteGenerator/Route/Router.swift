/// The third station: model → routes. URLs come from paths, front matter and ids alone.
struct Router {
  private let site: Site
  private var routes = Routes()
  private var diagnostics: [Diagnostic] = []

  static let reservedMatrices = ["essays", "search", "assets"]
  static let reservedPages = ["essays", "search", "assets"]

  /// - Parameter assets: the theme's own files, by their path in the site.
  static func route(_ site: Site, assets: [String: SourceLocation]) -> (routes: Routes, diagnostics: [Diagnostic]) {
    var router = Router(site: site)
    router.addPages()
    router.addEssays()
    for index in site.matrices.indices { router.addMatrix(index) }
    router.addNotFound()
    router.findSharedURLs(assets: assets)
    return (router.routes, router.diagnostics)
  }

  private init(site: Site) {
    self.site = site
  }

  // MARK: Pages and essays

  private mutating func addPages() {
    let home = site.pages.firstIndex { $0.name == "index" }
    routes.add(
      Route(
        kind: .home(page: home), url: "", title: home.map { site.pages[$0].title } ?? site.settings.title,
        source: home.map { site.pages[$0].location } ?? SourceLocation(file: "content/index.md")),
      sources: ["content/index.md", "content"])
    for (index, page) in site.pages.enumerated() where !["index", "404", "essays/index"].contains(page.name) {
      guard let url = url(of: page) else { continue }
      let top = url.prefix { $0 != "/" }
      if Self.reservedPages.contains(String(top)), url.dropFirst(top.count) == "/" {
        diagnostics.append(
          .error(
            .reservedName, "a page cannot have the URL '/\(url)'", at: page.slug?.location ?? page.location,
            hint: "the site itself uses it; rename the file or give it another 'slug'"))
      }
      let folder = page.name.hasSuffix("/index") ? ["content/" + page.name.dropLast("/index".count)] : []
      routes.add(
        Route(kind: .page(index), url: url, title: page.title, source: page.location), sources: [page.path] + folder)
    }
  }

  private mutating func addEssays() {
    let own = site.pages.firstIndex { $0.name == "essays/index" }
    guard own != nil || !site.essays.isEmpty else { return }
    routes.add(
      Route(
        kind: .essayList(page: own), url: "essays/", title: own.map { site.pages[$0].title } ?? "",
        source: own.map { site.pages[$0].location } ?? SourceLocation(file: "content/essays")),
      sources: ["content/essays", "content/essays/index.md"])
    for (index, essay) in site.essays.enumerated() {
      guard let url = url(of: essay) else { continue }
      routes.add(
        Route(kind: .essay(index), url: url, title: essay.title, source: essay.location), sources: [essay.path])
    }
  }

  private mutating func addNotFound() {
    let own = site.pages.firstIndex { $0.name == "404" }
    routes.add(
      Route(
        kind: .notFound(page: own), url: "404.html", title: own.map { site.pages[$0].title } ?? "",
        source: SourceLocation(file: "content/404.md")))
  }

  /// "guide/Setup notes" → "guide/setup-notes/"; a `slug` replaces the last part.
  private mutating func url(of page: Page) -> String? {
    var parts = page.name.split(separator: "/")
    if let last = parts.last, last == "index" { parts.removeLast() }
    var slugs: [String] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, let slug = page.slug {
        guard Slug.isValid(slug.name) else {
          diagnostics.append(
            .error(
              .badSlug, "'\(slug.name)' cannot be a slug", at: slug.location,
              hint: Slug.derived(from: slug.name).map { "write it as '\($0)'" } ?? "use letters, digits and hyphens"))
          return nil
        }
        slugs.append(slug.name)
      } else if let slug = Slug.derived(from: part) {
        slugs.append(slug)
      } else {
        diagnostics.append(
          .error(
            .badSlug, "no URL can be made from the name '\(part)'", at: page.location,
            hint: "rename the file, or give it a 'slug'"))
        return nil
      }
    }
    return slugs.map { $0 + "/" }.joined()
  }

  // MARK: Matrices

  private mutating func addMatrix(_ index: Int) {
    let matrix = site.matrices[index]
    if Self.reservedMatrices.contains(matrix.id) {
      diagnostics.append(
        .error(
          .reservedName, "a matrix cannot be called '\(matrix.id)'", at: matrix.location,
          hint: "the site itself uses '/\(matrix.id)/'; rename the file"))
    }
    let base = matrix.id + "/"
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
          title: "\(from.title) → \(to.title)", source: matrix.location))
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

  // MARK: Two sources on one URL

  /// Two things that would be written to one place, on a file system that ignores case as well; and a file that stands
  /// where a folder must be.
  private mutating func findSharedURLs(assets: [String: SourceLocation]) {
    var owners: [String: (path: String, source: SourceLocation)] = [:]
    var taken: [(path: String, source: SourceLocation)] = routes.list.map { ($0.outputPath, $0.source) }
    taken += assets.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    taken += site.files.map { ($0.path, SourceLocation(file: "content/" + $0.path)) }
    for (path, source) in taken {
      let key = path.lowercased()
      if let other = owners[key] {
        // Within one file it follows from ids that were reported.
        guard other.source.file != source.file else { continue }
        diagnostics.append(.sharedURL(Self.shown(path), source, other.source))
      } else {
        owners[key] = (path, source)
      }
    }
    for (path, source) in taken {
      var folder = path.lowercased()
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        guard let other = owners[folder] else { continue }
        diagnostics.append(.sharedURL("/" + other.path, other.source, source))
      }
    }
  }

  private static func shown(_ path: String) -> String {
    path.hasSuffix("index.html") ? "/" + path.dropLast("index.html".count) : "/" + path
  }
}

extension Diagnostic {
  fileprivate static func sharedURL(_ url: String, _ one: SourceLocation, _ other: SourceLocation) -> Self {
    .error(
      .sharedURL, "'\(one.file)' and '\(other.file)' would both be '\(url)'", at: one,
      hint: "rename one of them, or give it another 'slug'", related: [other])
  }
}
