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
    let inputs = try build.load(mostHeld: options.mostHeldBytes)
    let hash = build.diagnostics.isEmpty ? try inputs.hash(for: options) : nil
    if let hash, let report = try build.unchanged(since: hash) { return report }
    let routed = build.route(inputs)
    let (composed, staged) = try build.composeAndStage(routed)
    // Nothing when it was committed.
    defer { staged.folder?.abandon() }
    guard !build.isCancelled else { return BuildReport(diagnostics: [], wasCancelled: true) }
    guard let site = try build.finish(routed, composed, without: staged.pages) else { return build.failed() }
    let report = try build.publish(site, in: staged.folder, of: hash)
    if options.isLast { _ = (Unmanaged.passRetained(site.renderer), staged.folder.map(Unmanaged.passRetained)) }
    return report
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
    let inputs = try build.load(after: earlier?.memory?.inputs, isForNext: true)
    let routed = build.route(inputs, after: earlier, isForNext: true)
    let composed = build.compose(routed)
    let memory = routed.read.map {
      Memory(inputs: inputs, read: $0, routed: (routed.references.routes, routed.diagnostics), composed: composed)
    }
    let site = try build.finish(routed, composed, memory: memory, like: routed.memory.flatMap { _ in earlier })
    guard let site else { return (nil, build.failed().diagnostics) }
    return (site, build.diagnostics.sortedByPlace())
  }

  init(options: BuildOptions) {
    self.options = options
  }

  func begin(_ station: Station, count: Int = 0) { options.monitor?.begin(station, count: count) }

  /// The first station.
  ///
  /// - Parameters:
  ///   - isForNext: whether another build may follow, for which what was read is kept
  ///   - mostHeld: the bytes of essays that are held until they are composed; nil for all
  mutating func load(
    after earlier: Inputs? = nil, isForNext: Bool = false, mostHeld: Int? = nil
  ) throws(MachineFailure) -> Inputs {
    begin(.load)
    let (content, loaded, contentFaults) = try ContentLoader.load(
      root: options.root, output: options.output, jobs: options.jobs, mostHeld: mostHeld, after: earlier?.loaded ?? [])
    let (theme, themeFaults) = try ThemeLoader.files(root: options.root)
    diagnostics += contentFaults + themeFaults
    return Inputs(content: content, loaded: isForNext ? loaded : [], theme: theme)
  }

  /// What the first three stations give.
  struct Routed {
    var references: References
    var theme: ReadyTheme
    var nav: [NavEntry]
    /// What the third found.
    var diagnostics: [Diagnostic]
    /// For the next build, when there may be one.
    var read: Reader.Result?
    /// Of the build before, if this one has the same files.
    var memory: Memory?

    var composer: Composer { Composer(references: references, words: theme.words) }
  }

  /// The second and the third.
  mutating func route(_ inputs: Inputs, after earlier: FinishedSite? = nil, isForNext: Bool = false) -> Routed {
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
    // Otherwise what was read of single files is given back here, where the site has all of it.
    let kept = isForNext ? read : nil
    let (site, damaged) = (read.site, read.damagedMatrices)
    diagnostics += read.diagnostics + theme.diagnostics
    begin(.route)
    let assets = theme.assets.files.mapValues(\.location)
    let routed = memory?.routed ?? Router.route(site, words: theme.words, assets: assets, jobs: options.jobs)
    let references = References(site: site, routes: routed.routes, damaged: damaged)
    let (nav, settingFaults) = SettingsCheck.check(references)
    diagnostics += routed.diagnostics + settingFaults
    return Routed(
      references: references, theme: theme, nav: nav, diagnostics: routed.diagnostics, read: kept,
      memory: memory)
  }

  /// The fourth, all at once.
  mutating func compose(_ routed: Routed) -> Composer.Result {
    begin(.compose)
    let composed = routed.composer.compose(
      jobs: options.jobs, monitor: options.monitor,
      after: routed.memory.map { ($0.composed, $0.read.site.texts) })
    diagnostics += composed.diagnostics
    return composed
  }

  /// Who cites whom. Finds what only all texts together can tell.
  mutating func link(_ routed: Routed, _ composed: Composer.Result) throws(MachineFailure) -> [[Citation]] {
    let check = LinkCheck(references: routed.references, composed: composed)
    // Of a text that is missing nobody knows the headings.
    if !composed.isPartial {
      diagnostics += try check.deadFragments { [options] file throws(MachineFailure) in
        try ContentLoader.bringBack([file], root: options.root, jobs: 1)
      }
    }
    return check.citations()
  }

  /// The site as a value; nil when there are errors.
  ///
  /// - Parameter staged: the pages whose files are staged already
  private mutating func finish(
    _ routed: Routed, _ composed: Composer.Result, without staged: Range<Int> = 0..<0, memory: Memory? = nil,
    like earlier: FinishedSite? = nil
  ) throws(MachineFailure) -> FinishedSite? {
    let citations = try link(routed, composed)
    guard !isStopped, let bare = renderer(routed, composed) else { return nil }
    // Gathered for the page that lists them alone.
    let sources =
      routed.references.routes.hasSourceList ? CitedSource.all(routed.references, composed) : []
    let renderer = Renderer(
      bare, texts: ComposedTexts(composed.fragments), citations: citations, sources: sources)
    return FinishedSite(renderer, assets: routed.theme.assets, memory: memory, like: earlier, without: staged)
  }

  /// One without texts; nil when the templates have errors.
  func renderer(_ routed: Routed, _ composed: Composer.Result) -> Renderer? {
    routed.theme.templates.map { templates in
      Renderer(
        references: routed.references,
        summary: routed.references.site.settings.summary.map { composed.fragments[$0.index] }, templates: templates,
        words: routed.theme.words, nav: routed.nav)
    }
  }

  var isStopped: Bool {
    options.isStopped(by: diagnostics)
  }

  /// Notes speak of a site that was built.
  func failed() -> BuildReport {
    BuildReport(diagnostics: diagnostics.filter { $0.severity != .note }.sortedByPlace())
  }

  var isCancelled: Bool { options.monitor?.isCancelled ?? false }
}
