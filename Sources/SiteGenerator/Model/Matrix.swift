/// A two-axis model: rows × columns of cells, with lenses over them.
///
/// Rows, columns, groups, lenses, levels and fields are referred to by their index in these lists. The rows are in the
/// order in which they are shown: those without a group first, then group by group.
struct Matrix: Sendable {
  var id: String
  /// "content/matrices/backend.yml"
  var path: String
  var location: SourceLocation
  /// The matrix's own file, in which the places of its parts are.
  var file: SourceFile
  var title: String
  var summary: TextID?
  var body: TextID?
  var was: [Named]
  var authors: [String]
  var licence: String?
  var source: WebLink?
  var rowAxis: Axis
  var columnAxis: Axis
  var fields: [Field]
  var lenses: [Lens]
  var groups: [RowGroup]
  var columns: [Column]
  var rows: [Row]
  /// Row after row: the cell of row `r` and column `c` is `cells[r * columns.count + c]`.
  var cells: [Cell?]
  var steps: [Step]
  var changes: [Change]

  /// The place for a diagnostic.
  func location(_ place: TextPlace) -> SourceLocation {
    file.location(line: place.line, column: .scalars(place.column))
  }

  func cell(row: Int, column: Int) -> Cell? { cells[row * columns.count + column] }

  /// The version of the model: that of its newest change.
  var version: String? { changes.first?.version }

  /// The day of that version, for everything that dates the model; nil when its newest change tells none.
  var date: CalendarDate? { changes.first?.date }
}

struct Axis: Sendable {
  var title: String?
  var note: String?
}

struct WebLink: Sendable {
  var title: String
  var url: String?
  /// Where the address stands, or the link if it has none.
  var place: TextPlace
}

/// A typed part of a cell, beside its summary and body.
struct Field: Sendable {
  enum Kind: String, Sendable, CaseIterable { case text, list, links, cells }

  var id: String
  var title: String
  var kind: Kind
  /// What the parts of the program that know what such a field means look for: `signals`, `risks`, `moves`, `sources`.
  var role: String?

  /// Whether what it lists is done one after the other.
  var isOrdered: Bool { role == "moves" }
}

/// An overlay: each cell has one of its levels.
struct Lens: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// From best to worst.
    case ordered
    case category
  }

  var id: String
  var title: String
  var note: String?
  var kind: Kind
  var was: [Named]
  var levels: [Level]
  /// The last level that still holds.
  var limit: Int?
  var verdict: String?
  /// Where the id stands.
  var place: TextPlace
}

struct Level: Sendable {
  var id: String
  var title: String
  var note: String?
  var was: [Named]
  /// Where the id stands.
  var place: TextPlace
}

struct RowGroup: Sendable {
  var id: String
  var title: String
  var summary: TextID?
  var body: TextID?
}

struct Column: Sendable {
  var id: String
  var title: String
  var note: String?
  var was: [Named]
  var body: TextID?
  /// Where its long text can be edited.
  var location: SourceLocation
  /// Where the id stands, and where the title does.
  var place: TextPlace
  var titlePlace: TextPlace
}

struct Row: Sendable {
  var id: String
  var title: String
  var group: Int?
  var summary: TextID?
  var was: [Named]
  var body: TextID?
  var location: SourceLocation
  var place: TextPlace
  var titlePlace: TextPlace
}

/// What happens where a row and a column meet.
struct Cell: Sendable {
  var title: String?
  var summary: TextID
  var body: TextID?
  /// The level of each lens, by the lens's index.
  var levels: [Int?]
  /// The value of each field, by the field's index.
  var fields: [FieldValue?]
  var tags: [String]
  var location: SourceLocation
  /// Where its key, the column's id, stands.
  var place: TextPlace
}

enum FieldValue: Sendable {
  case text(TextID)
  case list([TextID])
  case links([WebLink])
  case cells([CellPosition])
}

/// A cell by its row and column.
struct CellPosition: Sendable, Hashable {
  var row: Int
  var column: Int
}

/// A text for the way from one column to the next.
struct Step: Sendable {
  /// The column that it starts from; it leads to the one after it.
  var from: Int
  var body: TextID
}

/// An entry of the model's history.
struct Change: Sendable {
  var version: String
  var date: CalendarDate?
  var summary: TextID?
  var cells: [CellPosition]
}

extension Matrix {
  /// Every row and column, row after row.
  var positions: [(row: Int, column: Int)] {
    rows.indices.flatMap { row in columns.indices.map { (row, $0) } }
  }

  /// The cell's place in words: its row and its column.
  func cellTitle(_ position: CellPosition) -> String {
    "\(rows[position.row].title) · \(columns[position.column].title)"
  }
}
