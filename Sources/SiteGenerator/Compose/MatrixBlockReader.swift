/// A fenced `matrix` block → which part of which matrix it shows.
enum MatrixBlockReader {
  /// - Parameters:
  ///   - info: the block's info string, such as "matrix backend"; the default matrix when it names none
  ///   - body: YAML options; may be empty
  ///   - place: the block itself
  static func block(
    info: String, body: SourceText, at place: SourceLocation, in context: References.Context, _ references: References
  ) -> (block: MatrixBlock?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let (root, faults) = YAMLDocument.read(body)
    diagnostics += faults
    if let root { Schema.matrixBlock.check(root, name: "matrix", into: &diagnostics) }
    do throws(References.Fault) {
      let names = info.split(separator: " ").dropFirst().map(String.init)
      guard names.count <= 1 else {
        throw References.Fault(
          code: .badValue, message: "a matrix block names one matrix",
          hint: "write 'matrix \(names[0])' and options below")
      }
      let index =
        if let name = names.first { try references.matrix(named: name) } else { try references.matrix(in: context) }
      let matrix = references.site.matrices[index]
      func all(
        _ key: String, _ count: Int, _ find: (String) throws(References.Fault) -> Int
      ) -> [Int] {
        guard let list = root?[key] else { return Array(0..<count) }
        return list.items.compactMap { item in
          look(up: item, &diagnostics) { name throws(References.Fault) in try find(name) }
        }
      }
      let rows = all("rows", matrix.rows.count) { name throws(References.Fault) in
        try references.row(name, of: index)
      }
      let columns = all("columns", matrix.columns.count) { name throws(References.Fault) in
        try references.column(name, of: index)
      }
      var lens = matrix.lenses.isEmpty ? nil : 0
      if let node = root?["lens"], let name = node.text, !name.isEmpty {
        lens =
          name == "none"
          ? nil
          : look(up: node, &diagnostics) { name throws(References.Fault) in
            let id = try references.lens(name, of: index)
            return matrix.lenses.firstIndex { $0.id == id } ?? 0
          }
      }
      return (
        MatrixBlock(matrix: index, lens: lens, rows: rows, columns: columns, caption: root?.text("caption")),
        diagnostics
      )
    } catch {
      if !error.isSilent { diagnostics.append(.error(error.code, error.message, at: place, hint: error.hint)) }
      return (nil, diagnostics)
    }
  }

  private static func look(
    up node: YAMLNode, _ diagnostics: inout [Diagnostic], _ find: (String) throws(References.Fault) -> Int
  ) -> Int? {
    guard let name = node.text else { return nil }
    do throws(References.Fault) {
      return try find(name)
    } catch {
      diagnostics.append(.error(error.code, error.message, at: node.location, hint: error.hint))
      return nil
    }
  }
}
