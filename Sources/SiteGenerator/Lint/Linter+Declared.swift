/// What is declared and leads nowhere: levels that no cell has.
extension Linter {
  func unusedLevels(of matrix: Matrix) -> [Diagnostic] {
    matrix.lenses.enumerated().flatMap { index, lens -> [Diagnostic] in
      let used = Set(matrix.cells.compactMap { $0?.levels[index] })
      guard !used.isEmpty else {
        return [
          .warning(
            .unusedLevel, "no cell has a level of the lens '\(lens.id)'", at: matrix.location(lens.place),
            hint: "give cells a level, '\(lens.id): \(lens.levels.first?.id ?? "…")', or delete the lens")
        ]
      }
      return lens.levels.enumerated().filter { !used.contains($0.offset) }.map { _, level in
        .warning(
          .unusedLevel, "no cell has the level '\(level.id)' of the lens '\(lens.id)'",
          at: matrix.location(level.place), hint: "give it to a cell, or delete it")
      }
    }
  }
}
