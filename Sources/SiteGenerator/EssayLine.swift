/// The last stations for a batch of essays, on one thread: its texts are composed, its pages rendered and staged, and what
/// nothing else needs is let go of.
///
/// One thread does all of it, as what it has just made lies in its processor's caches, and none waits for the others.
/// 10,000 essays: 1.37 → 1.32 s of processor time, 0.76 → 0.73 s; with 100,000 it is 6 %.
struct EssayLine: Sendable {
  let options: BuildOptions
  let composer: Composer
  /// With everything but essays.
  let composed: Composer.Result
  /// The same.
  let renderer: Renderer
  let assets: Assets
  /// Nil when nothing is to be rendered.
  let folder: OutputFolder?
  let keeper: FragmentKeeper
  /// Whether nothing is rendered any more, as some text has a fault or the machine refused something. Further texts are
  /// composed for their faults: what is told does not hang on which thread was first.
  let isStopped = Locked(false)

  struct Outcome: Sendable {
    /// What there is to keep, by job; fewer when the batch did not get so far.
    var composed: [Composer.Composed] = []
    var failure: MachineFailure?
  }

  func run(_ batch: EssayBatch, _ watch: Watch) -> Outcome {
    var outcome = Outcome()
    do throws(MachineFailure) {
      let files = batch.jobs.map { file(of: composed.jobs[$0]) }
      try ContentLoader.bringBack(files, root: options.root, jobs: 1)
      var made: [Composer.Composed] = []
      for job in batch.jobs {
        guard !isCancelled, watch.begins(job) else { return outcome }
        made.append(composer.compose(composed.jobs[job]))
      }
      // From here on it waits for the disk, not for a parser.
      guard watch.rests() else { return outcome }
      outcome.composed = zip(batch.jobs, made).map { job, one in
        Composer.Composed(
          fragment: one.fragment.map { keeper.kept($0, of: composed.jobs[job]) }, diagnostics: one.diagnostics)
      }
      if made.contains(where: { options.isStopped(by: $0.diagnostics) }) { isStopped.withLock { $0 = true } }
      if let folder { try stage(batch, made, in: folder) }
      for file in files { file.letGo() }
    } catch {
      outcome.failure = error
      isStopped.withLock { $0 = true }
    }
    return outcome
  }

  private var isCancelled: Bool { options.monitor?.isCancelled ?? false }

  private func file(of job: TextJob) -> SourceFile { renderer.site.texts[job.text.index].file }

  /// Everything that is made of these essays alone: their pages, these as Markdown, and a part of the search index.
  private func stage(
    _ batch: EssayBatch, _ made: [Composer.Composed], in folder: OutputFolder
  ) throws(MachineFailure) {
    var texts: [TextID: Fragment] = [:]
    texts.reserveCapacity(made.count)
    for (job, one) in zip(batch.jobs, made) { texts[composed.jobs[job].text] = one.fragment }
    let renderer = Renderer(renderer, texts: ComposedTexts(composed.fragments, batch: texts))
    func stage(_ source: FinishedSite.Source, at path: String) throws(MachineFailure) {
      guard !isStopped.withLock({ $0 }), !isCancelled else { return }
      try folder.stage(source.contents(renderer, assets), at: path)
      options.monitor?.advance()
    }
    for index in batch.part.pages {
      let page = RouteID(index: index)
      try stage(.page(page), at: renderer.routes[page].outputPath)
      if let text = DataFile.page(page, renderer.site, renderer.routes) { try stage(.data(text), at: text.path) }
    }
    try stage(.data(.search(batch.part)), at: batch.part.path)
  }
}
