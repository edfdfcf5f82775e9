/// A two-axis model: rows × columns of cells, with lenses over them.
///
/// Rows, columns, groups, lenses, levels and fields are referred to by their index in these lists. The rows are in the
/// order in which they are shown: those without a group first, then group by group.
public struct Matrix: Sendable {
  public var id: String
  /// "content/matrices/backend.yml"
  public var path: String
  public var location: SourceLocation
  public var title: String
  public var summary: TextID?
  public var body: TextID?
  public var was: [Named]
  public var authors: [String]
  public var licence: String?
  public var source: WebLink?
  public var rowAxis: Axis
  public var columnAxis: Axis
  public var fields: [Field]
  public var lenses: [Lens]
  public var groups: [RowGroup]
  public var columns: [Column]
  public var rows: [Row]
  /// Row after row: the cell of row `r` and column `c` is `cells[r * columns.count + c]`.
  public var cells: [Cell?]
  public var steps: [Step]
  public var changes: [Change]

  public func cell(row: Int, column: Int) -> Cell? { cells[row * columns.count + column] }

  /// The version of the model: that of its newest change.
  public var version: String? { changes.first?.version }
}

public struct Axis: Sendable {
  public var title: String?
  public var note: String?
}

public struct WebLink: Sendable {
  public var title: String
  public var url: String?
}

/// A typed part of a cell, beside its summary and body.
public struct Field: Sendable {
  public enum Kind: String, Sendable, CaseIterable { case text, list, links, cells }

  public var id: String
  public var title: String
  public var kind: Kind
  /// What the parts of the program that know what such a field means look for: `signals`, `risks`, `moves`, `sources`.
  public var role: String?
}

/// An overlay: each cell has one of its levels.
public struct Lens: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// From best to worst.
    case ordered
    case category
  }

  public var id: String
  public var title: String
  public var note: String?
  public var kind: Kind
  public var was: [Named]
  public var levels: [Level]
  /// The last level that still holds.
  public var limit: Int?
  public var verdict: String?
}

public struct Level: Sendable {
  public var id: String
  public var title: String
  public var note: String?
  public var was: [Named]
}

public struct RowGroup: Sendable {
  public var id: String
  public var title: String
  public var summary: TextID?
  public var body: TextID?
}

public struct Column: Sendable {
  public var id: String
  public var title: String
  public var note: String?
  public var was: [Named]
  public var body: TextID?
  /// Where its long text can be edited.
  public var location: SourceLocation
}

public struct Row: Sendable {
  public var id: String
  public var title: String
  public var group: Int?
  public var summary: TextID?
  public var was: [Named]
  public var body: TextID?
  public var location: SourceLocation
}

/// What happens where a row and a column meet.
public struct Cell: Sendable {
  public var title: String?
  public var summary: TextID
  public var body: TextID?
  /// The level of each lens, by the lens's index.
  public var levels: [Int?]
  /// The value of each field, by the field's index.
  public var fields: [FieldValue?]
  public var tags: [String]
  public var location: SourceLocation
}

public enum FieldValue: Sendable {
  case text(TextID)
  case list([TextID])
  case links([WebLink])
  case cells([CellPosition])
}

/// A cell by its row and column.
public struct CellPosition: Sendable, Hashable {
  public var row: Int
  public var column: Int
}

/// A text for the way from one column to the next.
public struct Step: Sendable {
  /// The column that it starts from; it leads to the one after it.
  public var from: Int
  public var body: TextID
}

/// An entry of the model's history.
public struct Change: Sendable {
  public var version: String
  public var date: CalendarDate?
  public var summary: TextID?
  public var cells: [CellPosition]
}

extension Matrix {
  /// Every row and column, row after row.
  public var positions: [(row: Int, column: Int)] {
    rows.indices.flatMap { row in columns.indices.map { (row, $0) } }
  }

  /// The cell's place in words: its row and its column.
  public func cellTitle(_ position: CellPosition) -> String {
    "\(rows[position.row].title) · \(columns[position.column].title)"
  }
}
