/// What `clean` did.
public struct CleanReport: Sendable, Equatable {
  /// Files that are gone.
  public var removed = 0
  /// Warnings for files that somebody changed, and that were kept for that; an error where no project is.
  public var diagnostics: [Diagnostic] = []
}

extension Build {
  /// Takes back what builds have written to the output folder, and the folders that are empty then. Files that were
  /// changed since, and those of others, stay.
  public static func clean(_ options: BuildOptions) throws(MachineFailure) -> CleanReport {
    // Taking a folder that is not there, or not a build's, would make one.
    guard try Disk.status(of: "\(options.output)/\(OutputPath.booksName)", as: options.outputName) != nil else {
      // Where no project is, somebody is in the wrong folder.
      let content = try Disk.status(of: options.root + "/content", followingLinks: true, as: "content")
      return CleanReport(diagnostics: content?.kind == .folder ? [] : [.noContent(in: options.root)])
    }
    let folder = try OutputFolder(at: options.output, shownAs: options.outputName)
    let report = try folder.clean()
    if try Disk.status(of: options.output, as: options.outputName)?.kind == .folder {
      _ = try Disk.removeEmptyFolder(options.output, as: options.outputName)
    }
    return CleanReport(removed: report.removed, diagnostics: report.warnings.map { .keptEdited(at: $0.location.file) })
  }
}
