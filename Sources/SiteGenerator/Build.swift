import Synchronization

/// What came of a build.
public struct BuildReport: Sendable {
  /// In the order of their places.
  public var diagnostics: [Diagnostic]
  /// Nil when the content has errors: then nothing was changed.
  public var published: PublishReport?
  /// Whether the monitor called it off. Then nothing was changed either.
  public var wasCancelled = false
  /// The number of pages.
  public var pages = 0
  /// The number of other files: assets, those that are copied, and what stands at former addresses.
  public var files = 0

  public var succeeded: Bool { published != nil }
}

/// The line: load → read → route → compose → render → publish.
///
/// Each station takes the values of the one before it. The first four find everything that is wrong with the content; only
/// when that is nothing, there is a site, and only when all of it is rendered and staged, the output folder is changed.
public struct Build: Sendable {
  let options: BuildOptions
  var diagnostics: [Diagnostic] = []

  /// Builds the site into the output folder. Faults of the content are in the report; what the machine refuses is thrown.
  public static func run(_ options: BuildOptions) throws(MachineFailure) -> BuildReport {
    var build = Build(options: options)
    let inputs = try build.load()
    let hash = build.diagnostics.isEmpty ? try inputs.hash(for: options) : nil
    if let hash, let report = try build.unchanged(since: hash) { return report }
    guard let site = try build.compose(inputs) else { return build.failed() }
    if options.isLast { _ = Unmanaged.passRetained(site.renderer) }
    return try build.publish(site, of: hash)
  }

  /// The same line with another end: the site as a value that makes its files when they are asked for, nil when the
  /// content has errors. Nothing is written anywhere.
  ///
  /// - Parameter earlier: the site of an earlier build of the same project; what has not changed is taken from it
  /// - Returns: The findings are in the order of their places.
  public static func site(
    _ options: BuildOptions, after earlier: FinishedSite? = nil
  ) throws(MachineFailure) -> (site: FinishedSite?, diagnostics: [Diagnostic]) {
    var build = Build(options: options)
    let inputs = try build.load(after: earlier?.memory?.inputs)
    guard let site = try build.compose(inputs, after: earlier, isForNext: true) else {
      return (nil, build.failed().diagnostics)
    }
    return (site, build.diagnostics.sortedByPlace())
  }

  init(options: BuildOptions) {
    self.options = options
  }

  /// What the first four stations give: everything that pages are rendered from.
  struct Checked {
    var references: References
    var composed: Composer.Result
    var citations: [[Citation]]
    var theme: ReadyTheme
    var nav: [NavEntry]
    /// Set when another build may follow.
    var memory: Memory?
    /// Whether the site has the same files as the one before.
    var isAlike: Bool
  }

  /// The site as a value; nil when there are errors.
  private mutating func compose(
    _ inputs: Inputs, after earlier: FinishedSite? = nil, isForNext: Bool = false
  ) throws(MachineFailure) -> FinishedSite? {
    let checked = try check(inputs, after: earlier, isForNext: isForNext)
    guard let templates = checked.theme.templates, !isStopped else { return nil }
    // Gathered for the page that lists them alone.
    let hasSourceList = checked.references.routes.id(of: .sourceList) != nil
    let renderer = Renderer(
      references: checked.references, fragments: checked.composed.fragments, citations: checked.citations,
      sources: hasSourceList ? CitedSource.all(checked.references, checked.composed) : [], templates: templates,
      words: checked.theme.words, nav: checked.nav)
    return FinishedSite(
      renderer, assets: checked.theme.assets, memory: checked.memory, like: checked.isAlike ? earlier : nil)
  }

  func begin(_ station: Station, count: Int = 0) { options.monitor?.begin(station, count: count) }

  /// The first station.
  mutating func load(after earlier: Inputs? = nil) throws(MachineFailure) -> Inputs {
    begin(.load)
    let (content, loaded, contentFaults) = try ContentLoader.load(
      root: options.root, output: options.output, jobs: options.jobs, after: earlier?.loaded ?? [])
    let (theme, themeFaults) = try ThemeLoader.files(root: options.root)
    diagnostics += contentFaults + themeFaults
    return Inputs(content: content, loaded: loaded, theme: theme)
  }

  /// The next three. They change nothing, and find everything that is wrong with the content.
  mutating func check(
    _ inputs: Inputs, after earlier: FinishedSite? = nil, isForNext: Bool = false
  ) throws(MachineFailure) -> Checked {
    begin(.read)
    let settings = Reader.settings(inputs.content, baseURL: options.baseURL)
    let (read, theme) = both(jobs: options.jobs) { [options] in
      Reader.read(
        inputs.content, settings, includesDrafts: options.includesDrafts, jobs: options.jobs,
        after: earlier?.memory?.read)
    } _: { [options] in
      ReadyTheme.make(of: inputs, for: settings.settings, jobs: options.jobs, after: earlier)
    }
    let memory = earlier?.memory.flatMap { $0.isAlike(inputs, read) ? $0 : nil }
    diagnostics += read.diagnostics + theme.diagnostics

    begin(.route)
    let assets = theme.assets.files.mapValues(\.location)
    let routed = memory?.routed ?? Router.route(read.site, words: theme.words, assets: assets)
    let routes = routed.routes
    diagnostics += routed.diagnostics
    let references = References(site: read.site, routes: routes, damaged: read.damagedMatrices)
    begin(.compose)
    let composed = Composer(references: references, words: theme.words).compose(
      jobs: options.jobs, monitor: options.monitor, after: memory.map { ($0.composed, $0.read.site.texts) })
    diagnostics += composed.diagnostics
    let check = LinkCheck(references: references, composed: composed)
    // Of a text that is missing nobody knows the headings.
    if !composed.isPartial { diagnostics += check.deadFragments() }
    let (nav, settingFaults) = SettingsCheck.check(references)
    diagnostics += settingFaults
    return Checked(
      references: references, composed: composed, citations: check.citations(), theme: theme, nav: nav,
      memory: isForNext ? Memory(inputs: inputs, read: read, routed: routed, composed: composed) : nil,
      isAlike: memory != nil)
  }

  private var isStopped: Bool {
    diagnostics.hasErrors || options.warningsAreErrors && diagnostics.hasWarnings
  }

  /// Notes speak of a site that was built.
  private func failed() -> BuildReport {
    BuildReport(diagnostics: diagnostics.filter { $0.severity != .note }.sortedByPlace())
  }

  private var isCancelled: Bool { options.monitor?.isCancelled ?? false }

  // MARK: Publishing

  private mutating func publish(_ site: FinishedSite, of inputs: ContentHash?) throws(MachineFailure) -> BuildReport {
    begin(.render, count: site.pages + site.others)
    let folder = try OutputFolder(at: options.output, shownAs: options.outputName, isDryRun: options.isDryRun)
    do throws(MachineFailure) {
      try stage(site, in: folder)
      guard !isCancelled else {
        folder.abandon()
        return BuildReport(diagnostics: [], wasCancelled: true)
      }
      try folder.stageUploadList()
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

  private func stage(_ site: FinishedSite, in folder: OutputFolder) throws(MachineFailure) {
    // A page's bytes live only until they are staged, so memory does not grow with the number of pages.
    let isStopped = Atomic(false)
    let failures = parallelMap(count: site.list.count, jobs: options.jobs) { index -> MachineFailure? in
      guard !isStopped.load(ordering: .relaxed), !isCancelled else { return nil }
      let (path, source) = site.list[index]
      do throws(MachineFailure) {
        switch site.contents(of: source, at: path) {
        case .bytes(let bytes): try folder.stage(bytes, at: path)
        case .copy(let file): try folder.stage(copyOf: file.absolutePath, shownAs: "content/" + file.path, at: path)
        }
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
