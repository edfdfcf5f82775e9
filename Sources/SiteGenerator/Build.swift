import Synchronization

/// What came of a build.
public struct BuildReport: Sendable {
  /// In the order of their places.
  public var diagnostics: [Diagnostic]
  /// Nil when the content has errors: then nothing was changed.
  public var published: PublishReport?
  /// The number of pages.
  public var pages = 0
  /// The number of other files: assets and those that are copied.
  public var files = 0

  public var succeeded: Bool { published != nil }
}

/// The line: load → read → route → compose → render → publish.
///
/// Each station takes the values of the one before it. The first four find everything that is wrong with the content; only
/// when that is nothing, there is a site, and only when all of it is rendered and staged, the output folder is changed.
public struct Build: Sendable {
  let options: BuildOptions
  private var diagnostics: [Diagnostic] = []

  /// Builds the site into the output folder. Faults of the content are in the report; what the machine refuses is thrown.
  public static func run(_ options: BuildOptions) throws(MachineFailure) -> BuildReport {
    var build = Build(options: options)
    guard let site = try build.compose() else { return build.failed() }
    return try build.publish(site)
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
    guard let site = try build.compose(after: earlier) else { return (nil, build.failed().diagnostics) }
    return (site, build.diagnostics.sortedByPlace())
  }

  private init(options: BuildOptions) {
    self.options = options
  }

  /// From load to compose.
  private mutating func compose(after earlier: FinishedSite? = nil) throws(MachineFailure) -> FinishedSite? {
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
    let (templates, templateFaults) = TemplateSet.load(
      theme, words: words, earlier: earlier?.renderer.templates)
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

    guard let templates, !isStopped else { return nil }
    let renderer = Renderer(
      references: references, fragments: composed.fragments, citations: check.citations(),
      sources: CitedSource.all(references, composed), templates: templates, words: words, nav: nav)
    return FinishedSite(renderer, assets: theme.assets)
  }

  private var isStopped: Bool {
    diagnostics.hasErrors || options.warningsAreErrors && diagnostics.hasWarnings
  }

  /// Notes speak of a site that was built.
  private func failed() -> BuildReport {
    BuildReport(diagnostics: diagnostics.filter { $0.severity != .note }.sortedByPlace())
  }

  // MARK: Publishing

  private mutating func publish(_ site: FinishedSite) throws(MachineFailure) -> BuildReport {
    let folder = try OutputFolder(at: options.output, shownAs: options.outputName, isDryRun: options.isDryRun)
    do throws(MachineFailure) {
      try stage(site, in: folder)
      diagnostics += folder.findings()
      guard !isStopped else {
        folder.abandon()
        return failed()
      }
      let published = try folder.commit()
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
      guard !isStopped.load(ordering: .relaxed) else { return nil }
      let (path, source) = site.list[index]
      do throws(MachineFailure) {
        switch site.contents(of: source, at: path) {
        case .bytes(let bytes): try folder.stage(bytes, at: path)
        case .copy(let file): try folder.stage(copyOf: file.absolutePath, shownAs: "content/" + file.path, at: path)
        }
        return nil
      } catch {
        isStopped.store(true, ordering: .relaxed)
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }
}
