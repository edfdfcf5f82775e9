import Synchronization

/// What came of a build.
public struct BuildReport: Sendable {
  /// In the order of their places.
  public var diagnostics: [Diagnostic]
  /// Nil when the content has errors: then nothing was changed.
  public var published: PublishReport?
  /// The number of pages.
  public var pages = 0
  /// The number of other files: assets, those that are copied, and what stands at former addresses.
  public var files = 0

  public var succeeded: Bool { published != nil }
}

/// The line: load → read → route → compose → render → publish.
///
/// Each station takes the values of the one before it. The first four find everything that is wrong with the content; only
/// when that is nothing, pages are rendered and staged, and only when all are staged, the output folder is changed.
public struct Build: Sendable {
  let options: BuildOptions
  private var diagnostics: [Diagnostic] = []

  /// Builds the site. Faults of the content are in the report; what the machine refuses is thrown.
  public static func run(_ options: BuildOptions) throws(MachineFailure) -> BuildReport {
    var build = Build(options: options)
    return try build.run()
  }

  private init(options: BuildOptions) {
    self.options = options
  }

  private mutating func run() throws(MachineFailure) -> BuildReport {
    let (content, loadFaults) = try ContentLoader.load(
      root: options.root, output: options.output, jobs: options.jobs)
    diagnostics += loadFaults
    let read = Reader.read(
      content, baseURL: options.baseURL, includesDrafts: options.includesDrafts, jobs: options.jobs)
    diagnostics += read.diagnostics
    let (theme, themeFaults) = try ThemeLoader.load(root: options.root, language: read.site.settings.language)
    diagnostics += themeFaults
    let (words, wordFaults) = WordsReader.words(
      theme.words, builtIn: theme.builtInWords, language: read.site.settings.language)
    diagnostics += wordFaults
    let (templates, templateFaults) = TemplateSet.load(theme, words: words)
    diagnostics += templateFaults

    let (routes, routeFaults) = Router.route(read.site, words: words, assets: theme.assets.mapValues(\.location))
    diagnostics += routeFaults
    let references = References(site: read.site, routes: routes, damaged: read.damagedMatrices)
    let composed = Composer(references: references, words: words).compose(jobs: options.jobs)
    diagnostics += composed.diagnostics
    let check = LinkCheck(references: references, composed: composed)
    diagnostics += check.deadFragments()
    let (nav, settingFaults) = SettingsCheck.check(references)
    diagnostics += settingFaults

    guard let templates, !isStopped else { return failed() }
    let renderer = Renderer(
      references: references, fragments: composed.fragments, citations: check.citations(),
      sources: CitedSource.all(references, composed), templates: templates, words: words, nav: nav)
    return try publish(renderer, theme)
  }

  private var isStopped: Bool {
    diagnostics.hasErrors || options.warningsAreErrors && diagnostics.hasWarnings
  }

  /// Notes speak of a site that was built.
  private func failed() -> BuildReport {
    BuildReport(diagnostics: diagnostics.filter { $0.severity != .note }.sortedByPlace())
  }

  // MARK: Publishing

  private mutating func publish(_ renderer: Renderer, _ theme: Theme) throws(MachineFailure) -> BuildReport {
    let folder = try OutputFolder(at: options.output, shownAs: options.outputName, isDryRun: options.isDryRun)
    do throws(MachineFailure) {
      try stage(renderer, theme, in: folder)
      diagnostics += folder.findings()
      diagnostics += LostPages(site: renderer.site, routes: renderer.routes, wasWritten: folder.wasWritten)
        .notes(on: folder.dropped, of: options.outputName)
      guard !isStopped else {
        folder.abandon()
        return failed()
      }
      let published = try folder.commit()
      diagnostics += published.warnings
      return BuildReport(
        diagnostics: diagnostics.sortedByPlace(), published: published, pages: renderer.routes.list.count,
        files: published.total - renderer.routes.list.count)
    } catch {
      folder.abandon()
      throw error
    }
  }

  private func stage(_ renderer: Renderer, _ theme: Theme, in folder: OutputFolder) throws(MachineFailure) {
    for (path, file) in theme.assets.sorted(by: { $0.key < $1.key }) {
      try folder.stage(Assets.bytes(of: file, at: path, renderer.site.settings), at: path)
    }
    for file in renderer.site.files {
      try folder.stage(copyOf: file.absolutePath, shownAs: "content/" + file.path, at: file.path)
    }
    if let redirects = Redirects.text(renderer.routes, baseURL: renderer.site.settings.baseURL) {
      try folder.stage(redirects, at: Redirects.path)
    }
    let routes = renderer.routes
    // A page's bytes live only until they are staged, so memory does not grow with the number of pages.
    let isStopped = Atomic(false)
    let failures = parallelMap(count: routes.count, jobs: options.jobs) { index -> MachineFailure? in
      guard !isStopped.load(ordering: .relaxed) else { return nil }
      let id = RouteID(index: index)
      do throws(MachineFailure) {
        try folder.stage(renderer.page(id), at: routes[id].outputPath)
        return nil
      } catch {
        isStopped.store(true, ordering: .relaxed)
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }
}
