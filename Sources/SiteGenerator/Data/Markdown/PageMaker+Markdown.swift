import Markdown

/// `index.md`: a page's own text as Markdown, beside its `index.html`.
extension PageMaker {
  /// A text of the page, "" when there is none.
  ///
  /// - Parameters:
  ///   - nesting: nil when no other text of the document can meet its labels
  func markdown(_ text: TextID?, _ nesting: Nesting? = nil) -> String {
    guard let text else { return "" }
    return SourceFiller(
      maker: self, fragment: renderer.texts[text], text: site.texts[text.index], nesting: nesting
    ).markdown()
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
    let essays = Self.list(site.essays.count) { index in
      let date = site.essays[index].date.map { " (\($0))" } ?? ""
      return Self.item(
        markdownLink(sureLink(to: .essay(index))) + date, markdown(site.essays[index].summary))
    }
    return Self.document([
      "# \(MarkdownLine.plain(page?.title ?? words["essays"]))", markdown(page?.summary), markdown(page?.body), essays,
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
    return Self.document(
      cellBlocks(
        position, of: index, level: 1, title: MarkdownLine.plain(cell.title ?? matrix.cellTitle(position)),
        place: place.joined(separator: " · "), body: markdown(cell.body)))
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
  static func item(_ markdown: String, mark: String = "- ") -> String {
    // By bytes: with the lines of 1,000 summaries as strings this took 3 % of a build.
    guard ByteScan.holds(0x0A, markdown.utf8) else { return mark + markdown }
    var item = Array(mark.utf8)
    var isAtStart = false
    for byte in markdown.utf8 {
      if isAtStart, byte != 0x0A { item += repeatElement(0x20, count: mark.utf8.count) }
      item.append(byte)
      isAtStart = byte == 0x0A
    }
    return String(decoding: item, as: UTF8.self)
  }

  /// Items one below the other, each made when its turn comes, as there may be many.
  static func list(_ count: Int, _ item: (Int) -> String?) -> String {
    var list = ""
    for index in 0..<count {
      guard let item = item(index) else { continue }
      if !list.isEmpty { list += "\n" }
      list += item
    }
    return list
  }

  /// An item that is a title and, behind a colon, a sentence about it.
  static func item(_ title: String, _ summary: String) -> String {
    item(summary.isEmpty ? title : "\(title): \(summary)")
  }
}
