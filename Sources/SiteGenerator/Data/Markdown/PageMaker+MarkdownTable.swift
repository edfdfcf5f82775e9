/// A part of a matrix as a table for places without the site's style.
extension PageMaker {
  /// As Markdown (GFM, section 4.10): the cells' summaries, each below its name, which leads to its page.
  func markdownTable(_ block: MatrixBlock) -> String {
    let matrix = site.matrices[block.matrix]
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    let corner = MarkdownLine.cell(MarkdownLine.plain(matrix.rowAxis.title ?? words["row"]))
    let titles = block.columns.map { MarkdownLine.cell(markdownLink(columnLink($0, of: block.matrix))) }
    var table = block.caption.map { "\(MarkdownLine.plain($0))\n\n" } ?? ""
    table += line([corner] + titles)
    table += line([String](repeating: "---", count: titles.count + 1))
    for row in block.rows {
      let title = MarkdownLine.cell(markdownLink(rowLink(row, of: block.matrix)))
      table += line(
        [title]
          + block.columns.map { column in
            let position = CellPosition(row: row, column: column)
            return MarkdownLine.cell(summaryInTable(position, matrix, link(to: .cell(matrix: block.matrix, position))))
          })
    }
    return table
  }

  private func summaryInTable(_ position: CellPosition, _ matrix: Matrix, _ link: LinkContext?) -> String {
    guard let cell = matrix.cell(row: position.row, column: position.column), let link else { return "" }
    return "**\(MarkdownLine.link(cell.title ?? link.title, link.href))** \(markdown(cell.summary))"
  }

  func markdownLink(_ link: LinkContext) -> String { MarkdownLine.link(link.title, link.href) }

  /// As HTML without classes and script.
  func plainTable(_ block: MatrixBlock) -> String {
    let matrix = site.matrices[block.matrix]
    func anchor(_ link: LinkContext) -> String {
      "<a href=\"\(link.href.escapedForHTML)\">\(link.title.escapedForHTML)</a>"
    }
    var html = "<table>\n"
    html += "<caption>\((block.caption ?? matrix.title).escapedForHTML)</caption>\n"
    html += "<tr><td></td>"
    for column in block.columns { html += "<th scope=\"col\">\(anchor(columnLink(column, of: block.matrix)))</th>" }
    html += "</tr>\n"
    for row in block.rows {
      html += "<tr><th scope=\"row\">\(anchor(rowLink(row, of: block.matrix)))</th>"
      for column in block.columns {
        let position = CellPosition(row: row, column: column)
        let cell = matrix.cell(row: row, column: column)
        guard let cell, var link = link(to: .cell(matrix: block.matrix, position)) else {
          html += "<td></td>"
          continue
        }
        link.title = cell.title ?? link.title
        html += "<td>\(anchor(link)): \(self.html(cell.summary))</td>"
      }
      html += "</tr>\n"
    }
    return html + "</table>\n"
  }
}
