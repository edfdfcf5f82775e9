/// Looks up `row/column` as it is written in a matrix's own file.
struct CellNames {
  struct Part: Renamed {
    var id: String
    var was: [Named]
  }

  let matrix: String
  let rows: [Part]
  let columns: [Part]

  /// The cell that the node names; a name that means nothing becomes a diagnostic.
  func position(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> CellPosition? {
    guard let text = node.text else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      diagnostics.append(
        .error(
          .badValue, "'\(text)' does not name a cell", at: node.location,
          hint: "write row and column: '\(rows.first?.id ?? "row")/\(columns.first?.id ?? "column")'"))
      return nil
    }
    guard let row = rows.firstIndex(where: { $0.id == parts[0] }) else {
      diagnostics.append(
        .error(
          .unknownRow, "no row '\(parts[0])' in the matrix '\(matrix)'", at: node.location,
          hint: rows.renaming(of: parts[0]) ?? didYouMean(parts[0], among: rows.map(\.id))))
      return nil
    }
    guard let column = columns.firstIndex(where: { $0.id == parts[1] }) else {
      diagnostics.append(
        .error(
          .unknownColumn, "no column '\(parts[1])' in the matrix '\(matrix)'", at: node.location,
          hint: columns.renaming(of: parts[1]) ?? didYouMean(parts[1], among: columns.map(\.id))))
      return nil
    }
    return CellPosition(row: row, column: column)
  }
}
