/// What is declared and leads nowhere: levels that no cell has, and former ids that are somebody's again.
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

  /// A former id sends old links and shared results to its new bearer. It cannot do so while something else bears it, or
  /// when two claim it.
  func formerIDs(of matrix: Matrix) -> [Diagnostic] {
    var found =
      clashes(matrix.rows.map { ($0.id, $0.was) }, "row") + clashes(matrix.columns.map { ($0.id, $0.was) }, "column")
    found += clashes(matrix.lenses.map { ($0.id, $0.was) }, "lens", plural: "lenses")
    for lens in matrix.lenses { found += clashes(lens.levels.map { ($0.id, $0.was) }, "level") }
    // Those of matrices are looked at together, and told with the matrix that they stand in.
    found += clashes(site.matrices.map { ($0.id, $0.was) }, "matrix", plural: "matrices")
      .filter { $0.location.file == matrix.path }
    return found
  }

  private func clashes(
    _ parts: [(id: String, was: [Named])], _ kind: String, plural: String? = nil
  ) -> [Diagnostic] {
    let living = Set(parts.map(\.id))
    var first: [String: (id: String, location: SourceLocation)] = [:]
    var found: [Diagnostic] = []
    for (id, was) in parts {
      for former in was {
        if living.contains(former.name) {
          found.append(
            .warning(
              .formerID,
              former.name == id
                ? "the \(kind) '\(id)' is still called that" : "a \(kind) is called '\(former.name)' now",
              at: former.location, hint: "'was' lists former ids; delete '\(former.name)' from it"))
        } else if let other = first[former.name] {
          found.append(
            .warning(
              .formerID,
              other.id == id
                ? "'\(former.name)' stands in 'was' twice"
                : "two \(plural ?? kind + "s"), '\(other.id)' and '\(id)', were called '\(former.name)'",
              at: former.location, hint: "keep it where old links should lead", related: [other.location]))
        } else {
          first[former.name] = (id, former.location)
        }
      }
    }
    return found
  }
}
