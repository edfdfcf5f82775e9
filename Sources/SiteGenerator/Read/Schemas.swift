/// The keys of every file that an author writes.
extension Schema {
  static let settings = Schema(
    "site.yml",
    [
      .required("title", .line),
      .optional("summary", .markdown),
      .optional("language", .language),
      .optional("baseURL", .baseURL),
      .optional("authors", .list(of: .line)),
      .optional("licence", .line),
      .optional("repository", .webAddress),
      .optional("nav", .list(of: .line)),
      .optional("matrix", .line),
      .optional("image", .line),
      .optional("accent", .colour),
      .optional(
        "markdown",
        .mapping(
          Schema(
            "'markdown'",
            [
              .optional("rawHTML", .choice(["omit", "allow"], noun: "choice", of: "'rawHTML'", code: .badValue)),
              .optional("smart", .flag),
            ]))),
      .optional(
        "limits",
        .mapping(
          Schema(
            "'limits'",
            [.optional("fileBytes", .count), .optional("tableCells", .count), .optional("seconds", .count)]))),
    ])

  static let frontMatter = Schema(
    "the front matter",
    [
      .required("title", .line),
      .optional("summary", .markdown),
      .optional("date", .date),
      .optional("updated", .date),
      .optional("authors", .list(of: .line)),
      .optional("draft", .flag),
      .optional("slug", .line),
      .optional("aliases", .list(of: .line)),
      .optional("image", .line),
      .optional("matrix", .line),
    ])

  /// The options in a fenced `matrix` block.
  static let matrixBlock = Schema(
    "a matrix block",
    [
      .optional("lens", .line),
      .optional("rows", .list(of: .line)),
      .optional("columns", .list(of: .line)),
      .optional("caption", .line),
    ])

  /// A matrix file whose columns, groups, lenses and fields are known.
  static func matrix(columns: [String], groups: [String], lenses: [LensShape], fields: [FieldShape]) -> Schema {
    Schema(
      "the matrix file",
      [
        .required("title", .line),
        .optional("summary", .markdown),
        .optional("was", .list(of: .id)),
        .optional("authors", .list(of: .line)),
        .optional("licence", .line),
        .optional("source", .mapping(webLink("'source'"))),
        .optional("rowAxis", .mapping(axis("'rowAxis'"))),
        .optional("columnAxis", .mapping(axis("'columnAxis'"))),
        .optional("fields", .list(of: .mapping(field))),
        .optional("lenses", .list(of: .mapping(lens))),
        .optional("groups", .list(of: .mapping(group))),
        .required("columns", .list(of: .mapping(column))),
        .required("rows", .list(of: .mapping(row(columns: columns, groups: groups, lenses: lenses, fields: fields)))),
        .optional("between", .list(of: .mapping(step(columns: columns)))),
        .optional("changes", .list(of: .mapping(change))),
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
    Schema(name, [.optional("title", .line), .optional("note", .line)])
  }

  private static func webLink(_ name: String) -> Schema {
    Schema(name, [.required("title", .line), .optional("url", .webAddress)])
  }

  private static let field = Schema(
    "a field",
    [
      .required("id", .id),
      .required("title", .line),
      .optional("type", .choice(Field.Kind.allCases.map(\.rawValue), noun: "type", of: "a field", code: .badValue)),
      .optional("role", .id),
    ])

  private static let lens = Schema(
    "a lens",
    [
      .required("id", .id),
      .required("title", .line),
      .optional("note", .line),
      .optional("was", .list(of: .id)),
      .optional("kind", .choice(Lens.Kind.allCases.map(\.rawValue), noun: "kind", of: "a lens", code: .badValue)),
      .optional("limit", .id),
      .optional("verdict", .line),
      .required("levels", .list(of: .mapping(level))),
    ])

  private static let level = Schema(
    "a level",
    [.required("id", .id), .required("title", .line), .optional("note", .line), .optional("was", .list(of: .id))])

  private static let group = Schema(
    "a group",
    [.required("id", .id), .required("title", .line), .optional("summary", .markdown), .optional("body", .markdown)])

  private static let column = Schema(
    "a column",
    [
      .required("id", .id), .required("title", .line), .optional("note", .line), .optional("was", .list(of: .id)),
      .optional("body", .markdown),
    ])

  private static func row(columns: [String], groups: [String], lenses: [LensShape], fields: [FieldShape]) -> Schema {
    let cell = cell(lenses: lenses, fields: fields)
    let cells = Schema(
      "this matrix", noun: "column", code: .unknownColumn, columns.map { .optional($0, .mapping(cell)) })
    return Schema(
      "a row",
      [
        .required("id", .id),
        .required("title", .line),
        .optional("group", .choice(groups, noun: "group", of: "this matrix", code: .unknownGroup)),
        .optional("summary", .markdown),
        .optional("was", .list(of: .id)),
        .optional("body", .markdown),
        .optional("cells", columns.isEmpty ? .anything : .mapping(cells)),
      ])
  }

  private static func cell(lenses: [LensShape], fields: [FieldShape]) -> Schema {
    Schema(
      "a cell",
      [
        .optional("title", .line), .required("summary", .markdown), .optional("body", .markdown),
        .optional("tags", .list(of: .line)),
      ]
        + lenses.map { .optional($0.id, $0.shape) }
        + fields.map { .optional($0.id, $0.shape) })
  }

  private static func step(columns: [String]) -> Schema {
    let column =
      columns.isEmpty ? .anything : Shape.choice(columns, noun: "column", of: "this matrix", code: .unknownColumn)
    return Schema(
      "a text between columns", [.required("from", column), .required("to", column), .required("body", .markdown)])
  }

  private static let change = Schema(
    "a change",
    [
      .required("version", .line),
      .optional("date", .date),
      .optional("summary", .markdown),
      .optional("cells", .list(of: .line)),
    ])
}

extension Field.Kind {
  fileprivate var shape: Shape {
    switch self {
    case .text: .markdown
    case .list: .list(of: .markdown)
    case .links:
      .list(of: .mapping(Schema("a link", [.required("title", .line), .required("url", .webAddress)])))
    case .cells: .list(of: .line)
    }
  }
}
