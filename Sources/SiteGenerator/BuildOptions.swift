import Foundation

/// What a build is asked to do.
public struct BuildOptions: Sendable {
  /// The project's folder, absolute.
  public var root: String
  /// The output folder, absolute.
  public var output: String
  /// The same as it is shown in messages.
  public var outputName: String
  /// Instead of the one in `site.yml`.
  public var baseURL: String?
  public var includesDrafts: Bool
  public var isDryRun: Bool
  public var jobs: Int
  /// Whether a warning keeps the site from being published.
  public var warningsAreErrors: Bool
  public var monitor: (any BuildMonitor)?
  /// Whether the process ends after this build. Then its memory is not given back piece by piece (5 % of the time for 10,000
  /// essays).
  public var isLast = false
  /// How many bytes of essays are held at once. Further ones are read twice, for their front matter and when their texts are
  /// composed: 2 % of the processor time for 100,000 essays of 3 kB.
  var mostHeldBytes = 64_000_000

  /// - Parameters:
  ///   - root: absolute, or relative to the current folder
  ///   - output: absolute, or relative to the root
  ///   - jobs: threads; as many as there are cores if nil
  public init(
    root: String, output: String = "public", baseURL: String? = nil, includesDrafts: Bool = false,
    isDryRun: Bool = false, jobs: Int? = nil, warningsAreErrors: Bool = false
  ) throws(MachineFailure) {
    try OpenFiles.expectRoom(toWorkIn: root)
    self.root = FilePath.absolute(root, from: try FilePath.current())
    guard try Disk.status(of: self.root, followingLinks: true, as: root)?.kind == .folder else {
      throw MachineFailure(cannot: "work in '\(root)'", because: "there is no such folder")
    }
    self.output = FilePath.absolute(output, from: self.root)
    outputName = FilePath.isAbsolute(output) ? self.output : output
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
    self.isDryRun = isDryRun
    self.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    self.warningsAreErrors = warningsAreErrors
  }

  /// Whether nothing can be published with these.
  func isStopped(by diagnostics: [Diagnostic]) -> Bool {
    diagnostics.hasErrors || warningsAreErrors && diagnostics.hasWarnings
  }

  /// Whether the text can be a site's address: absolute, http or https.
  public static func isBaseURL(_ text: String) -> Bool {
    WebAddress.isBase(text)
  }

  /// That of the account and the one that the environment names, which may differ; people mean either. Never empty, so that
  /// what has nothing to do with homes is asked, too.
  private static var homes: [String] {
    let named = ProcessInfo.processInfo.environment["HOME"].flatMap { FilePath.isAbsolute($0) ? $0 : nil }
    let paths = [FileManager.default.homeDirectoryForCurrentUser.path, named].compactMap { $0 }
    return paths.map { FilePath.resolved(FilePath.normal($0)) }
  }

  /// Why nothing may be written to the output folder, as a sentence about "it"; nil when it may. Symbolic links are
  /// resolved: a link into `content/` lies in `content/`.
  public var outputRefusal: String? {
    let (output, root) = (FilePath.resolved(output), FilePath.resolved(root))
    return Self.homes.lazy.compactMap { OutputFolder.refusal(output: output, root: root, home: $0) }.first
  }
}
