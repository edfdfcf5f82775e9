import SiteGenerator

/// What is said at the end of a build that went well.
struct BuildSummary {
  let report: BuildReport
  let published: PublishReport
  let options: BuildOptions

  /// "53 pages and 3 files in public/ (12 written, 44 unchanged, 0 removed)"
  var text: String {
    let verb = options.isDryRun ? "would be written" : "written"
    return "\(Count.text(report.pages, "page")) and \(Count.text(report.files, "file")) in \(shownFolder) "
      + "(\(published.written) \(verb), \(published.unchanged) unchanged, \(published.removed) removed)"
  }

  private var shownFolder: String { options.outputName.hasSuffix("/") ? options.outputName : options.outputName + "/" }
}
