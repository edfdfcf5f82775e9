/// `index.md`: a page's own text as Markdown, beside its `index.html`.
extension PageMaker {
  /// A text of the page, "" when there is none.
  ///
  /// - Parameters:
  ///   - shift: how far its headings go down
  ///   - standsAlone: whether no other text of the document can meet its labels
  func markdown(_ text: TextID?, shift: Int = 0, standsAlone: Bool = true) -> String {
    guard let text else { return "" }
    let fragment = renderer.fragments[text.index]
    if let written = fragment.written, written.hasLabels, !standsAlone {
      return SourceFiller.trimmed(FragmentFiller(maker: self, fragment: fragment, isPlain: true).html())
    }
    return SourceFiller(maker: self, fragment: fragment, text: site.texts[text.index], shift: shift).markdown()
  }

  /// The whole document; nil for a page that has none.
  func markdownDocument() -> String? {
    switch route.kind {
    case .home: homeMarkdown(site.page(.home).map { site.pages[$0] })
    case .page(let index): textMarkdown(site.pages[index])
    case .essay(let index): textMarkdown(site.essays[index])
    case .essayList: essayListMarkdown(site.page(.essayList).map { site.pages[$0] })
    case .row(let matrix, let row): rowMarkdown(row, of: matrix)
    case .column(let matrix, let column): columnMarkdown(column, of: matrix)
    case .cell(let matrix, let position): cellMarkdown(position, of: matrix)
    case .matrix, .step, .assess, .changes, .embed, .sourceList, .search, .notFound, .moved: nil
    }
  }

  // MARK: Texts

  private func homeMarkdown(_ page: Page?) -> String {
    if let page { return textMarkdown(page) }
    var blocks = ["# \(MarkdownLine.plain(site.settings.title))", markdown(site.settings.summary)]
    blocks += site.matrices.indices.compactMap { index in
      link(to: .matrix(index)).map { "- \(markdownLink($0))" }
    }
    return Self.document(blocks)
  }

  private func textMarkdown(_ page: Page) -> String {
    Self.document(
      ["# \(MarkdownLine.plain(page.title))", markdown(page.summary), byline(of: page), markdown(page.body)])
  }

  /// Who wrote an essay, and when.
  private func byline(of page: Page) -> String {
    guard page.role == .essay else { return "" }
    let authors = page.authors.isEmpty ? site.settings.authors : page.authors
    let parts =
      (authors.isEmpty ? [] : ["\(words["by"]) \(authors.map(MarkdownLine.plain).joined(separator: ", "))"])
      + [page.date.map(words.date), page.updated.map { "\(words["updated"]) \(words.date($0))" }].compactMap { $0 }
    return parts.joined(separator: " · ")
  }

  private func essayListMarkdown(_ page: Page?) -> String {
    let essays = site.essays.indices.compactMap { index -> String? in
      guard let link = link(to: .essay(index)) else { return nil }
      let date = site.essays[index].date.map { " (\($0))" } ?? ""
      return Self.item(markdownLink(link) + date, markdown(site.essays[index].summary))
    }
    return Self.document([
      "# \(MarkdownLine.plain(page?.title ?? words["essays"]))", markdown(page?.summary), markdown(page?.body),
      essays.joined(separator: "\n"),
    ])
  }

  // MARK: Parts of a matrix

  private func rowMarkdown(_ row: Int, of index: Int) -> String {
    let matrix = site.matrices[index]
    let value = matrix.rows[row]
    let cells = matrix.columns.indices.compactMap { column in
      cellItemMarkdown(CellPosition(row: row, column: column), of: index, place: matrix.columns[column].title)
    }
    return Self.document([
      "# \(MarkdownLine.plain(value.title))", markdown(value.summary),
      "\(MarkdownLine.plain(matrix.rowAxis.title ?? words["row"])) · \(markdownLink(matrixLink(index)))",
      markdown(value.body), cells.joined(separator: "\n"),
    ])
  }

  private func columnMarkdown(_ column: Int, of index: Int) -> String {
    let matrix = site.matrices[index]
    let value = matrix.columns[column]
    let cells = matrix.rows.indices.compactMap { row in
      cellItemMarkdown(CellPosition(row: row, column: column), of: index, place: matrix.rows[row].title)
    }
    return Self.document([
      "# \(MarkdownLine.plain(value.title))", value.note.map(MarkdownLine.plain) ?? "",
      "\(MarkdownLine.plain(matrix.columnAxis.title ?? words["column"])) · \(markdownLink(matrixLink(index)))",
      markdown(value.body), cells.joined(separator: "\n"),
    ])
  }

  private func cellItemMarkdown(_ position: CellPosition, of index: Int, place: String) -> String? {
    guard let cell = site.matrices[index].cell(row: position.row, column: position.column),
      let link = link(to: .cell(matrix: index, position))
    else { return nil }
    let title = cell.title.map { "\(place): \($0)" } ?? place
    return Self.item(MarkdownLine.link(title, link.href), markdown(cell.summary))
  }

  private func cellMarkdown(_ position: CellPosition, of index: Int) -> String {
    let matrix = site.matrices[index]
    guard let cell = matrix.cell(row: position.row, column: position.column) else { return "" }
    let place = [
      "\(MarkdownLine.plain(matrix.rowAxis.title ?? words["row"])): \(markdownLink(rowLink(position.row, of: index)))",
      "\(MarkdownLine.plain(matrix.columnAxis.title ?? words["column"])): \(markdownLink(columnLink(position.column, of: index)))",
      markdownLink(matrixLink(index)),
    ]
    let title = MarkdownLine.plain(cell.title ?? matrix.cellTitle(position))
    return Self.document(
      ["# \(title)", markdown(cell.summary), place.joined(separator: " · "), levelsMarkdown(cell, of: matrix)]
        + [markdown(cell.body)] + fieldsMarkdown(cell, of: index, level: 2))
  }

  // MARK: What cells have

  func levelsMarkdown(_ cell: Cell, of matrix: Matrix) -> String {
    zip(matrix.lenses, cell.levels).compactMap { lens, level in
      level.map { "- \(MarkdownLine.plain(lens.title)): **\(MarkdownLine.plain(lens.levels[$0].title))**" }
    }.joined(separator: "\n")
  }

  /// Fields and tags, each below a heading of this level.
  func fieldsMarkdown(_ cell: Cell, of index: Int, level: Int) -> [String] {
    let marks = String(repeating: "#", count: min(6, level))
    var blocks: [String] = []
    for case (let field, let value?) in zip(site.matrices[index].fields, cell.fields) {
      blocks += ["\(marks) \(MarkdownLine.plain(field.title))", markdown(value, of: index, shift: level - 2)]
    }
    if !cell.tags.isEmpty {
      blocks.append("\(words["tags"]): \(cell.tags.map(MarkdownLine.plain).joined(separator: ", "))")
    }
    return blocks
  }

  private func markdown(_ value: FieldValue, of index: Int, shift: Int) -> String {
    switch value {
    case .text(let text): markdown(text, shift: shift, standsAlone: false)
    case .list(let items):
      items.map { Self.item(markdown($0, shift: shift, standsAlone: false)) }.joined(separator: "\n")
    case .links(let links):
      links.map { "- \(markdown($0))" }.joined(separator: "\n")
    case .cells(let cells):
      cells.compactMap { link(to: .cell(matrix: index, $0)) }.map { "- \(markdownLink($0))" }.joined(separator: "\n")
    }
  }

  func markdown(_ link: WebLink) -> String {
    link.url.map { MarkdownLine.link(link.title, $0) } ?? MarkdownLine.plain(link.title)
  }

  // MARK: Blocks

  /// Blocks with a blank line between them; empty ones are left out.
  static func document(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// An item of a list; the further lines of what it holds are indented below its first.
  static func item(_ markdown: String) -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    return "- " + lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n").dropFirst(2)
  }

  /// An item that is a title and, behind a colon, a sentence about it.
  static func item(_ title: String, _ summary: String) -> String {
    item(summary.isEmpty ? title : "\(title): \(summary)")
  }
}
