/// A matrix file → a matrix.
///
/// What the file may hold depends on itself: cells are keyed by its columns and hold its lenses and fields. So those are
/// looked up first, the schema is made from them, the whole file is checked against it, and only then becomes values.
struct MatrixReader {
  let id: String
  let file: SourceFile
  let root: YAMLNode
  let columnIDs: [String]
  let groupIDs: [String]
  let lenses: [Schema.LensShape]
  let fields: [Field]
  var diagnostics: [Diagnostic] = []
  /// Whether rows or columns are missing that the author may have meant, so that what refers to them is not dead.
  var isDamaged = false

  /// The most columns. The page of each step offers all pairs of them, so its size grows with their square.
  static let mostColumns = 500

  /// The matrix, nil when the file cannot be read at all or holds too much, and every fault that was found.
  static func matrix(
    id: String, _ file: SourceFile, long: inout MatrixTexts, texts: inout TextList, limits: Limits = Limits()
  ) -> (matrix: Matrix?, isDamaged: Bool, diagnostics: [Diagnostic]) {
    let (root, faults) = YAMLDocument.read(SourceText(file))
    guard let root else {
      let isSilent = faults.isEmpty && !file.bytes.isEmpty
      let empty = Diagnostic.error(
        .missingKey, "the matrix file needs 'title', 'columns' and 'rows'", at: file.location, hint: "add them")
      return (nil, true, isSilent ? [empty] : faults)
    }
    if let fault = tooLarge(root, limits) { return (nil, true, faults + [fault]) }
    var reader = MatrixReader(id: id, file: file, root: root)
    reader.diagnostics = faults
    let matrix = reader.read(long: &long, texts: &texts)
    // Of two things with one key, what stood below the other is not there.
    let isDamaged = reader.isDamaged || faults.contains { $0.code == .duplicateKey }
    return (matrix, isDamaged, reader.diagnostics)
  }

  /// Rows and columns are counted before anything is made of them: a few kilobytes declare a million cells.
  private static func tooLarge(_ root: YAMLNode, _ limits: Limits) -> Diagnostic? {
    let (columns, rows) = (root["columns"]?.items.count ?? 0, root["rows"]?.items.count ?? 0)
    if columns > mostColumns, let place = root["columns"]?.location {
      return .error(
        .tableTooLarge, "this model has \(columns) columns, more than the limit of \(mostColumns)", at: place,
        hint: "make rows of them, or several models")
    }
    guard rows * columns > limits.tableCells, let place = root["rows"]?.location else { return nil }
    return .error(
      .tableTooLarge,
      "\(rows) rows by \(columns) columns are \(rows * columns) cells, more than the limit of \(limits.tableCells)",
      at: place, hint: "make several models of it, or raise 'limits: {tableCells: …}' in site.yml")
  }

  private init(id: String, file: SourceFile, root: YAMLNode) {
    self.id = id
    self.file = file
    self.root = root
    func ids(_ key: String) -> [String] { root[key]?.items.compactMap { $0.text("id") } ?? [] }
    columnIDs = ids("columns")
    groupIDs = ids("groups")
    lenses =
      root["lenses"]?.items.compactMap { lens in
        lens.text("id").map {
          Schema.LensShape(id: $0, levels: lens["levels"]?.items.compactMap { $0.text("id") } ?? [])
        }
      } ?? []
    fields =
      root["fields"]?.items.compactMap { field in
        field.text("id").map {
          Field(
            id: $0, title: field.text("title") ?? $0,
            kind: field.text("type").flatMap { Field.Kind(rawValue: $0) } ?? .text, role: field.text("role"))
        }
      } ?? []
  }

  var fieldShapes: [Schema.FieldShape] {
    (root["fields"]?.items ?? []).compactMap { field in
      field.text("id").map {
        Schema.FieldShape(id: $0, kind: field.text("type").map { Field.Kind(rawValue: $0) } ?? .text)
      }
    }
  }

  mutating func read(long: inout MatrixTexts, texts: inout TextList) -> Matrix {
    checkIDs()
    checkFormerIDs()
    // A lens that is called like a field was reported; which of the two a cell's value is for, nobody knows.
    let taken = Set(fieldShapes.map(\.id))
    let lensShapes = lenses.map { taken.contains($0.id) ? Schema.LensShape(id: $0.id, levels: []) : $0 }
    Schema.matrix(columns: isDamaged ? [] : columnIDs, groups: groupIDs, lenses: lensShapes, fields: fieldShapes)
      .check(root, name: "the matrix file", into: &diagnostics)
    let columns = columns(long: &long, texts: &texts)
    let rowNodes = orderedRows()
    let names = CellNames(
      matrix: id, rows: rowNodes.map { CellNames.Part(id: $0.text("id") ?? "", was: formerIDs($0)) },
      columns: columns.map { CellNames.Part(id: $0.id, was: $0.was) })
    let summary = texts.add(root, "summary")
    let body = texts.add(long.take(.matrix, orElse: nil, &diagnostics))
    let groups = groups(texts: &texts)
    var rows: [Row] = []
    var cells: [Cell?] = []
    for node in rowNodes {
      let row = row(node, long: &long, texts: &texts)
      for column in columns {
        cells.append(cell(node, row: row.id, column: column.id, names: names, long: &long, texts: &texts))
      }
      rows.append(row)
    }
    // Where entries could not be read, that was said of them.
    if ["rows", "columns"].contains(where: { root[$0]?.isEmptyList ?? false }), root["rows"] != nil,
      root["columns"] != nil
    {
      diagnostics.append(
        .error(.emptyMatrix, "a matrix needs at least one row and one column", at: root.location, hint: nil))
    }
    let source = root["source"].flatMap { webLink($0) }
    return Matrix(
      id: id, path: file.path, location: file.location, file: file, title: root.text("title") ?? id, summary: summary,
      body: body,
      was: formerIDs(root), authors: root.texts("authors"), licence: root.text("licence"), source: source,
      rowAxis: axis("rowAxis"), columnAxis: axis("columnAxis"), fields: fields, lenses: lensValues(), groups: groups,
      columns: columns, rows: rows, cells: cells, steps: steps(columns: columns.map(\.id), texts: &texts),
      changes: changes(names: names, texts: &texts))
  }
}
