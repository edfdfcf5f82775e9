/// Looks up `row/column` as it is written in a matrix's own file.
struct CellNames {
  let matrix: String
  let rows: [String]
  let columns: [String]

  /// The cell that the node names; a name that means nothing becomes a diagnostic.
  func position(_ node: YAMLNode, _ diagnostics: inout [Diagnostic]) -> CellPosition? {
    guard let text = node.text else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      diagnostics.append(
        .error(
          .badValue, "'\(text)' does not name a cell", at: node.location,
          hint: "write row and column: '\(rows.first ?? "row")/\(columns.first ?? "column")'"))
      return nil
    }
    guard let row = rows.firstIndex(of: parts[0]) else {
      diagnostics.append(
        .error(
          .unknownRow, "no row '\(parts[0])' in the matrix '\(matrix)'", at: node.location,
          hint: didYouMean(parts[0], among: rows)))
      return nil
    }
    guard let column = columns.firstIndex(of: parts[1]) else {
      diagnostics.append(
        .error(
          .unknownColumn, "no column '\(parts[1])' in the matrix '\(matrix)'", at: node.location,
          hint: didYouMean(parts[1], among: columns)))
      return nil
    }
    return CellPosition(row: row, column: column)
  }
}
