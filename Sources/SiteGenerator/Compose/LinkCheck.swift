/// What only all fragments together can tell: whether the heading that a link points at is there, and who cites whom.
struct LinkCheck {
  let references: References
  let composed: Composer.Result

  /// The most dead fragments that are told of one text.
  private static let most = 100

  /// Links to ids that their page does not have.
  ///
  /// - Parameter bringBack: asked for the file of each before it is shown, as it may have been let go
  func deadFragments(
    _ bringBack: (SourceFile) throws(MachineFailure) -> Void = { _ in }
  ) throws(MachineFailure) -> [Diagnostic] {
    var ids: [RouteID: Set<String>] = [:]
    for job in composed.jobs {
      for link in composed.fragments[job.text.index].links {
        if case .page(let page, .some) = link.target { ids[page] = [] }
      }
    }
    for job in composed.jobs where ids[job.page] != nil {
      ids[job.page]?.formUnion(composed.fragments[job.text.index].ids)
    }
    for page in ids.keys { ids[page]?.formUnion(anchors(of: page)) }
    var found: [Diagnostic] = []
    var names: [RouteID: [String]] = [:]
    for job in composed.jobs {
      var count = 0
      for link in composed.fragments[job.text.index].links {
        guard case .page(let page, let name?) = link.target else { continue }
        let known = ids[page] ?? []
        guard !known.contains(name) else { continue }
        count += 1
        let text = references.site.texts[job.text.index]
        try bringBack(text.file)
        let place = text.location(link.position)
        // Each is compared with all headings of its page.
        guard count <= Self.most else {
          found.append(
            .error(
              .deadFragment, "there are more dead links to headings in this text than the \(Self.most) that are shown",
              at: place, hint: "mend these first"))
          break
        }
        let sorted = names[page] ?? known.sorted()
        names[page] = sorted
        found.append(
          .error(
            .deadFragment, "no heading '#\(name)' on the page '\(references.routes[page].title)'",
            at: place, hint: hint(for: name, among: sorted)))
      }
    }
    return found
  }

  private func hint(for name: String, among ids: [String]) -> String {
    if let near = nearestName(to: name, among: ids) { return "did you mean '#\(near)'?" }
    return listed(ids.map { "#" + $0 }) ?? "the page has no headings"
  }

  /// By the index of the page that is cited: who cites it, in the order of the site's pages, each sentence once.
  func citations() -> [[Citation]] {
    var cited = [[Citation]](repeating: [], count: references.routes.list.count)
    for fragment in composed.fragments {
      for citation in fragment.citations { cited[citation.target.index].append(citation) }
    }
    return cited.map { list in
      guard list.count > 1 else { return list }
      var seen: Set<Citation> = []
      return list.filter { seen.insert($0).inserted }.enumerated()
        .sorted { ($0.element.page, $0.offset) < ($1.element.page, $1.offset) }.map(\.element)
    }
  }

  /// The ids that the templates give to parts of a page.
  private func anchors(of page: RouteID) -> [String] {
    switch references.routes[page].kind {
    case .matrix(let index):
      let matrix = references.site.matrices[index]
      return matrix.lenses.map { Anchor.lens($0.id) } + matrix.groups.map { Anchor.group($0.id) }
    case .cell(let index, let position):
      let matrix = references.site.matrices[index]
      let values = matrix.cell(row: position.row, column: position.column)?.fields ?? []
      return zip(matrix.fields, values).filter { $1 != nil }.map { Anchor.field($0.0.id) }
    default: return []
    }
  }
}
