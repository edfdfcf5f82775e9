/// Columns, rows, groups, lenses, steps and changes.
extension MatrixReader {
  func formerIDs(_ node: YAMLNode) -> [Named] { node["was"]?.items.compactMap(\.named) ?? [] }

  /// Where a part can be edited: its own file, or its line of the matrix file.
  func sourceLine(of body: SourceText?, in node: YAMLNode) -> SourceLocation {
    guard let body, body.file.path != file.path else { return node.sourceLine }
    return body.file.location
  }

  /// Where the value of a key stands, or the mapping when there is none.
  func place(of key: String, in node: YAMLNode) -> TextPlace { node[key]?.place ?? node.place }

  func webLink(_ node: YAMLNode) -> WebLink? {
    node.text("title").map { WebLink(title: $0, url: node.text("url"), place: place(of: "url", in: node)) }
  }

  func axis(_ key: String) -> Axis { Axis(title: root[key]?.text("title"), note: root[key]?.text("note")) }

  mutating func columns(long: inout MatrixTexts, texts: inout TextList) -> [Column] {
    var seen: Set<String> = []
    var columns: [Column] = []
    for node in root["columns"]?.items ?? [] {
      guard let id = node.text("id"), seen.insert(id).inserted else { continue }
      let body = long.take(.column(id), orElse: node["body"], &diagnostics)
      columns.append(
        Column(
          id: id, title: node.text("title") ?? id, note: node.text("note"), was: formerIDs(node),
          body: texts.add(body), location: sourceLine(of: body, in: node), place: place(of: "id", in: node),
          titlePlace: place(of: "title", in: node)))
    }
    return columns
  }

  /// The rows in the order in which they are shown: without a group first, then group by group.
  func orderedRows() -> [YAMLNode] {
    var seen: Set<String> = []
    let nodes = (root["rows"]?.items ?? []).filter { $0.text("id").map { seen.insert($0).inserted } ?? false }
    let order = nodes.enumerated().sorted { left, right in
      let leftGroup = group(of: left.element) ?? -1
      let rightGroup = group(of: right.element) ?? -1
      return (leftGroup, left.offset) < (rightGroup, right.offset)
    }
    return order.map(\.element)
  }

  func group(of row: YAMLNode) -> Int? { row.text("group").flatMap { groupIDs.firstIndex(of: $0) } }

  mutating func row(_ node: YAMLNode, long: inout MatrixTexts, texts: inout TextList) -> Row {
    let id = node.text("id") ?? ""
    let summary = texts.add(node, "summary")
    let body = long.take(.row(id), orElse: node["body"], &diagnostics)
    return Row(
      id: id, title: node.text("title") ?? id, group: group(of: node), summary: summary, was: formerIDs(node),
      body: texts.add(body), location: sourceLine(of: body, in: node), place: place(of: "id", in: node),
      titlePlace: place(of: "title", in: node))
  }

  func groups(texts: inout TextList) -> [RowGroup] {
    (root["groups"]?.items ?? []).map { node in
      RowGroup(
        id: node.text("id") ?? "", title: node.text("title") ?? "", summary: texts.add(node, "summary"),
        body: texts.add(node, "body"))
    }
  }

  func lensValues() -> [Lens] {
    (root["lenses"]?.items ?? []).filter { $0.text("id") != nil }.map { node in
      let levels = (node["levels"]?.items ?? []).map { level in
        Level(
          id: level.text("id") ?? "", title: level.text("title") ?? "", note: level.text("note"),
          was: formerIDs(level), place: place(of: "id", in: level))
      }
      return Lens(
        id: node.text("id") ?? "", title: node.text("title") ?? "", note: node.text("note"),
        kind: node.text("kind").flatMap { Lens.Kind(rawValue: $0) } ?? .ordered, was: formerIDs(node),
        levels: levels, limit: node.text("limit").flatMap { limit in levels.firstIndex { $0.id == limit } },
        verdict: node.text("verdict"), place: place(of: "id", in: node))
    }
  }

  mutating func steps(columns: [String], texts: inout TextList) -> [Step] {
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

  mutating func changes(names: CellNames, texts: inout TextList) -> [Change] {
    checkOrder(ofChanges: root["changes"]?.items ?? [])
    return (root["changes"]?.items ?? []).map { node in
      Change(
        version: node.text("version") ?? "", date: node.text("date").flatMap { CalendarDate($0) },
        summary: texts.add(node, "summary"),
        cells: (node["cells"]?.items ?? []).compactMap { names.position($0, &diagnostics) })
    }
  }

  /// The first change is the model's version, so a list in another order would make an old one of it. Only the first
  /// fault is told: of a list that begins with the oldest, every entry is one.
  private mutating func checkOrder(ofChanges changes: [YAMLNode]) {
    var above: (node: YAMLNode, date: CalendarDate)?
    for change in changes {
      guard let node = change["date"], let date = change.text("date").flatMap({ CalendarDate($0) }) else { continue }
      if let above, date > above.date {
        diagnostics.append(
          .error(
            .changeOrder, "this change is newer than the one above it, of \(above.date)", at: node.location,
            hint: "write the newest first"))
        return
      }
      above = (node, date)
    }
  }
}
