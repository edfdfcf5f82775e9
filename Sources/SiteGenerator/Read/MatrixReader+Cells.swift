/// Cells and the values of their fields.
extension MatrixReader {
  mutating func cell(
    _ rowNode: YAMLNode, row: String, column: String, names: CellNames, long: inout MatrixTexts,
    texts: inout TextList
  ) -> Cell? {
    guard let entry = rowNode["cells"]?.entry(column) else { return nil }
    let node = entry.value
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
      tags: node.texts("tags"), location: sourceLine(of: body, in: node),
      place: entry.place)
  }

  mutating func value(
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
        webLink(link)
      }
      return links.isEmpty ? nil : .links(links)
    case .cells:
      let cells = node.items.compactMap { names.position($0, &diagnostics) }
      return cells.isEmpty ? nil : .cells(cells)
    }
  }
}
