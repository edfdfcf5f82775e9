/// What every reference in a text means: links to files, into matrices, to the web.
///
/// A class for the same reason as `Renderer`: every text that is composed holds on to it.
final class References: Sendable {
  /// Where the reference stands.
  struct Context: Sendable {
    /// The folder of its file: "content/essays".
    var folder: String
    /// The page that it is on.
    var page: RouteID
    /// The matrix that its text belongs to, or that its front matter names.
    var matrix: Named?
  }

  enum Target: Sendable, Equatable {
    case page(RouteID, fragment: String?)
    /// A file of the site, by its path in it.
    case file(String)
    case web(String)
  }

  /// Why there is no target.
  struct Fault: Error {
    var code: DiagnosticCode
    var message: String
    var hint: String?
    /// Set when the cause was reported elsewhere (a matrix that cannot be read).
    var isSilent = false
  }

  let site: Site
  let routes: Routes
  /// Matrices that are there but could not be read, or not all of their rows and columns: what they seem to lack is not
  /// reported on top of that.
  let damaged: Set<String>
  /// Files below `content/` that are copied. The key finds a name however its accents are composed; the value is the
  /// name that the file has.
  let files: [String: String]
  let matrixIndex: [String: Int]
  /// Everything below `content/` that can be linked to, for suggestions.
  let neighbours: NearestPath

  init(site: Site, routes: Routes, damaged: Set<String>) {
    self.site = site
    self.routes = routes
    self.damaged = damaged
    files = Dictionary(site.files.map { ("content/" + $0.path, $0.path) }) { first, _ in first }
    neighbours = NearestPath { [routes, files] in Array(routes.bySource.keys) + files.keys }
    matrixIndex = Dictionary(site.matrices.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Schemes that may stand in a link as they are. Everything else is refused, as a scheme can run a script.
  private static let webSchemes = [
    "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "geo", "xmpp", "irc", "ircs",
  ]
  private static let ownSchemes = ["cell", "row", "column", "lens", "matrix"]
  private static let scriptSchemes = ["javascript", "vbscript", "data", "file", "blob"]

  func target(of url: String, in context: Context) throws(Fault) -> Target {
    guard let scheme = WebAddress.scheme(of: url) else { return try pathTarget(url, in: context) }
    if Self.webSchemes.contains(scheme) {
      let isWhole = scheme.hasPrefix("http") ? WebAddress.isAbsolute(url) : url.utf8.count > scheme.utf8.count + 1
      if isWhole { return .web(url) }
      throw Fault(
        code: .deadLink, message: "'\(url)' is not a whole address", hint: "write it like 'https://example.org/'")
    }
    if Self.scriptSchemes.contains(scheme) {
      throw Fault(
        code: .unsafeLink, message: "a link cannot lead to '\(scheme):'", hint: "link to a page, a file or the web")
    }
    let rest = url.dropFirst(scheme.utf8.count + 1)
    let (name, fragment) = Self.parts(rest)
    let names = name.split(separator: "/", omittingEmptySubsequences: false).map { URLPath.decoded($0) ?? String($0) }
    switch scheme {
    case "matrix":
      return .page(page(.matrix(try matrix(named: names.joined(separator: "/")))), fragment: fragment)
    case "row":
      let (matrix, own) = try matrix(names, wants: 1, of: "row:ROW", in: context)
      return .page(page(.row(matrix: matrix, row: try row(own[0], of: matrix))), fragment: fragment)
    case "column":
      let (matrix, own) = try matrix(names, wants: 1, of: "column:COLUMN", in: context)
      return .page(page(.column(matrix: matrix, column: try column(own[0], of: matrix))), fragment: fragment)
    case "lens":
      let (matrix, own) = try matrix(names, wants: 1, of: "lens:LENS", in: context)
      let lens = try lens(own[0], of: matrix)
      return .page(page(.matrix(matrix)), fragment: Anchor.lens(site.matrices[matrix].lenses[lens].id))
    case "cell":
      let (matrix, own) = try matrix(names, wants: 2, of: "cell:ROW/COLUMN", in: context)
      if let swapped = swapped(own, in: matrix) { throw swapped }
      let position = CellPosition(row: try row(own[0], of: matrix), column: try column(own[1], of: matrix))
      guard let id = routes.id(of: .cell(matrix: matrix, position)) else {
        throw Fault(
          code: .unknownCell, message: "the matrix '\(site.matrices[matrix].id)' has no cell '\(own[0])/\(own[1])'",
          hint: "add the cell, or link to its row: 'row:\(own[0])'")
      }
      return .page(id, fragment: fragment)
    default:
      throw Fault(
        code: .unsafeLink, message: "no link of the kind '\(scheme):' is known here",
        hint: didYouMean(scheme, among: Self.ownSchemes + Self.webSchemes) ?? "links to the web begin with 'https:'")
    }
  }

  /// The page or file that a path from the content's root means: an entry of `nav`.
  func target(ofNav name: String) throws(Fault) -> Target {
    try target(of: name, in: Context(folder: "content", page: routes.home, matrix: nil))
  }

  private func page(_ kind: PageKind) -> RouteID {
    // Every matrix, row and column has a page; only a cell may be missing.
    routes.id(of: kind) ?? routes.home
  }

  static func parts(_ url: some StringProtocol) -> (path: String, fragment: String?) {
    guard let hash = url.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (String(url), nil) }
    let fragment = url[url.utf8.index(after: hash)...]
    return (String(url[..<hash]), fragment.isEmpty ? nil : URLPath.decoded(fragment) ?? String(fragment))
  }
}

extension Diagnostic {
  /// Nil for a fault whose cause was reported elsewhere.
  init?(_ fault: References.Fault, at location: SourceLocation) {
    guard !fault.isSilent else { return nil }
    self = .error(fault.code, fault.message, at: location, hint: fault.hint)
  }
}

extension [Diagnostic] {
  mutating func append(_ fault: References.Fault, at location: SourceLocation) {
    if let diagnostic = Diagnostic(fault, at: location) { append(diagnostic) }
  }
}
