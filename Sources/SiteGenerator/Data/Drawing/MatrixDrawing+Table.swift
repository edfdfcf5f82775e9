/// The table itself.
extension MatrixDrawing {
  /// The titles of the columns, on the line above the table.
  func columns(_ svg: inout SVG, _ y: Double) -> Double {
    let axes = [matrix.rowAxis.title ?? words["row"], "× " + (matrix.columnAxis.title ?? words["column"])]
      .flatMap { TextMeasure.lines($0, width: plan.headWidth - 12, size: DrawingPlan.wordSize, most: 2) }
    let heads = matrix.columns.map(head)
    let height = max(heads.map(\.height).max() ?? 0, Double(axes.count) * 13)
    let bottom = y + height
    for (number, line) in axes.enumerated() {
      let up = Double(axes.count - 1 - number) * 13
      svg.text(DrawingPlan.margin, bottom - up - 3, line, size: DrawingPlan.wordSize, fill: Self.soft)
    }
    for (number, head) in heads.enumerated() {
      guard !plan.isUpright else {
        let middle = plan.x(number) + plan.cellWidth / 2 + plan.columnSize * 0.34
        if let title = head.title.first { svg.text(middle, bottom - 3, title, size: plan.columnSize, isUpright: true) }
        continue
      }
      var line = y + 11
      for title in head.title {
        svg.text(plan.x(number) + 3, line, title, size: plan.columnSize, isBold: true)
        line += 14
      }
      for note in head.note {
        svg.text(plan.x(number) + 3, line - 1, note, size: DrawingPlan.wordSize, fill: Self.soft)
        line += 13
      }
    }
    return bottom
  }

  private func head(_ column: Column) -> (title: [String], note: [String], height: Double) {
    if plan.isUpright {
      let title = TextMeasure.lines(column.title, width: 150, size: plan.columnSize, most: 1)
      return (title, [], TextMeasure.width(of: title.first ?? "", size: plan.columnSize) + 6)
    }
    let width = plan.cellWidth - 8
    let title = TextMeasure.lines(column.title, width: width / DrawingPlan.bold, size: plan.columnSize, most: 4)
    let isRoomy = plan.cellWidth >= 70
    let note =
      isRoomy
      ? TextMeasure.lines(column.note ?? "", width: width, size: DrawingPlan.wordSize, most: 2) : []
    return (title, note, Double(title.count) * 14 + Double(note.count) * 13 + 2)
  }

  // MARK: Rows

  /// A row as it is drawn.
  private struct Line {
    var y: Double
    var height: Double
    var title: [String]
    /// By column, the lines in its box.
    var cells: [[String]]
  }

  func rows(_ svg: inout SVG, _ top: Double) -> Double {
    var y = top
    var lines: [Line] = []
    for (number, row) in matrix.rows.enumerated() {
      if number == 0 || matrix.rows[number - 1].group != row.group {
        y = group(row.group, &svg, y, isFirst: number == 0)
      }
      let line = line(number, y)
      lines.append(line)
      y += line.height
    }
    if plan.isTitled { titledCells(lines, &svg) } else { bareCells(lines, &svg) }
    for line in lines {
      let first = line.y + (line.height - Double(line.title.count) * (plan.rowSize + 2)) / 2 + plan.rowSize * 0.9
      for (number, title) in line.title.enumerated() {
        svg.text(
          DrawingPlan.margin, first + Double(number) * (plan.rowSize + 2), title, size: plan.rowSize,
          isBold: plan.isTitled)
      }
    }
    wall(lines, &svg)
    return y
  }

  /// Its name, or the gap that sets it apart.
  private func group(_ group: Int?, _ svg: inout SVG, _ y: Double, isFirst: Bool) -> Double {
    guard let group, plan.namesGroups else { return isFirst ? y : y + 5 }
    let end = plan.x(matrix.columns.count)
    let width = end - DrawingPlan.margin - 12
    let title = TextMeasure.lines(matrix.groups[group].title, width: width, size: DrawingPlan.wordSize, most: 1)
    svg.rect(DrawingPlan.margin, y + 3, end - DrawingPlan.margin - 1.5, 16, fill: "#f3f0e7")
    svg.text(DrawingPlan.margin + 6, y + 14.5, title.first ?? "", size: DrawingPlan.wordSize, fill: Self.soft)
    return y + 21
  }

  private func line(_ row: Int, _ y: Double) -> Line {
    let title = TextMeasure.lines(
      matrix.rows[row].title, width: (plan.headWidth - 12) / (plan.isTitled ? DrawingPlan.bold : 1), size: plan.rowSize,
      most: plan.isTitled ? 4 : 1)
    guard plan.isTitled else { return Line(y: y, height: plan.rowHeight, title: title, cells: []) }
    let cells = matrix.columns.indices.map { column in
      TextMeasure.lines(
        matrix.cell(row: row, column: column)?.title ?? "", width: plan.cellWidth - inset - 12,
        size: DrawingPlan.wordSize, most: 5)
    }
    let most = Double(cells.map(\.count).max() ?? 0)
    let height = max(plan.rowHeight, most * 13 + 13, Double(title.count) * (plan.rowSize + 2) + 8)
    return Line(y: y, height: height, title: title, cells: cells)
  }

  // MARK: Cells

  /// Where the words of a box begin: behind the pattern, if there is one.
  private var inset: Double { lens == nil ? 9 : 15 }

  /// With their titles, and the pattern of the level along their start.
  private func titledCells(_ lines: [Line], _ svg: inout SVG) {
    for (row, line) in lines.enumerated() {
      for column in matrix.columns.indices {
        let (x, y) = (plan.x(column) + 1.5, line.y + 1.5)
        let (width, height) = (plan.cellWidth - 3, line.height - 3)
        guard let cell = matrix.cell(row: row, column: column) else {
          svg.rect(x, y, width, height, fill: "none", more: "stroke=\"\(Self.line)\" stroke-dasharray=\"3 3\"")
          continue
        }
        let level = view.level(row, column)
        let paint = level.flatMap { level in lens.map { LevelPaint(level: level, of: $0) } }
        let edge = "stroke=\"\(paint?.tone ?? Self.line)\""
        svg.rect(x, y, width, height, fill: paint?.wash ?? "#ffffff", more: edge, title: told(row, column, cell))
        if let level { svg.rect(x, y, 9, height, fill: "url(#\(Self.pattern(level)))", more: edge) }
        for (number, words) in line.cells[column].enumerated() {
          svg.text(x + inset, y + 15 + Double(number) * 13, words, size: DrawingPlan.wordSize)
        }
      }
    }
  }

  /// Boxes of one level are one element each.
  private func bareCells(_ lines: [Line], _ svg: inout SVG) {
    let gap = plan.cellWidth > 14 ? 2.0 : 1
    let (width, height) = (plan.cellWidth - gap, plan.rowHeight - gap)
    var corners = [[(x: Double, y: Double)]](repeating: [], count: (lens?.levels.count ?? 0) + 1)
    for (row, column) in matrix.positions where matrix.cell(row: row, column: column) != nil {
      corners[(view.level(row, column) ?? -1) + 1].append((plan.x(column) + gap / 2, lines[row].y + gap / 2))
    }
    svg.boxes(corners[0], width: width, height: height, fill: "#ffffff", stroke: Self.line)
    for (level, corners) in corners.dropFirst().enumerated() {
      guard let lens else { continue }
      let paint = LevelPaint(level: level, of: lens)
      svg.boxes(
        corners, width: width, height: height, fill: "url(#\(Self.pattern(level)))", stroke: paint.tone)
    }
  }

  /// What a box says when it is pointed at.
  private func told(_ row: Int, _ column: Int, _ cell: Cell) -> String {
    guard matrix.cells.count <= Self.mostTold else { return "" }
    let level = view.level(row, column).flatMap { level in lens?.levels[level].title }
    let place = matrix.cellTitle(CellPosition(row: row, column: column))
    return [place, cell.title, level].compactMap(\.self).joined(separator: ": ")
  }

  private func wall(_ lines: [Line], _ svg: inout SVG) {
    var wall: [(x1: Double, y1: Double, x2: Double, y2: Double)] = []
    for (row, column) in matrix.positions {
      let sides = view.wall(atRow: row, column: column)
      let (x, y) = (plan.x(column), lines[row].y)
      if sides.contains(.start) { wall.append((x, y, x, y + lines[row].height)) }
      if sides.contains(.top) { wall.append((x, y, x + plan.cellWidth, y)) }
    }
    svg.lines(wall, stroke: Self.wallColour, width: plan.isTitled ? 4 : min(3, plan.cellWidth / 4))
  }
}
