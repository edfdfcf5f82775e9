/// What is to be composed: one text, on one page, in one part of it.
struct TextJob {
  enum Part {
    /// A page's own text.
    case main(title: String)
    /// A further text on the page, below a heading of this level; its ids get the prefix.
    case section(idPrefix: String)
    /// One paragraph of inline Markdown without links.
    case summary
  }

  var text: TextID
  var page: RouteID
  /// The matrix that references mean, where the page does not say so itself.
  var matrix: Named?
  var part: Part
}

extension TextJob {
  /// The jobs of the whole site, by page. A text whose page could not be routed is composed as if it stood on the home
  /// page, so that its faults are found as well.
  static func all(of site: Site, _ routes: Routes) -> [TextJob] {
    var jobs: [TextJob] = []
    func add(_ text: TextID?, on kind: PageKind, _ part: Part, matrix: Named? = nil) {
      guard let text else { return }
      jobs.append(TextJob(text: text, page: routes.id(of: kind) ?? routes.home, matrix: matrix, part: part))
    }
    add(site.settings.summary, on: .home, .summary)
    for (index, page) in site.pages.enumerated() {
      let kind = page.kind(at: index)
      add(page.summary, on: kind, .summary, matrix: page.matrix)
      add(page.body, on: kind, .main(title: page.title), matrix: page.matrix)
    }
    for (index, essay) in site.essays.enumerated() {
      add(essay.summary, on: .essay(index), .summary, matrix: essay.matrix)
      add(essay.body, on: .essay(index), .main(title: essay.title), matrix: essay.matrix)
    }
    for (index, matrix) in site.matrices.enumerated() {
      addMatrix(matrix, index, add: { add($0, on: $1, $2) })
    }
    return jobs
  }

  private static func addMatrix(_ matrix: Matrix, _ index: Int, add: (TextID?, PageKind, Part) -> Void) {
    add(matrix.summary, .matrix(index), .summary)
    add(matrix.body, .matrix(index), .main(title: matrix.title))
    for group in matrix.groups {
      add(group.summary, .matrix(index), .summary)
      add(group.body, .matrix(index), .section(idPrefix: "\(Anchor.group(group.id))."))
    }
    for change in matrix.changes { add(change.summary, .changes(matrix: index), .summary) }
    for step in matrix.steps { add(step.body, .step(matrix: index, from: step.from), .main(title: "")) }
    for (number, column) in matrix.columns.enumerated() {
      add(column.body, .column(matrix: index, column: number), .main(title: column.title))
    }
    for (number, row) in matrix.rows.enumerated() {
      add(row.summary, .row(matrix: index, row: number), .summary)
      add(row.body, .row(matrix: index, row: number), .main(title: row.title))
    }
    for (row, column) in matrix.positions {
      guard let cell = matrix.cell(row: row, column: column) else { continue }
      let position = CellPosition(row: row, column: column)
      let page = PageKind.cell(matrix: index, position)
      add(cell.summary, page, .summary)
      add(cell.body, page, .main(title: cell.title ?? matrix.cellTitle(position)))
      // The prefix names the cell, so that a field may stand on another page as well without its ids meeting others.
      let prefix = "\(matrix.rows[row].id).\(matrix.columns[column].id)"
      for (field, value) in zip(matrix.fields, cell.fields) {
        switch value {
        case .text(let text): add(text, page, .section(idPrefix: "\(prefix).\(field.id)."))
        case .list(let items):
          for (number, item) in items.enumerated() {
            add(item, page, .section(idPrefix: "\(prefix).\(field.id).\(number + 1)."))
          }
        case .links, .cells, nil: break
        }
      }
    }
  }
}

extension Page {
  /// The kind of page that this one is, if it is no essay.
  func kind(at index: Int) -> PageKind {
    switch role {
    case .home: .home
    case .notFound: .notFound
    case .essayList: .essayList
    case .sourceList: .sourceList
    case .essay, .ordinary: .page(index)
    }
  }
}
