/// `ID/matrix.json`: everything that a matrix file says, for programs. docs/matrix-json.md tells what each key holds,
/// docs/schema/matrix-json.json is its schema.
///
/// What the author left out is left out here as well; lists are always there. Markdown comes twice, as Markdown and as
/// HTML, both with links that lead on from this file.
struct MatrixJSON {
  /// Grows when a program that reads the one before would read this one wrongly.
  static let format = "sitegen-matrix/1"

  private let maker: PageMaker
  private let index: Int
  private var matrix: Matrix { maker.site.matrices[index] }

  typealias Entries = [(key: String, value: JSONValue)]

  init(_ renderer: Renderer, matrix index: Int) {
    maker = PageMaker.away(renderer, page: renderer.routes.id(of: .matrix(index)) ?? renderer.routes.home)
    self.index = index
  }

  /// It can stand in a page: no `<` is left in it, which could end the element around it.
  func text() -> String {
    JSONValue.object(document()).text(hidesTags: true) + "\n"
  }

  private func document() -> Entries {
    let settings = maker.site.settings
    let authors = matrix.authors.isEmpty ? settings.authors : matrix.authors
    var entries: Entries = [
      ("format", .string(Self.format)), ("id", .string(matrix.id)), ("was", names(matrix.was)),
      ("url", .string(maker.href(to: maker.page))), ("language", .string(settings.language)),
      ("title", .string(matrix.title)),
    ]
    entries += summary(matrix.summary) + text("body", matrix.body)
    entries += string("version", matrix.version) + [("authors", .strings(authors))]
    entries += string("licence", matrix.licence ?? settings.licence)
    if let source = matrix.source { entries.append(("source", link(source))) }
    entries += [
      ("rowAxis", axis(matrix.rowAxis)), ("columnAxis", axis(matrix.columnAxis)),
      ("fields", .array(matrix.fields.map(field))), ("lenses", .array(matrix.lenses.map(lens))),
      ("groups", .array(matrix.groups.map(group))), ("columns", .array(matrix.columns.indices.map(column))),
      ("rows", .array(matrix.rows.indices.map(row))),
      ("cells", .array(matrix.positions.compactMap { cell(CellPosition(row: $0.row, column: $0.column)) })),
      ("between", .array(matrix.steps.compactMap(step))), ("changes", .array(matrix.changes.map(change))),
    ]
    return entries
  }

  // MARK: What the model is made of

  private func axis(_ axis: Axis) -> JSONValue { .object(string("title", axis.title) + string("note", axis.note)) }

  private func field(_ field: Field) -> JSONValue {
    .object(
      [("id", .string(field.id)), ("title", .string(field.title)), ("type", .string(field.kind.rawValue))]
        + string("role", field.role))
  }

  private func lens(_ lens: Lens) -> JSONValue {
    let levels = lens.levels.map { level in
      JSONValue.object(
        [("id", .string(level.id)), ("was", names(level.was)), ("title", .string(level.title))]
          + string("note", level.note))
    }
    return .object(
      [("id", .string(lens.id)), ("was", names(lens.was)), ("title", .string(lens.title))] + string("note", lens.note)
        + [("kind", .string(lens.kind.rawValue))] + string("limit", lens.limit.map { lens.levels[$0].id })
        + string("verdict", lens.verdict) + [("levels", .array(levels))])
  }

  private func group(_ group: RowGroup) -> JSONValue {
    .object(
      [("id", .string(group.id)), ("title", .string(group.title))] + summary(group.summary) + text("body", group.body))
  }

  private func column(_ number: Int) -> JSONValue {
    let column = matrix.columns[number]
    return .object(
      [("id", .string(column.id)), ("was", names(column.was)), ("title", .string(column.title))]
        + url(.column(matrix: index, column: number)) + string("note", column.note) + text("body", column.body))
  }

  private func row(_ number: Int) -> JSONValue {
    let row = matrix.rows[number]
    return .object(
      [("id", .string(row.id)), ("was", names(row.was)), ("title", .string(row.title))]
        + url(.row(matrix: index, row: number)) + string("group", row.group.map { matrix.groups[$0].id })
        + summary(row.summary) + text("body", row.body))
  }

  private func cell(_ position: CellPosition) -> JSONValue? {
    guard let cell = matrix.cell(row: position.row, column: position.column) else { return nil }
    let levels: Entries = zip(matrix.lenses, cell.levels).compactMap { lens, level in
      level.map { (lens.id, .string(lens.levels[$0].id)) }
    }
    let fields: Entries = zip(matrix.fields, cell.fields).compactMap { field, value in
      value.map { (field.id, self.value($0)) }
    }
    return .object(
      place(position) + string("title", cell.title) + summary(cell.summary) + text("body", cell.body)
        + [("levels", .object(levels)), ("fields", .object(fields)), ("tags", .strings(cell.tags))])
  }

  private func value(_ value: FieldValue) -> JSONValue {
    switch value {
    case .text(let text): markdown(text)
    case .list(let items): .array(items.map(markdown))
    case .links(let links): .array(links.map(link))
    case .cells(let cells): .array(cells.map { .object(place($0)) })
    }
  }

  private func step(_ step: Step) -> JSONValue? {
    guard matrix.columns.indices.contains(step.from + 1) else { return nil }
    let ids: Entries = [
      ("from", .string(matrix.columns[step.from].id)), ("to", .string(matrix.columns[step.from + 1].id)),
    ]
    return .object(ids + url(.step(matrix: index, from: step.from)) + text("body", step.body))
  }

  private func change(_ change: Change) -> JSONValue {
    .object(
      [("version", .string(change.version))] + string("date", change.date?.description) + summary(change.summary)
        + [("cells", .array(change.cells.map { .object(place($0)) }))])
  }

  // MARK: Values

  /// Row and column by their ids, and the page; there is none for a cell that is missing.
  private func place(_ position: CellPosition) -> Entries {
    [
      ("row", .string(matrix.rows[position.row].id)), ("column", .string(matrix.columns[position.column].id)),
    ] + url(.cell(matrix: index, position))
  }

  private func url(_ kind: PageKind) -> Entries {
    string("url", maker.routes.id(of: kind).map { maker.href(to: $0) })
  }

  private func link(_ link: WebLink) -> JSONValue {
    .object([("title", .string(link.title))] + string("url", link.url))
  }

  private func names(_ was: [Named]) -> JSONValue { .strings(was.map(\.name)) }

  private func string(_ key: String, _ value: String?) -> Entries { value.map { [(key, .string($0))] } ?? [] }

  private func text(_ key: String, _ text: TextID?) -> Entries { text.map { [(key, markdown($0))] } ?? [] }

  private func markdown(_ text: TextID) -> JSONValue {
    .object([("markdown", .string(maker.markdown(text))), ("html", .string(maker.html(text)))])
  }

  /// One paragraph, so its plain words say as much.
  private func summary(_ text: TextID?) -> Entries {
    guard let text else { return [] }
    return [
      (
        "summary",
        .object([
          ("markdown", .string(maker.markdown(text))), ("html", .string(maker.html(text))),
          ("text", .string(maker.plain(text))),
        ])
      )
    ]
  }
}
