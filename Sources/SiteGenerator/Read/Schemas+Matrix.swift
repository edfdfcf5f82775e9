/// The keys of a matrix file.
extension Schema {
  /// One whose columns, groups, lenses and fields are known.
  static func matrix(columns: [String], groups: [String], lenses: [LensShape], fields: [FieldShape]) -> Schema {
    let cell = cell(
      lenses.map { .optional($0.id, $0.shape) } + fields.map { .optional($0.id, $0.shape) })
    let cells = Schema(
      "this matrix", noun: "column", code: .unknownColumn, columns.map { .optional($0, .mapping(cell)) })
    return matrix(
      column: columns.isEmpty ? .anything : .choice(columns, noun: "column", of: "this matrix", code: .unknownColumn),
      group: .choice(groups, noun: "group", of: "this matrix", code: .unknownGroup),
      cells: columns.isEmpty ? .anything : .mapping(cells))
  }

  /// Any: what the file itself would say is left open.
  static let anyMatrix = matrix(
    column: .id, group: .id,
    cells: .mapping(
      Schema("this matrix", [], others: .mapping(cell([], others: .either(Field.Kind.allCases.map(\.shape)))))))

  private static func matrix(column: Shape, group: Shape, cells: Shape) -> Schema {
    Schema(
      "the matrix file",
      [
        .required("title", .line, "The model's name"),
        .optional("summary", .markdown, "One paragraph for lists, search engines and cards"),
        .optional("was", .list(of: .id), "Former ids of the model"),
        .optional("authors", .list(of: .line), "Names, instead of the site's"),
        .optional("licence", .line, "Instead of the site's"),
        .optional("source", .mapping(webLink("'source'")), "Where the model comes from"),
        .optional("rowAxis", .mapping(axis("'rowAxis'")), "What the rows are"),
        .optional("columnAxis", .mapping(axis("'columnAxis'")), "What the columns are"),
        .optional("fields", .list(of: .mapping(field)), "Typed parts of a cell, in the order of its page"),
        .optional("lenses", .list(of: .mapping(lens)), "Overlays: each gives a cell one of its levels"),
        .optional("groups", .list(of: .mapping(Self.group)), "Groups of rows, in order"),
        .required("columns", .list(of: .mapping(Self.column)), "The columns, in order"),
        .required("rows", .list(of: .mapping(row(group: group, cells: cells))), "The rows, in order"),
        .optional(
          "between", .list(of: .mapping(step(column: column))), "Texts for the way from one column to the next"),
        .optional("changes", .list(of: .mapping(change)), "The model's history, newest first"),
      ])
  }

  /// A lens as far as a cell's key needs it.
  struct LensShape: Sendable {
    var id: String
    /// Empty when they could not be read: then they are not checked.
    var levels: [String]

    fileprivate var shape: Shape {
      levels.isEmpty || Set(levels).count < levels.count
        ? .anything : .choice(levels, noun: "level", of: "the lens '\(id)'", code: .unknownLevel)
    }
  }

  /// A field as far as a cell's key needs it.
  struct FieldShape: Sendable {
    var id: String
    /// Nil when it could not be read: then values are not checked.
    var kind: Field.Kind?

    fileprivate var shape: Shape { kind?.shape ?? .anything }
  }

  private static func axis(_ name: String) -> Schema {
    Schema(
      name, [.optional("title", .line, "The axis's name"), .optional("note", .line, "What it means, in a few words")])
  }

  private static func webLink(_ name: String) -> Schema {
    Schema(name, [.required("title", .line), .optional("url", .webAddress)])
  }

  private static let id = "What links and addresses are made of: a to z, digits and hyphens"
  private static let formerIDs = Key.optional("was", .list(of: .id), "Former ids")

  private static let field = Schema(
    "a field",
    [
      .required("id", .id, "The key of its values in cells"),
      .required("title", .line, "The heading above its values"),
      .optional(
        "type", .choice(Field.Kind.allCases.map(\.rawValue), noun: "type", of: "a field", code: .badValue),
        "What its values are; text if left out"),
      .optional("role", .id, "What it is for: signals, risks, moves or sources"),
    ])

  private static let lens = Schema(
    "a lens",
    [
      .required("id", .id, "The key of a cell's level"),
      .required("title", .line, "The lens's name"),
      .optional("note", .line, "A line for the legend"),
      formerIDs,
      .optional(
        "kind", .choice(Lens.Kind.allCases.map(\.rawValue), noun: "kind", of: "a lens", code: .badValue),
        "Whether its levels go from best to worst; ordered if left out"),
      .optional("limit", .id, "The id of the last level that still holds"),
      .optional("verdict", .line, "A line in which {count} and {total} may stand"),
      .required("levels", .list(of: .mapping(level)), "The levels, from best to worst"),
    ])

  private static let level = Schema(
    "a level",
    [
      .required("id", .id, id), .required("title", .line, "The level's name"),
      .optional("note", .line, "What it means"), formerIDs,
    ])

  private static let group = Schema(
    "a group",
    [
      .required("id", .id, id), .required("title", .line, "The group's name"),
      .optional("summary", .markdown, "One paragraph"), .optional("body", .markdown, "Markdown"),
    ])

  private static let column = Schema(
    "a column",
    [
      .required("id", .id, id), .required("title", .line, "The column's name"),
      .optional("note", .line, "A few words beside the title"), formerIDs,
      .optional("body", .markdown, "Markdown for its page; here or in a file of its own"),
    ])

  private static func row(group: Shape, cells: Shape) -> Schema {
    Schema(
      "a row",
      [
        .required("id", .id, id),
        .required("title", .line, "The row's name"),
        .optional("group", group, "The id of a group"),
        .optional("summary", .markdown, "One paragraph"),
        formerIDs,
        .optional("body", .markdown, "Markdown for its page; here or in a file of its own"),
        .optional("cells", cells, "Its cells, by the ids of columns"),
      ])
  }

  private static func cell(_ keys: [Key], others: Shape? = nil) -> Schema {
    Schema(
      "a cell",
      [
        .optional("title", .line, "The cell's own name"),
        .required("summary", .markdown, "One paragraph without links; the table shows it"),
        .optional("body", .markdown, "Markdown that goes on from the summary; here or in a file of its own"),
        .optional("tags", .list(of: .line), "Words to filter by"),
      ] + keys, others: others)
  }

  private static func step(column: Shape) -> Schema {
    Schema(
      "a text between columns",
      [
        .required("from", column, "The id of a column"), .required("to", column, "The id of the next column"),
        .required("body", .markdown, "Markdown"),
      ])
  }

  private static let change = Schema(
    "a change",
    [
      .required("version", .line, "Any text; that of the first entry is the model's version"),
      .optional("date", .date, "The day: 2026-11-22"),
      .optional("summary", .markdown, "What changed, in one paragraph"),
      .optional("cells", .list(of: .line), "Cells that changed: row/column"),
    ])
}
