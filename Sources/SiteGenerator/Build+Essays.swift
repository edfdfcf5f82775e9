/// The line in batches, where there are many essays: each batch is composed, rendered and staged before the next one, so
/// that no more than its texts are held. What is staged is given up when a later text turns out to have a fault.
extension Build {
  /// What is staged when everything is composed.
  struct Staged {
    /// Nil when nothing is.
    var folder: OutputFolder?
    /// By the indices of their routes.
    var pages = 0..<0
  }

  mutating func composeAndStage(
    _ routed: Routed
  ) throws(MachineFailure) -> (composed: Composer.Result, staged: Staged) {
    begin(.compose)
    let references = routed.references
    var composed = Composer.Result(of: references)
    // With faults no page is rendered, and an essay may have no page.
    let batches = isStopped ? [] : EssayBatch.all(of: references, composed.jobs, least: options.leastBatch)
    let essays = (batches.first?.jobs.lowerBound ?? 0)..<(batches.last?.jobs.upperBound ?? 0)
    try compose(composed.jobs.indices.filter { !essays.contains($0) }, routed, &composed)
    var staged = Staged()
    let keeper = FragmentKeeper(references)
    let renderer = isStopped || batches.isEmpty ? nil : renderer(routed, composed)
    for batch in batches where !isCancelled {
      try compose(Array(batch.jobs), routed, &composed)
      if let renderer, !isStopped {
        let folder = try taken(staged.folder, for: FinishedSite.count(references, routed.theme.assets) + 1)
        staged.folder = folder
        staged.pages = batches[0].pages.lowerBound..<batch.pages.upperBound
        // Gone before the next batch is composed, so that the list of fragments is not copied then.
        let holding = Renderer(renderer, fragments: composed.fragments)
        try stage(batch.fileCount, of: holding, routed.theme.assets, in: folder) { batch.file($0, of: references) }
      }
      if !isStopped { keeper.thin(batch.jobs, of: &composed, jobs: options.jobs) }
    }
    return (composed, staged)
  }

  private mutating func compose(
    _ jobs: [Int], _ routed: Routed, _ composed: inout Composer.Result
  ) throws(MachineFailure) {
    let texts = routed.references.site.texts
    try ContentLoader.bringBack(
      jobs.map { texts[composed.jobs[$0].text.index].file }, root: options.root, jobs: options.jobs)
    diagnostics += routed.composer.compose(jobs, of: &composed, jobs: options.jobs, monitor: options.monitor)
  }
}

/// Everything that is made of these essays alone: their pages, these as Markdown, and parts of the search index.
extension EssayBatch {
  fileprivate var fileCount: Int { 2 * pages.count + parts.count }

  fileprivate func file(_ number: Int, of references: References) -> (path: String, source: FinishedSite.Source) {
    let routes = references.routes
    let page = RouteID(index: pages.lowerBound + number % pages.count)
    if number < pages.count { return (routes[page].outputPath, .page(page)) }
    let data =
      number < 2 * pages.count
      ? DataFile.page(page, references.site, routes) : DataFile.search(parts[number - 2 * pages.count])
    guard let data else { preconditionFailure("an essay has its text as Markdown") }
    return (data.path, .data(data))
  }
}
