/// A matrix drawn small, as areas of its first lens with the wall: what a page that belongs to a place in the matrix shows
/// beside its title.
///
/// It is the same for all pages of a matrix but for the place, so it is drawn once.
struct Locator: Sendable {
  /// Width and height of a cell, and what is left free between two groups, in units of the drawing.
  private static let (cellWidth, cellHeight, groupGap) = (20, 12, 5)
  /// More cells than these are not drawn: each page of a 100×100 matrix would grow by 150 kB.
  private static let mostCells = 400

  private let width: Int
  /// The upper edge of each row, and behind the last one the height of all.
  private let edges: [Int]
  /// Cells of one level, as one path each; those without a level come first.
  private let areas: [LocatorAreaContext]
  /// Nil when no cell stands behind the limit of the lens.
  private let wall: String?

  init(_ matrix: Matrix) {
    width = matrix.columns.count * Self.cellWidth
    var edges = [0]
    for row in matrix.rows.indices {
      let isLastOfGroup = row + 1 < matrix.rows.count && matrix.rows[row].group != matrix.rows[row + 1].group
      edges.append(edges[row] + Self.cellHeight + (isLastOfGroup ? Self.groupGap : 0))
    }
    self.edges = edges
    let view = LensView(
      matrix: matrix,
      block: MatrixBlock(
        matrix: 0, lens: matrix.lenses.isEmpty ? nil : 0, rows: Array(matrix.rows.indices),
        columns: Array(matrix.columns.indices), caption: nil))
    let isDrawn = matrix.cells.count <= Self.mostCells
    areas = isDrawn ? Self.areas(view, edges) : []
    wall = isDrawn ? Self.wall(view, edges) : nil
  }

  /// With the place that a page is about: a cell, a whole row or a whole column.
  func context(row: Int?, column: Int?) -> LocatorContext {
    LocatorContext(
      width: width, height: edges[edges.count - 1], areas: areas, wall: wall, x: (column ?? 0) * Self.cellWidth,
      y: row.map { edges[$0] } ?? 0, placeWidth: column == nil ? width : Self.cellWidth,
      placeHeight: row == nil ? edges[edges.count - 1] : Self.cellHeight)
  }

  private static func areas(_ view: LensView, _ edges: [Int]) -> [LocatorAreaContext] {
    let lens = view.block.lens.map { view.matrix.lenses[$0] }
    var paths = [String](repeating: "", count: (lens?.levels.count ?? 0) + 1)
    let size = "h\(cellWidth - 2)v\(cellHeight - 2)h-\(cellWidth - 2)z"
    for (row, column) in view.matrix.positions where view.matrix.cell(row: row, column: column) != nil {
      paths[(view.level(row, column) ?? -1) + 1] += "M\(column * cellWidth + 1) \(edges[row] + 1)" + size
    }
    return paths.enumerated().filter { !$1.isEmpty }.map { number, path in
      LocatorAreaContext(number: number, count: lens?.levels.count ?? 0, path: path)
    }
  }

  private static func wall(_ view: LensView, _ edges: [Int]) -> String? {
    var path = ""
    for (row, column) in view.matrix.positions {
      let sides = view.wall(atRow: row, column: column)
      let corner = "M\(column * cellWidth) \(edges[row])"
      if sides.contains(.start) { path += corner + "v\(cellHeight)" }
      if sides.contains(.top) { path += corner + "h\(cellWidth)" }
    }
    return path.isEmpty ? nil : path
  }
}
