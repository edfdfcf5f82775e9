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
    var text = "\(count(report.pages, "page")) and \(count(report.files, "file")) in \(shownFolder) "
    text += "(\(published.written) \(verb), \(published.unchanged) unchanged, \(published.removed) removed)"
    if isVerbose { text += " in \(milliseconds) ms with \(count(options.jobs, "thread"))" }
    return text
  }

  private var shownFolder: String { options.outputName.hasSuffix("/") ? options.outputName : options.outputName + "/" }

  private var milliseconds: Int { Int((seconds * 1000).rounded()) }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
