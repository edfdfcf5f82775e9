import Synchronization

extension Build {
  /// The last two stations.
  ///
  /// - Parameters:
  ///   - folder: with what is staged already; nil when that is nothing
  ///   - inputs: nil when this build cannot be taken as read by the next one
  mutating func publish(
    _ site: FinishedSite, in folder: OutputFolder?, of inputs: ContentHash?
  ) throws(MachineFailure) -> BuildReport {
    let folder = try taken(folder, for: site.pages + site.others)
    do throws(MachineFailure) {
      try stage(site, in: folder)
      guard !isCancelled else {
        folder.abandon()
        return BuildReport(diagnostics: [], wasCancelled: true)
      }
      try folder.stageUploadList(jobs: options.jobs)
      options.monitor?.advance()
      diagnostics += folder.findings()
      let renderer = site.renderer
      diagnostics += LostPages(site: renderer.site, routes: renderer.routes, wasWritten: folder.wasWritten)
        .notes(on: folder.dropped, of: options.outputName)
      guard !isStopped else {
        folder.abandon()
        return failed()
      }
      begin(.publish)
      // What a build had to say must be said by the next one, too; so only one without findings can be taken as read.
      let receipt = inputs.flatMap { hash in
        diagnostics.isEmpty ? Receipt(inputs: hash, pages: site.pages, others: site.others) : nil
      }
      let published = try folder.commit(receipt)
      diagnostics += published.warnings
      return BuildReport(
        diagnostics: diagnostics.sortedByPlace(), published: published, pages: site.pages, files: site.others)
    } catch {
      folder.abandon()
      throw error
    }
  }

  /// Takes the output folder if that has not been done.
  func taken(_ folder: OutputFolder?, for files: @autoclosure () -> Int) throws(MachineFailure) -> OutputFolder {
    if let folder { return folder }
    let count = files()
    begin(.render, count: count)
    let folder = try OutputFolder(at: options.output, shownAs: options.outputName, isDryRun: options.isDryRun)
    folder.expect(count)
    return folder
  }

  /// Renders and stages files, as far as nobody calls it off.
  private func stage(_ site: FinishedSite, in folder: OutputFolder) throws(MachineFailure) {
    // A page's bytes live only until they are staged, so memory does not grow with the number of pages.
    let isStopped = Atomic(false)
    let failures = parallelMap(count: site.list.count, jobs: options.jobs, isUneven: true) { index -> MachineFailure? in
      guard !isStopped.load(ordering: .relaxed), !isCancelled else { return nil }
      let (path, source) = site.list[index]
      do throws(MachineFailure) {
        try folder.stage(source.contents(site.renderer, site.assets), at: path)
        options.monitor?.advance()
        return nil
      } catch {
        isStopped.store(true, ordering: .relaxed)
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }
}

extension OutputFolder {
  func stage(_ contents: FinishedSite.Contents, at path: String) throws(MachineFailure) {
    switch contents {
    case .bytes(let bytes): try stage(bytes, at: path)
    case .copy(let file): try stage(copyOf: file.absolutePath, shownAs: "content/" + file.path, at: path)
    }
  }
}
