import Foundation

extension Project {
  /// Begins an essay: a draft with a title and the day.
  ///
  /// - Parameter now: The clock is for what an author begins; no build looks at it.
  public func newEssay(_ name: String, now: Date = Date(), zone: TimeZone = .current) throws(MachineFailure) -> Change {
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
      date: \(Self.day(now, in: zone))
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

  private static func day(_ now: Date, in zone: TimeZone) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: now)
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(number ?? 1)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }
}
