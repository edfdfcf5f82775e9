/// A cell as Markdown: for its own `index.md`, for `matrix.md`, and for those who take it with them.
extension PageMaker {
  /// - Parameters:
  ///   - level: of its heading; its fields have headings of the next
  ///   - title: Markdown of one line
  ///   - place: a paragraph that says where it belongs, "" for none
  ///   - body: Markdown that stands for the long text, "" for none
  func cellBlocks(
    _ position: CellPosition, of index: Int, level: Int, title: String, place: String = "", body: String
  ) -> [String] {
    let matrix = site.matrices[index]
    guard let cell = matrix.cell(row: position.row, column: position.column) else { return [] }
    return ["\(Self.marks(level)) \(title)", markdown(cell.summary), place, levelsMarkdown(cell, of: matrix), body]
      + fieldsMarkdown(cell, at: position, of: index, level: level + 1)
  }

  /// What a reader copies: all but the long text, which `index.md` has.
  func cellExcerpt(_ position: CellPosition, of index: Int, name: String) -> String {
    let body = site.matrices[index].cell(row: position.row, column: position.column)?.body
    let file = DataFile.markdownPath(of: route, site)
    return Self.document(
      cellBlocks(
        position, of: index, level: 2,
        title: address(of: page).map { MarkdownLine.link(name, $0) } ?? MarkdownLine.plain(name),
        body: body == nil ? "" : file.map { MarkdownLine.link("index.md", href(toFile: $0)) } ?? "")
    ).trimmed
  }

  private static func marks(_ level: Int) -> String { String(repeating: "#", count: min(6, level)) }

  private func levelsMarkdown(_ cell: Cell, of matrix: Matrix) -> String {
    zip(matrix.lenses, cell.levels).compactMap { lens, level in
      level.map { "- \(MarkdownLine.plain(lens.title)): **\(MarkdownLine.plain(lens.levels[$0].title))**" }
    }.joined(separator: "\n")
  }

  /// Fields, each below a heading of this level, and tags.
  private func fieldsMarkdown(_ cell: Cell, at position: CellPosition, of index: Int, level: Int) -> [String] {
    let matrix = site.matrices[index]
    var blocks: [String] = []
    for case (let field, let value?) in zip(matrix.fields, cell.fields) {
      let scope = "\(matrix.scope(of: position)).\(field.id)"
      blocks += [
        "\(Self.marks(level)) \(MarkdownLine.plain(field.title))",
        markdown(value, of: index, isOrdered: field.isOrdered, Nesting(scope: scope, shift: level - 2)),
      ]
    }
    if !cell.tags.isEmpty {
      blocks.append("\(words["tags"]): \(cell.tags.map(MarkdownLine.plain).joined(separator: ", "))")
    }
    return blocks
  }

  private func markdown(_ value: FieldValue, of index: Int, isOrdered: Bool, _ nesting: Nesting) -> String {
    let items: [String]
    switch value {
    case .text(let text): return markdown(text, nesting)
    case .list(let texts):
      items = texts.enumerated().map { number, text in
        markdown(text, Nesting(scope: "\(nesting.scope).\(number + 1)", shift: nesting.shift))
      }
    case .links(let links): items = links.map(markdown)
    case .cells(let cells): items = cells.compactMap { link(to: .cell(matrix: index, $0)) }.map(markdownLink)
    }
    return items.enumerated().map { Self.item($1, mark: isOrdered ? "\($0 + 1). " : "- ") }.joined(separator: "\n")
  }
}

extension Matrix {
  /// The names on the way to a cell, as its texts go by within a document.
  func scope(of position: CellPosition) -> String { "\(rows[position.row].id).\(columns[position.column].id)" }
}
