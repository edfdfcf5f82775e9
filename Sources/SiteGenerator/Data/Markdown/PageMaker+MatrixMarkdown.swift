/// `ID/matrix.md`: a whole matrix as one document, for people and for programs that read Markdown.
extension PageMaker {
  func matrixMarkdown(_ index: Int) -> String {
    let matrix = site.matrices[index]
    var blocks = ["# \(MarkdownLine.plain(matrix.title))", markdown(matrix.summary), imprint(of: matrix)]
    blocks.append(
      markdownTable(
        MatrixBlock(
          matrix: index, lens: nil, rows: Array(matrix.rows.indices), columns: Array(matrix.columns.indices),
          caption: nil)
      ).trimmed)
    blocks.append(markdown(matrix.body, Nesting(scope: "", shift: 0)))
    blocks += matrix.lenses.flatMap(lensMarkdown)
    for column in matrix.columns.indices {
      let value = matrix.columns[column]
      let axis = MarkdownLine.plain(matrix.columnAxis.title ?? words["column"])
      blocks += [
        "## \(axis): \(markdownLink(columnLink(column, of: index)))", value.note.map(MarkdownLine.plain) ?? "",
        markdown(value.body, Nesting(scope: "at.\(value.id)", shift: 1)),
      ]
    }
    for row in matrix.rows.indices { blocks += rowBlocks(row, of: index) }
    return Self.document(blocks)
  }

  /// Version, date, authors, licence and source, as far as they are told.
  private func imprint(of matrix: Matrix) -> String {
    let authors = matrix.authors.isEmpty ? site.settings.authors : matrix.authors
    let date = matrix.date.map { ", \(words.date($0))" } ?? ""
    var lines: [String] = []
    if let version = matrix.version { lines.append("\(words["version"]) \(MarkdownLine.plain(version))\(date)") }
    if !authors.isEmpty { lines.append("\(words["by"]) \(authors.map(MarkdownLine.plain).joined(separator: ", "))") }
    if let licence = matrix.licence ?? site.settings.licence {
      lines.append("\(words["licence"]): \(MarkdownLine.plain(licence))")
    }
    if let source = matrix.source { lines.append("\(words["source"]): \(markdown(source))") }
    lines.append(MarkdownLine.link(matrix.title, href(to: page)))
    return lines.map { "- \($0)" }.joined(separator: "\n")
  }

  private func lensMarkdown(_ lens: Lens) -> [String] {
    let levels = lens.levels.enumerated().map { number, level in
      let limit = number == lens.limit ? " (\(words["limit"]))" : ""
      return Self.item("**\(MarkdownLine.plain(level.title))**\(limit)", level.note.map(MarkdownLine.plain) ?? "")
    }
    return [
      "## \(words["lens"]): \(MarkdownLine.plain(lens.title))", lens.note.map(MarkdownLine.plain) ?? "",
      levels.joined(separator: "\n"),
    ]
  }

  private func rowBlocks(_ row: Int, of index: Int) -> [String] {
    let matrix = site.matrices[index]
    let value = matrix.rows[row]
    let axis = MarkdownLine.plain(matrix.rowAxis.title ?? words["row"])
    var blocks = [
      "## \(axis): \(markdownLink(rowLink(row, of: index)))", markdown(value.summary),
      markdown(value.body, Nesting(scope: value.id, shift: 1)),
    ]
    for column in matrix.columns.indices {
      let position = CellPosition(row: row, column: column)
      guard let cell = matrix.cell(row: row, column: column), let link = link(to: .cell(matrix: index, position)) else {
        continue
      }
      let title = cell.title.map { "\(matrix.cellTitle(position)): \($0)" } ?? matrix.cellTitle(position)
      blocks += cellBlocks(
        position, of: index, level: 3, title: MarkdownLine.link(title, link.href),
        body: markdown(cell.body, Nesting(scope: matrix.scope(of: position), shift: 2)))
    }
    return blocks
  }
}
