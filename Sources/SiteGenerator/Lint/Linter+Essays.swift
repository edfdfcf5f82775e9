/// Essays that argue for a model and never point at it, and texts whose days cannot be right.
extension Linter {
  func silentEssays() -> [Diagnostic] {
    // While a matrix cannot be read, the essay may link to what it lacks.
    guard !site.matrices.isEmpty, references.damaged.isEmpty else { return [] }
    return site.essays.filter { isSound($0.path) && !citesModel($0.body) }.map { essay in
      .warning(
        .silentEssay, "this essay links to nothing in a model", at: essay.location,
        hint: "link to what it argues for: '[…](cell:\(exampleCell))'")
    }
  }

  private func citesModel(_ text: TextID) -> Bool {
    let fragment = composed.fragments[text.index]
    return fragment.blocks.contains { $0 != nil }
      || fragment.links.contains { link in
        if case .page(let page, _)? = link.target { references.routes[page].kind.matrix != nil } else { false }
      }
  }

  func earlyUpdates() -> [Diagnostic] {
    (site.pages + site.essays).compactMap { page in
      guard isSound(page.path), let date = page.date, let updated = page.updated, updated < date else { return nil }
      return .warning(
        .earlyUpdate, "'updated' is before 'date', \(date)", at: page.updatedName?.location ?? page.location,
        hint: "correct one of the two")
    }
  }

  private var exampleCell: String {
    let matrix = site.matrices[0]
    return "\(matrix.rows.first?.id ?? "ROW")/\(matrix.columns.first?.id ?? "COLUMN")"
  }
}
