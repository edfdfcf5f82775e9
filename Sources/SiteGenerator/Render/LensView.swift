/// A lens laid over the part of a matrix that a table shows: levels, how many there are of each, and the wall behind which
/// the model no longer holds.
struct LensView {
  let matrix: Matrix
  let block: MatrixBlock

  /// The level of a cell, nil without a lens, without a cell, or when the cell has none.
  func level(_ row: Int, _ column: Int) -> Int? {
    block.lens.flatMap { lens in matrix.cell(row: row, column: column)?.levels[lens] }
  }

  /// How many of the shown cells of a row have each level.
  func counts(ofRow row: Int) -> [Int] { counts(block.columns.map { level(row, $0) }) }

  func counts(ofColumn column: Int) -> [Int] { counts(block.rows.map { level($0, column) }) }

  private func counts(_ levels: [Int?]) -> [Int] {
    guard let lens = block.lens else { return [] }
    var counts = [Int](repeating: 0, count: matrix.lenses[lens].levels.count)
    for level in levels { if let level { counts[level] += 1 } }
    return counts
  }

  /// Where the wall passes a cell: at its start where the cell before it, at its top where the one above it in the same
  /// group is on the other side.
  ///
  /// - Parameters: places in the block
  func wall(atRow row: Int, column: Int) -> WallSides {
    guard let own = isBeyond(row, column) else { return [] }
    var sides: WallSides = own ? .beyond : []
    if column > 0, let before = isBeyond(row, column - 1), before != own { sides.insert(.start) }
    if row > 0, matrix.rows[block.rows[row]].group == matrix.rows[block.rows[row - 1]].group,
      let above = isBeyond(row - 1, column), above != own
    {
      sides.insert(.top)
    }
    return sides
  }

  /// Whether the cell is behind the lens's limit; nil when the lens has none.
  private func isBeyond(_ row: Int, _ column: Int) -> Bool? {
    guard let lens = block.lens, let limit = matrix.lenses[lens].limit,
      let level = level(block.rows[row], block.columns[column])
    else { return nil }
    return level > limit
  }
}

/// How a cell stands to the wall.
struct WallSides: OptionSet {
  let rawValue: Int

  /// The cell itself is behind it.
  static let beyond = WallSides(rawValue: 1)
  /// It runs between the cell and the one before it.
  static let start = WallSides(rawValue: 2)
  /// It runs between the cell and the one above it.
  static let top = WallSides(rawValue: 4)

  var classes: [String] {
    [(WallSides.beyond, "beyond"), (.start, "wall-start"), (.top, "wall-top")].filter { contains($0.0) }.map(\.1)
  }
}
