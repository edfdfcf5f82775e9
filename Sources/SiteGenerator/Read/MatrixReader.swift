/// A matrix file → a matrix.
///
/// What the file may hold depends on itself: cells are keyed by its columns and hold its lenses and fields. So those are
/// looked up first, the schema is made from them, the whole file is checked against it, and only then becomes values.
struct MatrixReader {
  private let id: String
  private let file: SourceFile
  private let root: YAMLNode
  private let columnIDs: [String]
  private let groupIDs: [String]
  private let lenses: [Schema.LensShape]
  private let fields: [Field]
  private var diagnostics: [Diagnostic] = []

  /// The matrix, nil when the file cannot be read at all, and every fault that was found.
  static func matrix(
    id: String, _ file: SourceFile, long: inout MatrixTexts, texts: inout TextList
  ) -> (matrix: Matrix?, diagnostics: [Diagnostic]) {
    let (root, faults) = YAMLDocument.read(SourceText(file))
    guard let root else {
      let isSilent = faults.isEmpty && !file.bytes.isEmpty
      let empty = Diagnostic.error(
        .missingKey, "the matrix file needs 'title', 'columns' and 'rows'", at: file.location, hint: "add them")
      return (nil, isSilent ? [empty] : faults)
    }
    var reader = MatrixReader(id: id, file: file, root: root)
    reader.diagnostics = faults
    let matrix = reader.read(long: &long, texts: &texts)
    return (matrix, reader.diagnostics)
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

  private mutating func read(long: inout MatrixTexts, texts: inout TextList) -> Matrix {
    Schema.matrix(columns: columnIDs, groups: groupIDs, lenses: lenses, fields: fields)
      .check(root, name: "the matrix file", into: &diagnostics)
    checkIDs()
    let columns = columns(long: &long, texts: &texts)
    let rowNodes = orderedRows()
    let names = CellNames(matrix: id, rows: rowNodes.map { $0.text("id") ?? "" }, columns: columns.map(\.id))
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
    if rows.isEmpty || columns.isEmpty, root["rows"] != nil, root["columns"] != nil {
      diagnostics.append(
        .error(.emptyMatrix, "a matrix needs at least one row and one column", at: root.location, hint: nil))
    }
    let source = root["source"].flatMap { node in
      node.text("title").map { WebLink(title: $0, url: node.text("url")) }
    }
    return Matrix(
      id: id, path: file.path, location: file.location, title: root.text("title") ?? id, summary: summary, body: body,
      was: formerIDs(root), authors: root.texts("authors"), licence: root.text("licence"), source: source,
      rowAxis: axis("rowAxis"), columnAxis: axis("columnAxis"), fields: fields, lenses: lensValues(), groups: groups,
      columns: columns, rows: rows, cells: cells, steps: steps(columns: columns.map(\.id), texts: &texts),
      changes: changes(names: names, texts: &texts))
  }
}

// MARK: - Ids

extension MatrixReader {
  static let reservedRows = ["at", "from", "assess", "embed", "changes"]
  static let reservedCellKeys = ["title", "summary", "body", "tags"]

  private mutating func checkIDs() {
    unique(root["columns"]?.items, "column")
    unique(root["rows"]?.items, "row", reserved: Self.reservedRows)
    unique(root["groups"]?.items, "group")
    let keys = (root["lenses"]?.items ?? []) + (root["fields"]?.items ?? [])
    unique(keys, "lens or field", reserved: Self.reservedCellKeys)
    for lens in root["lenses"]?.items ?? [] {
      unique(lens["levels"]?.items, "level")
      guard let limit = lens["limit"], let name = limit.text else { continue }
      let levels = lens["levels"]?.items.compactMap { $0.text("id") } ?? []
      guard !levels.contains(name) else { continue }
      diagnostics.append(
        .error(
          .unknownLevel, "no level '\(name)' in this lens", at: limit.location, hint: didYouMean(name, among: levels)))
    }
  }

  private mutating func unique(_ nodes: [YAMLNode]?, _ noun: String, reserved: [String] = []) {
    var first: [String: SourceLocation] = [:]
    for node in nodes ?? [] {
      guard let id = node["id"], let name = id.text, !name.isEmpty else { continue }
      if reserved.contains(name) {
        diagnostics.append(
          .error(
            .reservedName, "a \(noun) cannot be called '\(name)'", at: id.location,
            hint: "the site itself uses this name; choose another"))
      }
      if let earlier = first[name] {
        diagnostics.append(
          .error(
            .duplicateID, "two \(noun)s are called '\(name)'", at: id.location,
            hint: "the other one is in line \(earlier.line ?? 0); give this one an id of its own", related: [earlier]))
      } else {
        first[name] = id.location
      }
    }
  }
}

// MARK: - Parts

extension MatrixReader {
  private func formerIDs(_ node: YAMLNode) -> [Named] { node["was"]?.items.compactMap(\.named) ?? [] }

  private func axis(_ key: String) -> Axis { Axis(title: root[key]?.text("title"), note: root[key]?.text("note")) }

  private mutating func columns(long: inout MatrixTexts, texts: inout TextList) -> [Column] {
    var seen: Set<String> = []
    var columns: [Column] = []
    for node in root["columns"]?.items ?? [] {
      guard let id = node.text("id"), seen.insert(id).inserted else { continue }
      let body = long.take(.column(id), orElse: node["body"], &diagnostics)
      columns.append(
        Column(
          id: id, title: node.text("title") ?? id, note: node.text("note"), was: formerIDs(node),
          body: texts.add(body), location: body?.start ?? node.location))
    }
    return columns
  }

  /// The rows in the order in which they are shown: without a group first, then group by group.
  private func orderedRows() -> [YAMLNode] {
    var seen: Set<String> = []
    let nodes = (root["rows"]?.items ?? []).filter { $0.text("id").map { seen.insert($0).inserted } ?? false }
    let order = nodes.enumerated().sorted { left, right in
      let leftGroup = group(of: left.element) ?? -1
      let rightGroup = group(of: right.element) ?? -1
      return (leftGroup, left.offset) < (rightGroup, right.offset)
    }
    return order.map(\.element)
  }

  private func group(of row: YAMLNode) -> Int? { row.text("group").flatMap { groupIDs.firstIndex(of: $0) } }

  private mutating func row(_ node: YAMLNode, long: inout MatrixTexts, texts: inout TextList) -> Row {
    let id = node.text("id") ?? ""
    let summary = texts.add(node, "summary")
    let body = long.take(.row(id), orElse: node["body"], &diagnostics)
    return Row(
      id: id, title: node.text("title") ?? id, group: group(of: node), summary: summary, was: formerIDs(node),
      body: texts.add(body), location: body?.start ?? node.location)
  }

  private func groups(texts: inout TextList) -> [RowGroup] {
    (root["groups"]?.items ?? []).map { node in
      RowGroup(
        id: node.text("id") ?? "", title: node.text("title") ?? "", summary: texts.add(node, "summary"),
        body: texts.add(node, "body"))
    }
  }

  private func lensValues() -> [Lens] {
    (root["lenses"]?.items ?? []).filter { $0.text("id") != nil }.map { node in
      let levels = (node["levels"]?.items ?? []).map { level in
        Level(
          id: level.text("id") ?? "", title: level.text("title") ?? "", note: level.text("note"),
          was: formerIDs(level))
      }
      return Lens(
        id: node.text("id") ?? "", title: node.text("title") ?? "", note: node.text("note"),
        kind: node.text("kind").flatMap { Lens.Kind(rawValue: $0) } ?? .ordered, was: formerIDs(node),
        levels: levels, limit: node.text("limit").flatMap { limit in levels.firstIndex { $0.id == limit } },
        verdict: node.text("verdict"))
    }
  }

  private mutating func steps(columns: [String], texts: inout TextList) -> [Step] {
    var steps: [Step] = []
    for node in root["between"]?.items ?? [] {
      guard let from = node.text("from").flatMap({ columns.firstIndex(of: $0) }),
        let to = node.text("to").flatMap({ columns.firstIndex(of: $0) })
      else { continue }
      guard to == from + 1 else {
        diagnostics.append(
          .error(
            .notNeighbours, "'\(columns[to])' does not follow '\(columns[from])'",
            at: node["to"]?.location ?? node.location,
            hint: from + 1 < columns.count
              ? "the column after '\(columns[from])' is '\(columns[from + 1])'" : "no column follows '\(columns[from])'"
          ))
        continue
      }
      guard !steps.contains(where: { $0.from == from }) else {
        diagnostics.append(
          .error(
            .duplicateID, "there is already a text from '\(columns[from])' to '\(columns[to])'", at: node.location,
            hint: "keep one of the two"))
        continue
      }
      guard let body = texts.add(node, "body") else { continue }
      steps.append(Step(from: from, body: body))
    }
    return steps
  }

  private mutating func changes(names: CellNames, texts: inout TextList) -> [Change] {
    (root["changes"]?.items ?? []).map { node in
      Change(
        version: node.text("version") ?? "", date: node.text("date").flatMap { CalendarDate($0) },
        summary: texts.add(node, "summary"),
        cells: (node["cells"]?.items ?? []).compactMap { names.position($0, &diagnostics) })
    }
  }
}

// MARK: - Cells

extension MatrixReader {
  private mutating func cell(
    _ rowNode: YAMLNode, row: String, column: String, names: CellNames, long: inout MatrixTexts,
    texts: inout TextList
  ) -> Cell? {
    guard let node = rowNode["cells"]?[column] else { return nil }
    // A missing summary was reported; an empty one keeps the cell, and links to it, alive.
    let summary = node["summary"]?.sourceText ?? SourceText(file: file, bytes: [], origin: .lines(first: 1, indent: 0))
    let summaryID = texts.add(summary)
    let body = long.take(.cell(row: row, column: column), orElse: node["body"], &diagnostics)
    let levels = lenses.map { lens in node.text(lens.id).flatMap { lens.levels.firstIndex(of: $0) } }
    var values: [FieldValue?] = []
    for field in fields {
      values.append(value(of: field, in: node, names: names, texts: &texts))
    }
    return Cell(
      title: node.text("title"), summary: summaryID, body: texts.add(body), levels: levels, fields: values,
      tags: node.texts("tags"), location: body?.start ?? node.location)
  }

  private mutating func value(
    of field: Field, in cell: YAMLNode, names: CellNames, texts: inout TextList
  ) -> FieldValue? {
    guard let node = cell[field.id] else { return nil }
    switch field.kind {
    case .text:
      return texts.add(node.sourceText).map { .text($0) }
    case .list:
      let items = node.items.compactMap { texts.add($0.sourceText) }
      return items.isEmpty ? nil : .list(items)
    case .links:
      let links = node.items.compactMap { link in
        link.text("title").map { WebLink(title: $0, url: link.text("url")) }
      }
      return links.isEmpty ? nil : .links(links)
    case .cells:
      let cells = node.items.compactMap { names.position($0, &diagnostics) }
      return cells.isEmpty ? nil : .cells(cells)
    }
  }
}
