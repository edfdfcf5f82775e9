/// Where the rows and columns of a drawn matrix lie, in its units: 720 across, so that it can be read at 600 pixels, and
/// more only where the columns would become too narrow.
struct DrawingPlan {
  static let margin = 24.0
  static let wordSize = 10.8
  /// How much wider letters are in bold, in the widest of the common faces.
  static let bold = 1.14

  let width: Double
  /// Whether the boxes hold the titles of their cells.
  let isTitled: Bool
  let headWidth: Double
  let cellWidth: Double
  /// The least height of a row.
  let rowHeight: Double
  /// Whether the titles of the columns stand upright, as a word is wider than its column.
  let isUpright: Bool
  /// Of the titles of rows and of columns.
  let rowSize: Double
  let columnSize: Double
  /// Whether groups are named, and not only set apart.
  let namesGroups: Bool

  init(_ matrix: Matrix) {
    let columns = Double(max(1, matrix.columns.count))
    isTitled =
      matrix.columns.count <= 7 && matrix.cells.count <= 120 && matrix.cells.contains { $0?.title != nil }
    headWidth = 134
    let room = 720 - 2 * Self.margin - headWidth
    let cellWidth = min(max(room / columns, 8), isTitled ? 400 : 110)
    self.cellWidth = cellWidth
    rowHeight = isTitled ? 34 : min(max(520 / Double(max(1, matrix.rows.count)), 9), 26)
    rowSize = isTitled ? 12 : min(11, rowHeight - 1.5)
    let wide = isTitled ? 12.0 : 11
    isUpright = matrix.columns.contains {
      TextMeasure.widestWord(of: $0.title, size: wide) > max(cellWidth, 40) - 6 || cellWidth < 40
    }
    columnSize = isUpright ? min(wide, cellWidth - 1) : wide
    namesGroups = rowHeight >= 14
    let least = 2 * Self.margin + headWidth + columns * cellWidth
    width = max(isTitled ? 720 : 480, least)
  }

  var left: Double { Self.margin + headWidth }
  /// Behind the last column.
  func right(_ columns: Int) -> Double { x(columns) }
  func x(_ column: Int) -> Double { left + Double(column) * cellWidth }
  /// For words across the whole drawing.
  var measure: Double { width - 2 * Self.margin }
}
