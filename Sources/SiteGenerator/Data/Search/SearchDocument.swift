/// What the search index holds of one page: its names, and which texts stand below which heading.
///
/// It is made of the model alone. So it can be told before anything is composed how large the index will be (`SearchPart`),
/// and the words are only gathered when a part of the index is written (`SearchIndexWriter`).
struct SearchDocument {
  /// In the order in which the search page's template names them.
  enum Kind: Int { case page, essay, matrix, row, column, cell, step }

  struct Section {
    /// The id of its heading on the page; "" for what stands below the page's title.
    var id = ""
    var title = ""
    var parts: [Part]
  }

  enum Part {
    case text(TextID)
    case words(String)
  }

  var kind: Kind
  var title: String
  /// Where it belongs, from the outside in: a cell's matrix, row and column.
  var place: [String] = []
  var sections: [Section]

  /// Nil for pages that have no words of their own, such as lists.
  init?(of page: PageKind, in site: Site) {
    switch page {
    case .home:
      let own = site.page(.home).map { site.pages[$0] }
      self.init(
        .page, own?.title ?? site.settings.title, [Self.main([own?.summary ?? site.settings.summary, own?.body])])
    case .page(let index):
      let page = site.pages[index]
      self.init(.page, page.title, [Self.main([page.summary, page.body])])
    case .essay(let index):
      let essay = site.essays[index]
      self.init(.essay, essay.title, [Self.main([essay.summary, essay.body])])
    case .matrix(let index): self.init(site.matrices[index])
    case .row(let index, let number):
      let matrix = site.matrices[index]
      let row = matrix.rows[number]
      self.init(.row, row.title, [matrix.title], [Self.main([row.summary, row.body])])
    case .column(let index, let number):
      let matrix = site.matrices[index]
      let column = matrix.columns[number]
      self.init(.column, column.title, [matrix.title], [Self.main([column.body], words: column.note)])
    case .cell(let index, let position): self.init(position, of: site.matrices[index])
    case .step(let index, let from):
      let matrix = site.matrices[index]
      guard let step = matrix.steps.first(where: { $0.from == from }) else { return nil }
      let columns = matrix.columns[from...(from + 1)].map(\.title)
      self.init(.step, columns.joined(separator: " → "), [matrix.title], [Self.main([step.body])])
    case .essayList, .assess, .changes, .sourceList, .search, .notFound, .moved: return nil
    }
  }

  private init(_ kind: Kind, _ title: String, _ place: [String] = [], _ sections: [Section]) {
    self.kind = kind
    self.title = title
    self.place = place
    self.sections = sections
  }

  private init(_ kind: Kind, _ title: String, _ sections: [Section]) { self.init(kind, title, [], sections) }

  private init(_ matrix: Matrix) {
    var sections = [Self.main([matrix.summary, matrix.body])]
    for lens in matrix.lenses {
      let words = [lens.note] + lens.levels.flatMap { [$0.title, $0.note] }
      sections.append(
        Section(id: Anchor.lens(lens.id), title: lens.title, parts: words.compactMap { $0 }.map(Part.words)))
    }
    for group in matrix.groups {
      let parts = [group.summary, group.body].compactMap { $0 }.map(Part.text)
      sections.append(Section(id: Anchor.group(group.id), title: group.title, parts: parts))
    }
    self.init(.matrix, matrix.title, sections)
  }

  private init(_ position: CellPosition, of matrix: Matrix) {
    let (row, column) = (matrix.rows[position.row], matrix.columns[position.column])
    guard let cell = matrix.cell(row: position.row, column: position.column) else {
      preconditionFailure("a cell that is missing has no page")
    }
    var sections = [Self.main([cell.summary, cell.body])]
    for (field, value) in zip(matrix.fields, cell.fields) {
      let parts: [Part]
      switch value {
      case .text(let text): parts = [.text(text)]
      case .list(let items): parts = items.map(Part.text)
      case .links(let links): parts = links.map { .words($0.title) }
      case .cells(let cells): parts = cells.map { .words(matrix.cellTitle($0)) }
      case nil: continue
      }
      sections.append(Section(id: Anchor.field(field.id), title: field.title, parts: parts))
    }
    if !cell.tags.isEmpty { sections.append(Section(parts: [.words(cell.tags.joined(separator: ", "))])) }
    self.init(
      .cell, cell.title ?? matrix.cellTitle(position), [matrix.title, row.title, column.title], sections)
  }

  /// What stands below the page's title.
  private static func main(_ texts: [TextID?], words: String? = nil) -> Section {
    Section(parts: (words.map { [Part.words($0)] } ?? []) + texts.compactMap { $0 }.map(Part.text))
  }
}
