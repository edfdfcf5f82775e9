/// Lines of the long form → the YAML of a matrix file, and the texts that stand beside it.
extension LongFormReader {
  mutating func model() -> ImportedModel {
    let matrix = lines[.matrix]?.first
    var texts: [ImportedModel.Text] = []
    // A matrix's own text is always a file.
    if let matrix, let body = matrix[.body] {
      texts.append(ImportedModel.Text(owner: .matrix, markdown: body, line: matrix.number))
    }
    let source = lines[.source]?.first.map { line in
      YAMLTree.mapping([("title", line.text(.title)), ("url", line.text(.url))], line: line.number)
    }
    let rows = rows(&texts)
    let tree = YAMLTree.mapping([
      ("title", .some(title, line: matrix?.number) ?? matrix?.text(.title)), ("summary", matrix?.text(.summary)),
      ("was", matrix?.list(.was)), ("authors", matrix?.list(.authors)), ("licence", matrix?.text(.licence)),
      ("source", source), ("rowAxis", axis(.rowAxis)), ("columnAxis", axis(.columnAxis)), ("fields", fields()),
      ("lenses", lenses()), ("groups", groups()), ("columns", columns(&texts)), ("rows", rows), ("between", steps()),
      ("changes", changes()),
    ])
    let cells = lines[.cell, default: []].count
    return ImportedModel(
      tree: tree, texts: texts, rows: lines[.row, default: []].map { NewID(id: $0.id, title: $0[.title] ?? "") },
      columns: lines[.column, default: []].map { NewID(id: $0.id, title: $0[.title] ?? "") }, cells: cells)
  }

  private func axis(_ kind: LongForm.Kind) -> YAMLTree? {
    lines[kind]?.first.map { .mapping([("title", $0.text(.title)), ("note", $0.text(.note))], line: $0.number) }
  }

  private func fields() -> YAMLTree? {
    .some(
      lines[.field, default: []].map { line in
        .mapping(
          [
            ("id", line.text(.id)), ("title", line.text(.title)), ("type", line.text(.type)),
            ("role", line.text(.role)),
          ], line: line.number)
      })
  }

  private mutating func lenses() -> YAMLTree? {
    let known = lines[.lens, default: []].map(\.id)
    let levels = lines[.level, default: []]
    for line in levels where !known.contains(line[.lens] ?? "") {
      let name = line[.lens] ?? ""
      report(
        .unknownLens, name.isEmpty ? "this level says no lens" : "no line of the kind 'lens' has the id '\(name)'",
        line: line.number, hint: didYouMean(name, among: known) ?? listed(known))
    }
    return .some(
      lines[.lens, default: []].map { line in
        let own = levels.filter { $0[.lens] == line.id }.map { level in
          YAMLTree.mapping(
            [
              ("id", level.text(.id)), ("title", level.text(.title)), ("note", level.text(.note)),
              ("was", level.list(.was)),
            ], line: level.number)
        }
        return .mapping(
          [
            ("id", line.text(.id)), ("title", line.text(.title)), ("note", line.text(.note)), ("was", line.list(.was)),
            ("kind", line.text(.type)), ("limit", line.text(.limit)), ("verdict", line.text(.verdict)),
            ("levels", .list(own)),
          ], line: line.number)
      })
  }

  private func groups() -> YAMLTree? {
    .some(
      lines[.group, default: []].map { line in
        .mapping(
          [
            ("id", line.text(.id)), ("title", line.text(.title)), ("summary", line.text(.summary)),
            ("body", line.text(.body)),
          ], line: line.number)
      })
  }

  private mutating func columns(_ texts: inout [ImportedModel.Text]) -> YAMLTree {
    var trees: [YAMLTree] = []
    for line in lines[.column, default: []] {
      trees.append(
        .mapping(
          [
            ("id", line.text(.id)), ("title", line.text(.title)), ("note", line.text(.note)), ("was", line.list(.was)),
            ("body", body(of: line, .column(line.id), &texts)),
          ], line: line.number))
    }
    return .list(trees)
  }

  private func steps() -> YAMLTree? {
    .some(
      lines[.step, default: []].map { line in
        .mapping([("from", line.text(.column)), ("to", line.text(.to)), ("body", line.text(.body))], line: line.number)
      })
  }

  private func changes() -> YAMLTree? {
    .some(
      lines[.change, default: []].map { line in
        .mapping(
          [
            ("version", line.text(.version)), ("date", line.text(.date)), ("summary", line.text(.summary)),
            ("cells", line.list(.cells)),
          ], line: line.number)
      })
  }

  /// The body's YAML, nil when it goes into a file.
  mutating func body(
    of line: LongFormLine, _ owner: MatrixTexts.Owner, _ texts: inout [ImportedModel.Text]
  ) -> YAMLTree? {
    switch line[.bodyIn]?.trimmed {
    case nil, "": return line.text(.body)
    case LongForm.ownFile:
      if let body = line[.body] {
        texts.append(ImportedModel.Text(owner: owner, markdown: body, line: line.number))
      }
      return nil
    case let word?:
      report(
        .badTable, "a body stands in no '\(word)'", line: line.number,
        hint: "write 'file' for a Markdown file of its own, or nothing for the matrix file")
      return nil
    }
  }
}

extension LongFormLine {
  func text(_ column: LongForm.Column) -> YAMLTree? { .some(self[column], line: number) }

  func list(_ column: LongForm.Column) -> YAMLTree? { self[column].flatMap { .some(ListNotation.items($0)) } }
}
