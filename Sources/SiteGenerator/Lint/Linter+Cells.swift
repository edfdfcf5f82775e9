/// Cells that are not there, and cells that say what the one beside them says.
extension Linter {
  /// One finding for each row, as a matrix that is being written has many empty places.
  func missingCells(of matrix: Matrix) -> [Diagnostic] {
    matrix.rows.indices.compactMap { row in
      let missing = matrix.columns.indices.filter { matrix.cell(row: row, column: $0) == nil }
      guard !missing.isEmpty else { return nil }
      let names = missing.map { "'\(matrix.columns[$0].id)'" }
      return .warning(
        .missingCell,
        "the row '\(matrix.rows[row].id)' has no cell in the column\(names.count == 1 ? "" : "s") \(Self.joined(names))",
        at: matrix.location(matrix.rows[row].place),
        hint: "add '\(matrix.columns[missing[0]].id): {summary: …}' to its 'cells'")
    }
  }

  /// Neighbours in a row or a column, one of which was probably copied and never written.
  func sameTexts(in matrix: Matrix) -> [Diagnostic] {
    let summaries = matrix.cells.map { $0.flatMap { comparable(words($0.summary)) } }
    let bodies = matrix.cells.map { $0?.body.flatMap { comparable(site.texts[$0.index].string) } }
    var found: [Diagnostic] = []
    for (row, column) in matrix.positions {
      for (otherRow, otherColumn) in [(row, column - 1), (row - 1, column)] where otherRow >= 0 && otherColumn >= 0 {
        guard let cell = matrix.cell(row: row, column: column),
          let other = matrix.cell(row: otherRow, column: otherColumn)
        else { continue }
        let (index, otherIndex) = (row * matrix.columns.count + column, otherRow * matrix.columns.count + otherColumn)
        let name = "\(matrix.rows[otherRow].id)/\(matrix.columns[otherColumn].id)"
        if let text = summaries[index], text == summaries[otherIndex] {
          found.append(.sameText("summary", as: name, site.texts[cell.summary.index], site.texts[other.summary.index]))
        }
        if let body = cell.body, let otherBody = other.body, let text = bodies[index], text == bodies[otherIndex] {
          found.append(.sameText("body", as: name, site.texts[body.index], site.texts[otherBody.index]))
        }
      }
    }
    return found
  }

  private func comparable(_ text: String) -> ComparableText? {
    guard ComparableText.isSentence(text) else { return nil }
    let comparable = ComparableText(text)
    return comparable.isEmpty ? nil : comparable
  }

  /// "'a', 'b' and 'c'"
  static func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Diagnostic {
  fileprivate static func sameText(_ part: String, as name: String, _ text: SourceText, _ other: SourceText) -> Self {
    .warning(
      .sameText, "this \(part) is the same as that of the cell beside it, '\(name)'", at: text.start,
      hint: "say what differs, or write the text where it belongs", related: [other.start])
  }
}
