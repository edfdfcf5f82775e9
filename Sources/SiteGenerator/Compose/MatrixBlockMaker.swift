/// Looks up what the options of a matrix block name.
struct MatrixBlockMaker {
  let references: References
  let context: References.Context
  private(set) var diagnostics: [Diagnostic] = []

  init(references: References, context: References.Context) {
    self.references = references
    self.context = context
  }

  /// The block, nil when there is no such matrix.
  mutating func block(_ options: MatrixOptions, at place: SourceLocation) -> MatrixBlock? {
    let references = references
    let index: Int
    do throws(References.Fault) {
      index =
        if let name = options.matrix { try references.matrix(named: name) } else { try references.matrix(in: context) }
    } catch {
      diagnostics.append(error, at: place)
      return nil
    }
    let matrix = references.site.matrices[index]
    var block = MatrixBlock(
      matrix: index, lens: matrix.lenses.isEmpty ? nil : 0, rows: Array(matrix.rows.indices),
      columns: Array(matrix.columns.indices), caption: options.caption)
    if let rows = options.rows {
      block.rows = rows.compactMap { find($0) { name throws(References.Fault) in try references.row(name, of: index) } }
    }
    if let columns = options.columns {
      block.columns = columns.compactMap {
        find($0) { name throws(References.Fault) in try references.column(name, of: index) }
      }
    }
    if let lens = options.lens {
      block.lens =
        lens.name == "none"
        ? nil : find(lens) { name throws(References.Fault) in try references.lens(name, of: index) }
    }
    return block
  }

  private mutating func find(_ name: Named, _ look: (String) throws(References.Fault) -> Int) -> Int? {
    do throws(References.Fault) {
      return try look(name.name)
    } catch {
      diagnostics.append(error, at: name.location)
      return nil
    }
  }
}
