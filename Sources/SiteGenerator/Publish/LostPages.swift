/// Addresses that the last build had and this one has not: nothing leads on from there, and somebody may have linked to
/// them.
///
/// What the last build had is known from the manifest in the output folder, and from nothing else; a build into an empty
/// folder finds none.
struct LostPages {
  let site: Site
  let routes: Routes
  /// Whether the last build wrote a file to this path.
  let wasWritten: (String) -> Bool

  /// More are only counted: a change of the site's plan moves every page.
  private static let mostNamed = 10

  /// - Parameters:
  ///   - dropped: paths of files that the last build wrote and this one did not
  ///   - folder: the output folder as it is shown
  func notes(on dropped: [String], of folder: String) -> [Diagnostic] {
    let urls = dropped.filter { $0.hasSuffix(".html") }.map(Self.url).filter { !routes.leftOut.contains($0) }
    // A column's page says that this was a matrix.
    let columns = urls.map { $0.split(separator: "/") }.filter { $0.count == 3 && $0[1] == "at" }
    let matrices = Set(columns.map { String($0[0]) }).subtracting(Router.reservedMatrices)
    var notes = urls.sorted { $0.precedesInBytes($1) }.compactMap { note(on: $0, matrices) }
    let rest = notes.count - Self.mostNamed
    if rest > 0 {
      notes.removeLast(rest)
      notes.append(
        .note(
          .lostURL, "\(rest) more page\(rest == 1 ? " is" : "s are") gone since the last build in the same way",
          at: SourceLocation(file: folder)))
    }
    return notes
  }

  private static func url(_ path: String) -> String {
    path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
  }

  private func note(on url: String, _ lostMatrices: Set<String>) -> Diagnostic? {
    let parts = url.split(separator: "/").map(String.init)
    guard let first = parts.first else { return nil }
    if let matrix = site.matrices.first(where: { $0.id == first || $0.was.contains { $0.name == first } }) {
      return Self.isNamed(parts) ? note(url, in: matrix.path, partOf(matrix, parts) ?? aliasHint(url)) : nil
    }
    if lostMatrices.contains(first) {
      let heirs = site.matrices.map(\.id).filter { !wasWritten("\($0)/index.html") }
      return Self.isNamed(parts) ? note(url, in: "content/matrices", hint("matrix", first, heirs)) : nil
    }
    // What the site itself has there comes and goes with what it lists.
    if parts.count == 1, Router.reservedPages.contains(first) || first == "sources" { return nil }
    return note(url, in: first == "essays" && parts.count > 1 ? "content/essays" : "content", aliasHint(url))
  }

  private func note(_ url: String, in file: String, _ hint: String) -> Diagnostic {
    .note(
      .lostURL, "'/\(url)' is gone since the last build, and nothing leads on from there",
      at: SourceLocation(file: file), hint: hint)
  }

  /// Whether a page of a matrix is that of something with an id. The others follow from what there is: a step is gone when
  /// a column comes between.
  private static func isNamed(_ parts: [String]) -> Bool {
    parts.count < 2 || parts[1] == "at" || !MatrixReader.reservedRows.contains(parts[1])
  }

  // MARK: What to do

  /// For a row, a column, or a cell of one that is gone; nil for a cell whose row and column are there.
  private func partOf(_ matrix: Matrix, _ parts: [String]) -> String? {
    func row(_ id: String) -> String? {
      guard !matrix.rows.contains(where: { $0.id == id }) else { return nil }
      let heirs = matrix.rows.map(\.id).filter { !wasWritten("\(parts[0])/\($0)/index.html") }
      return hint("row", id, heirs)
    }
    func column(_ id: String) -> String? {
      guard !matrix.columns.contains(where: { $0.id == id }) else { return nil }
      let heirs = matrix.columns.map(\.id).filter { !wasWritten("\(parts[0])/at/\($0)/index.html") }
      return hint("column", id, heirs)
    }
    switch parts.count {
    case 2: return row(parts[1])
    case 3: return parts[1] == "at" ? column(parts[2]) : row(parts[1]) ?? column(parts[2])
    default: return nil
    }
  }

  /// - Parameter heirs: those that the last build did not have, so that one of them may be the same under a new name
  private func hint(_ noun: String, _ id: String, _ heirs: [String]) -> String {
    if let heir = heirs.count == 1 ? heirs.first : nearestName(to: id, among: heirs) {
      return "if the \(noun) is called '\(heir)' now, write 'was: [\(id)]' there"
    }
    return "if the \(noun) has another id now, write 'was: [\(id)]' there"
  }

  private func aliasHint(_ url: String) -> String {
    let folder = FilePath.parent(of: "/" + (url.hasSuffix("/") ? String(url.dropLast()) : url))
    let heirs = routes.list.filter { route in
      guard !wasWritten(route.outputPath) else { return false }
      switch route.kind {
      case .page, .essay: return FilePath.parent(of: "/" + route.url.dropLast()) == folder
      default: return false
      }
    }.compactMap { $0.source?.file }
    let here = heirs.count == 1 ? "if it is '\(heirs[0])' now" : "if another page took its place"
    return "\(here), write 'aliases: [/\(url)]' there"
  }
}
