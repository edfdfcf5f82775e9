extension Project {
  /// Begins an essay: a draft with a title and the day.
  ///
  /// - Parameter day: That on which it is begun: "2026-11-22". The clock is the caller's; nothing here looks at one.
  public func newEssay(_ name: String, on day: String) throws(MachineFailure) -> Change {
    let slug = name.hasSuffix(".md") ? String(name.dropLast(".md".count)) : name
    let path = "content/essays/\(slug).md"
    let place = SourceLocation(file: path)
    guard Slug.isValid(slug) else { return .misnamed(.badSlug(slug, at: place)) }
    guard slug != "index" else {
      return .misnamed(
        .error(
          .reservedName, "an essay cannot be called 'index'", at: place,
          hint: "'essays/index.md' is the introduction to the list of essays; choose another"))
    }
    var files = NewFiles(in: root)
    files.add(
      path,
      """
      ---
      title: \(YAMLScalar.inline(Self.title(from: slug)))
      # summary: One sentence for lists and search engines
      date: \(day)
      draft: true
      ---

      Write the text here, in Markdown. A draft is left out of the site until you delete the line `draft: true`.

      """)
    return try write(files, unless: try contentFault())
  }

  /// Begins a model: two rows, two columns and what else there may be, as comments.
  public func newMatrix(_ id: String) throws(MachineFailure) -> Change {
    if let fault = Self.fault(ofMatrixID: id) { return .misnamed(fault) }
    let path = Self.matrixPath(id)
    var files = NewFiles(in: root)
    files.add(path, MatrixSkeleton.text(title: Self.title(from: id), schema: EditorSchema.matrix.comment(from: path)))
    let change = try write(files, unless: try contentFault())
    if !change.written.isEmpty { try EditorSchema.matrix.refresh(in: root) }
    return change
  }
}
