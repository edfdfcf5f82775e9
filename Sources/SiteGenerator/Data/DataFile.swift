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

  static func all(of site: Site, _ routes: Routes) -> [DataFile] {
    var all = site.matrices.enumerated().map { index, matrix in
      DataFile(kind: .table(matrix: index), path: path(of: matrix, "csv"), source: matrix.location)
    }
    all += SearchPart.all(of: site, routes).map {
      DataFile(kind: .search($0), path: $0.path, source: SourceLocation(file: "content"))
    }
    if let claim = routes.former.lazy.compactMap(\.source).first {
      all.append(DataFile(kind: .redirects, path: Redirects.path, source: claim))
    }
    return all
  }

  /// Whether it is about former addresses, which give way to everything else.
  var isOfFormer: Bool { if case .redirects = kind { true } else { false } }

  func bytes(_ renderer: Renderer) -> [UInt8] {
    let site = renderer.site
    switch kind {
    case .table(let matrix): return LongFormWriter.bytes(of: site.matrices[matrix], texts: site.texts)
    case .search(let part): return SearchIndexWriter.bytes(of: part, renderer)
    case .redirects: return Redirects.text(renderer.routes, baseURL: site.settings.baseURL)
    }
  }
}
