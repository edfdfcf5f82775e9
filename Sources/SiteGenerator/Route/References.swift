/// What every reference in a text means: links to files, into matrices, to the web.
struct References: Sendable {
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
  /// Files below `content/` that are copied.
  private let files: Set<String>
  private let matrixIndex: [String: Int]

  init(site: Site, routes: Routes, damaged: Set<String>) {
    self.site = site
    self.routes = routes
    self.damaged = damaged
    files = Set(site.files.map { "content/" + $0.path })
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
    if Self.webSchemes.contains(scheme) { return .web(url) }
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
      return .page(page(.matrix(matrix)), fragment: Anchor.lens(try lens(own[0], of: matrix)))
    case "cell":
      let (matrix, own) = try matrix(names, wants: 2, of: "cell:ROW/COLUMN", in: context)
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

  private static func parts(_ url: some StringProtocol) -> (path: String, fragment: String?) {
    guard let hash = url.firstIndex(of: "#") else { return (String(url), nil) }
    let fragment = url[url.index(after: hash)...]
    return (String(url[..<hash]), fragment.isEmpty ? nil : URLPath.decoded(fragment) ?? String(fragment))
  }
}

// MARK: - Names in a matrix

extension References {
  /// The matrix meant by `names`, and the names without it. There is one name too many when the matrix is named.
  private func matrix(
    _ names: [String], wants count: Int, of form: String, in context: Context
  ) throws(Fault) -> (index: Int, own: [String]) {
    if names.count == count + 1, let first = names.first { return (try matrix(named: first), Array(names.dropFirst())) }
    guard names.count == count, names.allSatisfy({ !$0.isEmpty }) else {
      throw Fault(code: .deadLink, message: "a link of this kind is written '\(form)'", hint: nil)
    }
    return (try self.matrix(in: context), names)
  }

  func matrix(named name: String) throws(Fault) -> Int {
    if let index = matrixIndex[name] { return index }
    throw Fault(
      code: .unknownMatrix, message: "no matrix '\(name)'", hint: didYouMean(name, among: site.matrices.map(\.id)),
      isSilent: damaged.contains(name))
  }

  /// The one that the text belongs to, else the front matter's, else the site's, else the only one.
  func matrix(in context: Context) throws(Fault) -> Int {
    if let index = routes[context.page].kind.matrix { return index }
    if let name = context.matrix ?? site.settings.matrix {
      do { return try matrix(named: name.name) } catch {
        // The name itself is reported where it stands.
        throw Fault(code: error.code, message: error.message, hint: error.hint, isSilent: true)
      }
    }
    if site.matrices.count == 1, damaged.subtracting(site.matrices.map(\.id)).isEmpty { return 0 }
    throw Fault(
      code: .unknownMatrix, message: "it is not clear which matrix is meant",
      hint: "name it ('cell:MATRIX/ROW/COLUMN'), or set 'matrix' in the front matter or in site.yml",
      isSilent: !damaged.isEmpty)
  }

  func row(_ name: String, of matrix: Int) throws(Fault) -> Int {
    let rows = site.matrices[matrix].rows
    if let index = rows.firstIndex(where: { $0.id == name }) { return index }
    throw unknown(.unknownRow, "row", name, matrix, among: rows.map(\.id))
  }

  func column(_ name: String, of matrix: Int) throws(Fault) -> Int {
    let columns = site.matrices[matrix].columns
    if let index = columns.firstIndex(where: { $0.id == name }) { return index }
    throw unknown(.unknownColumn, "column", name, matrix, among: columns.map(\.id))
  }

  func lens(_ name: String, of matrix: Int) throws(Fault) -> String {
    let lenses = site.matrices[matrix].lenses.map(\.id)
    if lenses.contains(name) { return name }
    throw unknown(.unknownLens, "lens", name, matrix, among: lenses)
  }

  private func unknown(
    _ code: DiagnosticCode, _ noun: String, _ name: String, _ matrix: Int, among names: [String]
  ) -> Fault {
    let id = site.matrices[matrix].id
    return Fault(
      code: code, message: "no \(noun) '\(name)' in the matrix '\(id)'",
      hint: didYouMean(name, among: names) ?? listed(names) ?? "it has none", isSilent: damaged.contains(id))
  }
}

// MARK: - Paths

extension References {
  private func pathTarget(_ url: String, in context: Context) throws(Fault) -> Target {
    let (encoded, fragment) = Self.parts(url)
    if encoded.isEmpty { return .page(context.page, fragment: fragment) }
    guard let path = URLPath.decoded(encoded) else {
      throw Fault(code: .deadLink, message: "'\(url)' is not a well-formed link", hint: "check the '%' in it")
    }
    if path.hasPrefix("//") {
      throw Fault(code: .deadLink, message: "'\(url)' names no scheme", hint: "write 'https:\(url)'")
    }
    let full = Self.joined(context.folder, path)
    if let full, !path.hasPrefix("/") {
      if let id = routes.bySource[full] { return .page(id, fragment: fragment) }
      if files.contains(full) { return .file(String(full.dropFirst("content/".count))) }
    }
    throw deadPath(path, full: path.hasPrefix("/") ? nil : full, in: context)
  }

  private func deadPath(_ path: String, full: String?, in context: Context) -> Fault {
    let trimmed = path.split(separator: "/").filter { $0 != ".." && $0 != "." }.joined(separator: "/")
    if let full, site.drafts.contains(full) {
      return Fault(
        code: .deadLink, message: "'\(path)' is a draft", hint: "publish it, remove the link, or build with --drafts")
    }
    if path.hasPrefix("/") || path.hasSuffix("/"),
      let route = routes.list.first(where: { $0.url == trimmed + "/" }),
      route.source.file != "content/essays"
    {
      return Fault(
        code: .deadLink, message: "'\(path)' is an address of the built site, not a file",
        hint: "link to its source: '\(Self.relativePath(from: context.folder, to: route.source.file))'")
    }
    guard full != nil else {
      return Fault(
        code: .deadFile, message: "'\(path)' leads out of 'content/'",
        hint: "links are relative to the file that they stand in, and stay in 'content/'")
    }
    let known = Array(routes.bySource.keys) + files
    let near = known.map { Self.relativePath(from: context.folder, to: $0) }.sorted()
    return Fault(
      code: .deadFile, message: "no file '\(path)' in '\(context.folder)'", hint: didYouMean(path, among: near))
  }

  /// The path without `.` and `..`; nil when it leads out of the content.
  static func joined(_ folder: String, _ path: String) -> String? {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.count > 1 else { return nil }
        parts.removeLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  static func relativePath(from folder: String, to file: String) -> String {
    Routes.relative(from: folder + "/", to: file)
  }
}
