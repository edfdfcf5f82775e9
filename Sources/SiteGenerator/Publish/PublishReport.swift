/// What a build did to its output folder, or would do to it in a dry run. All counts are files.
public struct PublishReport: Sendable, Equatable {
  /// New and changed.
  public var written = 0
  /// The same as before; they were not touched.
  public var unchanged = 0
  /// No longer part of the site.
  public var removed = 0
  /// Files that were left alone because someone had edited them. They are among `OutputFolder.findings()` as well.
  public var warnings: [Diagnostic] = []

  public var total: Int { written + unchanged }
}
