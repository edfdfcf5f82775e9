/// Tables, each in a region that scrolls where it is wider than the page.
extension HTMLWriter {
  /// The table being written; the parser nests none.
  struct OpenTable {
    var alignments: CText
    var column = 0
    var isHeader = false
    var isEmptyCell = false
    var hasBody = false
  }

  mutating func enterTable(_ node: Node) {
    startLine()
    table = OpenTable(alignments: node.alignments)
    result.html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    result.html.appendEscaped(options.words.table)
    result.html.append("\">\n<table>\n")
  }

  mutating func leaveTable() {
    if table?.hasBody == true { result.html.append("</tbody>\n") }
    result.html.append("</table>\n</div>\n")
    table = nil
  }

  mutating func enterRow(_ row: Node) {
    table?.column = 0
    table?.isHeader = row.isHeaderRow
    if row.isHeaderRow {
      result.html.append("<thead>\n")
    } else if table?.hasBody == false {
      table?.hasBody = true
      result.html.append("<tbody>\n")
    }
    result.html.append("<tr>\n")
  }

  mutating func leaveRow() {
    result.html.append(table?.isHeader == true ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  /// An empty cell of the header heads nothing, so it is written as data.
  mutating func enterCell(_ cell: Node) {
    startLeaf(cell)
    guard var table else { return }
    table.isEmptyCell = cell.firstChild == nil
    result.html.append(table.isHeader && !table.isEmptyCell ? "<th scope=\"col\"" : "<td")
    switch table.column < table.alignments.count ? table.alignments[table.column] : 0 {
    case UInt8(ascii: "l"): result.html.append(" class=\"left\">")
    case UInt8(ascii: "c"): result.html.append(" class=\"center\">")
    case UInt8(ascii: "r"): result.html.append(" class=\"right\">")
    default: result.html.append(">")
    }
    table.column += 1
    self.table = table
  }

  mutating func leaveCell() {
    endLeaf(.tableCell)
    guard let table else { return }
    result.html.append(table.isHeader && !table.isEmptyCell ? "</th>\n" : "</td>\n")
  }
}
