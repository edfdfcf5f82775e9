/// The form in which a whole model stands in one table: a line for each cell, and above them a line for each thing that
/// cells refer to. `docs/csv.md` documents it for authors.
///
/// What is written and what is read follow from these two tables alone.
enum LongForm {
  /// What a line is about, in the order in which they stand.
  enum Kind: String, CaseIterable, Sendable {
    case matrix, source
    case rowAxis = "row axis"
    case columnAxis = "column axis"
    case field, lens, level, group, column, row, cell, step, change
  }

  /// The columns that every table has. Those of lenses and fields stand behind the tags.
  enum Column: String, CaseIterable, Sendable {
    case kind, id, title, row
    case rowTitle = "row title"
    case column
    case columnTitle = "column title"
    case group, note, summary, body
    case bodyIn = "body in"
    case tags
    case lens, type, role, limit, verdict, to, version, date, cells, url, authors, licence, was
  }

  static let lensPrefix = "lens:"
  static let fieldPrefix = "field:"

  /// The columns that a line of a kind may use.
  static func columns(of kind: Kind) -> [Column] {
    switch kind {
    case .matrix: [.id, .title, .summary, .body, .bodyIn, .authors, .licence, .was]
    case .source: [.title, .url]
    case .rowAxis, .columnAxis: [.title, .note]
    case .field: [.id, .title, .type, .role]
    case .lens: [.id, .title, .note, .type, .limit, .verdict, .was]
    case .level: [.lens, .id, .title, .note, .was]
    case .group: [.id, .title, .summary, .body]
    case .column: [.id, .title, .note, .body, .bodyIn, .was]
    case .row: [.id, .title, .group, .summary, .body, .bodyIn, .was]
    case .cell: [.row, .rowTitle, .column, .columnTitle, .group, .title, .summary, .body, .bodyIn, .tags]
    case .step: [.column, .to, .body]
    case .change: [.version, .date, .summary, .cells]
    }
  }

  /// The value of `body in` for a body that stands in a Markdown file of its own.
  static let ownFile = "file"

  /// Whether a table is in this form: no table that a person makes begins like this by accident.
  static func isHeader(_ fields: [String]) -> Bool {
    fields.first == Column.kind.rawValue && fields.contains(Column.row.rawValue)
      && fields.contains(Column.column.rawValue) && fields.contains(Column.summary.rawValue)
  }
}
