/// References into a matrix: names of rows, columns, lenses.
extension References {
  /// The matrix meant by `names`, and the names without it. There is one name too many when the matrix is named.
  func matrix(
    _ names: [String], wants count: Int, of form: String, in context: Context
  ) throws(Fault) -> (index: Int, own: [String]) {
    if names.count == count + 1, let first = names.first { return (try matrix(named: first), Array(names.dropFirst())) }
    guard names.count == count, names.allSatisfy({ !$0.isEmpty }) else {
      throw Fault(code: .deadLink, message: "a link of this kind is written '\(form)'", hint: nil)
    }
    return (try self.matrix(in: context), names)
  }

  func matrix(named name: String) throws(Fault) -> Int {
    if let index = matrixIndex[name] { return index }
    throw Fault(
      code: .unknownMatrix, message: "no matrix '\(name)'",
      hint: site.matrices.renaming(of: name) ?? didYouMean(name, among: site.matrices.map(\.id))
        ?? listed(site.matrices.map(\.id)),
      isSilent: damaged.contains(name))
  }

  /// The one that the text belongs to, else the front matter's, else the site's, else the only one.
  func matrix(in context: Context) throws(Fault) -> Int {
    if let index = routes[context.page].kind.matrix { return index }
    if let name = context.matrix ?? site.settings.matrix {
      do { return try matrix(named: name.name) } catch {
        // The name itself is reported where it stands.
        throw Fault(code: error.code, message: error.message, hint: error.hint, isSilent: true)
      }
    }
    if site.matrices.count == 1, damaged.subtracting(site.matrices.map(\.id)).isEmpty { return 0 }
    throw Fault(
      code: .unknownMatrix, message: "it is not clear which matrix is meant",
      hint: "name it ('cell:MATRIX/ROW/COLUMN'), or set 'matrix' in the front matter or in site.yml",
      isSilent: !damaged.isEmpty)
  }

  func row(_ name: String, of matrix: Int) throws(Fault) -> Int {
    let rows = site.matrices[matrix].rows
    if let index = rows.firstIndex(where: { $0.id == name }) { return index }
    throw unknown(.unknownRow, "row", name, matrix, among: rows)
  }

  func column(_ name: String, of matrix: Int) throws(Fault) -> Int {
    let columns = site.matrices[matrix].columns
    if let index = columns.firstIndex(where: { $0.id == name }) { return index }
    throw unknown(.unknownColumn, "column", name, matrix, among: columns)
  }

  func lens(_ name: String, of matrix: Int) throws(Fault) -> Int {
    let lenses = site.matrices[matrix].lenses
    if let index = lenses.firstIndex(where: { $0.id == name }) { return index }
    throw unknown(.unknownLens, "lens", name, matrix, among: lenses)
  }

  func unknown(
    _ code: DiagnosticCode, _ noun: String, _ name: String, _ matrix: Int, among parts: [some Renamed]
  ) -> Fault {
    let id = site.matrices[matrix].id
    let names = parts.map(\.id)
    return Fault(
      code: code, message: "no \(noun) '\(name)' in the matrix '\(id)'",
      hint: parts.renaming(of: name) ?? didYouMean(name, among: names) ?? listed(names) ?? "it has none",
      isSilent: damaged.contains(id))
  }

  /// A cell's name with row and column in the wrong order.
  func swapped(_ names: [String], in index: Int) -> Fault? {
    let matrix = site.matrices[index]
    guard !matrix.rows.contains(where: { $0.id == names[0] }), matrix.rows.contains(where: { $0.id == names[1] }),
      matrix.columns.contains(where: { $0.id == names[0] })
    else { return nil }
    return Fault(
      code: .unknownCell, message: "'\(names[0])' is a column and '\(names[1])' a row",
      hint: "the row comes first: 'cell:\(names[1])/\(names[0])'")
  }
}
