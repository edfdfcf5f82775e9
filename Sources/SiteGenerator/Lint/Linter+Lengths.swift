/// Summaries that outgrow their neighbours, and bodies that are missing where others have one.
extension Linter {
  /// A summary is far longer than its neighbours' when it has more than 2.5 times the characters of their median and over
  /// 120 more. With fewer than three neighbours there is nothing to compare.
  func longSummaries(in matrix: Matrix) -> [Diagnostic] {
    let lengths = matrix.cells.map { $0.map { words($0.summary).count } }
    // Nobody has shorter neighbours than the shortest of all, which clears most tables without a median (a debug build,
    // 10,000 cells: 6.8 s → 1.3 s).
    let shortest = lengths.lazy.compactMap { $0 }.min() ?? 0
    func isFarLonger(_ length: Int, than other: Int) -> Bool { length > other + 120 && length * 2 > other * 5 }
    return matrix.positions.compactMap { row, column in
      let count = matrix.columns.count
      guard let cell = matrix.cell(row: row, column: column), let length = lengths[row * count + column],
        isFarLonger(length, than: shortest)
      else { return nil }
      let beside = matrix.columns.indices.filter { $0 != column }.compactMap { lengths[row * count + $0] }
      let above = matrix.rows.indices.filter { $0 != row }.compactMap { lengths[$0 * count + column] }
      let others = (beside + above).sorted()
      guard others.count >= 3 else { return nil }
      let median = others[others.count / 2]
      guard isFarLonger(length, than: median) else { return nil }
      return .warning(
        .longSummary,
        "this summary has \(length) characters, most of those in its row and column no more than \(median)",
        at: site.texts[cell.summary.index].start,
        hint: "keep what the table needs, and move the rest into the body")
    }
  }

  /// Most others have one: at least two of three. So that two can be most of three, there must be three of them.
  func missingBodies(in matrix: Matrix) -> [Diagnostic] {
    let folder = "content/matrices/\(matrix.id)"
    let rows = matrix.rows.map { row in
      Part(kind: "row", id: row.id, hasBody: hasText(row.body), place: row.place, file: "\(folder)/\(row.id).md")
    }
    let columns = matrix.columns.map { column in
      Part(
        kind: "column", id: column.id, hasBody: hasText(column.body), place: column.place,
        file: "\(folder)/at/\(column.id).md")
    }
    let cells = matrix.positions.compactMap { row, column in
      matrix.cell(row: row, column: column).map { cell in
        let id = "\(matrix.rows[row].id)/\(matrix.columns[column].id)"
        return Part(kind: "cell", id: id, hasBody: hasText(cell.body), place: cell.place, file: "\(folder)/\(id).md")
      }
    }
    return [rows, columns, cells].flatMap { parts -> [Diagnostic] in
      let count = parts.count { $0.hasBody }
      guard parts.count >= 3, count < parts.count, count * 3 >= parts.count * 2 else { return [] }
      return parts.filter { !$0.hasBody }.map { part in
        .warning(
          .missingBody,
          "the \(part.kind) '\(part.id)' has no body, which \(count) of \(parts.count) \(part.kind)s have",
          at: matrix.location(part.place), hint: "write it here below 'body', or in '\(part.file)'")
      }
    }
  }

  private struct Part {
    var kind: String
    var id: String
    var hasBody: Bool
    var place: TextPlace
    var file: String
  }

  private func hasText(_ text: TextID?) -> Bool { text.map { !site.texts[$0.index].bytes.isEmpty } ?? false }
}
