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
  let folder: OutputFolder
  let keeper: FragmentKeeper
  /// Whether nothing is rendered any more, as some text has a fault. Then texts are composed for theirs.
  let isStopped: Locked<Bool>

  /// - Returns: what there is to keep, by job. Fewer when the build is called off or the batch was given up
  func run(_ batch: EssayBatch, _ watch: Watch) -> Result<[Composer.Composed], MachineFailure> {
    Result { () throws(MachineFailure) in
      let files = batch.jobs.map { file(of: composed.jobs[$0]) }
      try ContentLoader.bringBack(files, root: options.root, jobs: 1)
      var made: [Composer.Composed] = []
      for job in batch.jobs {
        guard watch.begins(job) else { return [] }
        made.append(composer.compose(composed.jobs[job]))
      }
      // From here on it waits for the disk, not for a parser.
      guard watch.rests() else { return [] }
      if made.contains(where: { options.isStopped(by: $0.diagnostics) }) { isStopped.withLock { $0 = true } }
      try stage(batch, made)
      for file in files { file.letGo() }
      return zip(batch.jobs, made).map { job, one in
        Composer.Composed(
          fragment: one.fragment.map { keeper.kept($0, of: composed.jobs[job]) }, diagnostics: one.diagnostics)
      }
    }
  }

  private func file(of job: TextJob) -> SourceFile { renderer.site.texts[job.text.index].file }

  /// Everything that is made of these essays alone: their pages, these as Markdown, and a part of the search index.
  private func stage(_ batch: EssayBatch, _ made: [Composer.Composed]) throws(MachineFailure) {
    var texts: [TextID: Fragment] = [:]
    texts.reserveCapacity(made.count)
    for (job, one) in zip(batch.jobs, made) { texts[composed.jobs[job].text] = one.fragment }
    let renderer = Renderer(renderer, texts: ComposedTexts(composed.fragments, batch: texts))
    for index in batch.part.pages {
      let page = RouteID(index: index)
      try stage(.page(page), at: renderer.routes[page].outputPath, renderer)
      if let text = DataFile.page(page, renderer.site, renderer.routes) {
        try stage(.data(text), at: text.path, renderer)
      }
    }
    try stage(.data(.search(batch.part)), at: batch.part.path, renderer)
  }

  private func stage(_ source: FinishedSite.Source, at path: String, _ renderer: Renderer) throws(MachineFailure) {
    guard !isStopped.withLock({ $0 }), !(options.monitor?.isCancelled ?? false) else { return }
    try folder.stage(source.contents(renderer, assets), at: path)
    options.monitor?.advance()
  }
}
