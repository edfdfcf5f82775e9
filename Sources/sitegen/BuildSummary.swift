import SiteGenerator

/// What is said at the end of a build that went well.
struct BuildSummary {
  let report: BuildReport
  let published: PublishReport
  let options: BuildOptions
  let seconds: Double

  /// "53 pages and 3 files in public/ (12 written, 44 unchanged, 0 removed)"
  func text(isVerbose: Bool) -> String {
    let verb = options.isDryRun ? "would be written" : "written"
    var text = "\(Count.text(report.pages, "page")) and \(Count.text(report.files, "file")) in \(shownFolder) "
    text += "(\(published.written) \(verb), \(published.unchanged) unchanged, \(published.removed) removed)"
    if isVerbose { text += " in \(milliseconds) ms with \(Count.text(options.jobs, "thread"))" }
    return text
  }

  private var shownFolder: String { options.outputName.hasSuffix("/") ? options.outputName : options.outputName + "/" }

  private var milliseconds: Int { Int((seconds * 1000).rounded()) }
}
