/// The line in batches, where there are many essays: everything else is composed first, then each thread takes one batch
/// after the other to its end. What is staged is given up when a later text turns out to have a fault.
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
    let batches = isStopped ? [] : EssayBatch.all(of: references, composed.jobs)
    let essays = (batches.first?.jobs.lowerBound ?? 0)..<(batches.last?.jobs.upperBound ?? 0)
    try compose(composed.jobs.indices.filter { !essays.contains($0) }, routed, &composed)
    guard let first = batches.first, let last = batches.last, let renderer = renderer(routed, composed) else {
      return (composed, Staged())
    }
    var folder: OutputFolder?
    var failure: MachineFailure?
    if !isStopped {
      do throws(MachineFailure) {
        folder = try taken(nil, for: FinishedSite.count(references, routed.theme.assets) + 1)
      } catch {
        failure = error
      }
    }
    let line = EssayLine(
      options: options, composer: routed.composer, composed: composed, renderer: renderer, assets: routed.theme.assets,
      folder: folder, keeper: FragmentKeeper(references))
    do throws(MachineFailure) {
      let found = try run(batches, line, routed, &composed)
      // What is wrong with the content is told first, whatever the machine says.
      if let failure = failure ?? found, !isStopped, !isCancelled { throw failure }
    } catch {
      // A thread that was left behind may hold on to it for long.
      folder?.abandon()
      throw error
    }
    return (composed, Staged(folder: folder, pages: first.part.pages.lowerBound..<last.part.pages.upperBound))
  }

  /// - Returns: what the machine refused first
  private mutating func run(
    _ batches: [EssayBatch], _ line: EssayLine, _ routed: Routed, _ composed: inout Composer.Result
  ) throws(MachineFailure) -> MachineFailure? {
    let (outcomes, slow) = watchedMap(
      count: batches.count, jobs: options.jobs, seconds: routed.references.site.settings.limits.seconds,
      monitor: options.monitor
    ) { line.run(batches[$0], $1) }
    guard !isCancelled else { return nil }
    for (batch, outcome) in zip(batches, outcomes) {
      guard let outcome else { continue }
      for (job, one) in zip(batch.jobs, outcome.composed) {
        composed.take(one, of: job)
        diagnostics += one.diagnostics
      }
      if outcome.composed.count < batch.jobs.count { composed.isPartial = true }
    }
    // Of a batch that was given up at one text the others are composed for their faults.
    diagnostics += routed.composer.giveUp(slow, of: &composed)
    let missing = zip(batches, outcomes).flatMap { $1 == nil ? Array($0.jobs) : [] }
    try compose(missing.filter { !slow.contains($0) }, routed, &composed)
    return outcomes.lazy.compactMap { $0?.failure }.first
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
