/// Two names for one thing, and one name for two.
extension Linter {
  /// Rows, or columns, whose titles a reader would not tell apart.
  func similarTitles(in matrix: Matrix) -> [Diagnostic] {
    similar(matrix.rows.map { ($0.id, $0.title, $0.titlePlace) }, "rows", in: matrix)
      + similar(matrix.columns.map { ($0.id, $0.title, $0.titlePlace) }, "columns", in: matrix)
  }

  private func similar(
    _ parts: [(id: String, title: String, place: TextPlace)], _ kind: String, in matrix: Matrix
  ) -> [Diagnostic] {
    var first: [ComparableText: Int] = [:]
    var found: [Diagnostic] = []
    for (index, part) in parts.enumerated() {
      let title = ComparableText(part.title)
      guard !title.isEmpty else { continue }
      guard let other = first[title] else {
        first[title] = index
        continue
      }
      let names = "the \(kind) '\(parts[other].id)' and '\(part.id)'"
      found.append(
        .warning(
          .similarTitles,
          parts[other].title == part.title
            ? "\(names) have the same title, '\(part.title)'"
            : "the titles of \(names) differ only in case, blanks or punctuation",
          at: matrix.location(part.place), hint: "give them titles that can be told apart, or make them one",
          related: [matrix.location(parts[other].place)]))
    }
    return found
  }

  /// Links that are called exactly like another row or column than the one that they lead to.
  func misleadingLinks() -> [Diagnostic] {
    let named = site.matrices.map { NamedParts($0) }
    var found: [Diagnostic] = []
    for job in composed.jobs where isSound(site.texts[job.text.index].file.path) {
      for link in composed.fragments[job.text.index].links {
        guard let name = link.name, case .page(let page, _)? = link.target else { continue }
        let route = references.routes[page]
        guard let index = route.kind.matrix, let meant = named[index].part(called: name),
          !ownTitles(of: route.kind).contains(where: { ComparableText($0) == ComparableText(name) })
        else { continue }
        let matrix = site.matrices.count > 1 ? "\(site.matrices[index].id)/" : ""
        found.append(
          .warning(
            .misleadingLink, "this link says '\(name)' and leads to '\(route.title)'",
            at: site.texts[job.text.index].location(link.position),
            hint: "link to '\(meant.kind):\(matrix)\(meant.id)', or change its words"))
      }
    }
    return found
  }

  /// What the page of a row, column or cell may rightly be called: by its own name, and a cell by its row's or column's.
  private func ownTitles(of kind: PageKind) -> [String] {
    switch kind {
    case .row(let matrix, let row): [site.matrices[matrix].rows[row].title]
    case .column(let matrix, let column): [site.matrices[matrix].columns[column].title]
    case .cell(let index, let position):
      [
        site.matrices[index].rows[position.row].title, site.matrices[index].columns[position.column].title,
        site.matrices[index].cell(row: position.row, column: position.column)?.title ?? "",
      ]
    default: []
    }
  }
}

/// The rows and columns of a matrix by their titles.
private struct NamedParts {
  private var parts: [String: (kind: String, id: String)] = [:]

  init(_ matrix: Matrix) {
    for column in matrix.columns { parts[Self.spaced(column.title)] = ("column", column.id) }
    for row in matrix.rows { parts[Self.spaced(row.title)] = ("row", row.id) }
  }

  func part(called name: String) -> (kind: String, id: String)? { parts[Self.spaced(name)] }

  /// A link's words may go over two lines.
  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
