/// An address outside of the site that its texts rest on, and the pages that name it.
struct CitedSource: Sendable {
  var url: String
  /// As the first field calls it that names it, else as the first text does.
  var title: String
  /// In the order of the site's pages.
  var pages: [RouteID]

  /// "postgresql.org"
  var host: String {
    let parts = url.utf8.split(separator: FilePath.slash, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count > 2 else { return "" }
    return String(Substring(parts[2].starts(with: "www.".utf8) ? parts[2].dropFirst(4) : parts[2]))
  }

  /// All of a site: those of the fields whose role is `sources`, and those that texts link to. By host, then by title.
  static func all(_ references: References, _ composed: Composer.Result) -> [CitedSource] {
    var found: [String: CitedSource] = [:]
    func add(_ url: String, _ title: String, _ page: RouteID) {
      found[url, default: CitedSource(url: url, title: title, pages: [])].pages.append(page)
    }
    for (index, matrix) in references.site.matrices.enumerated() {
      for (row, column) in matrix.positions {
        guard let cell = matrix.cell(row: row, column: column),
          let page = references.routes.id(of: .cell(matrix: index, CellPosition(row: row, column: column)))
        else { continue }
        for case (let field, .links(let links)?) in zip(matrix.fields, cell.fields) where field.role == "sources" {
          for link in links { if let url = link.url { add(url, link.title, page) } }
        }
      }
    }
    for job in composed.jobs {
      for link in composed.fragments[job.text.index].links {
        if case .web(let url)? = link.target, url.hasPrefix("http") { add(url, link.words, job.page) }
      }
    }
    let keyed = found.values.map { source in
      var source = source
      source.pages = Set(source.pages).sorted()
      return (key: (source.host, source.title.lowercased(), source.url), source: source)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.source)
  }
}
