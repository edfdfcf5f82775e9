/// What stands where a file of the site is to be.
struct Place: Sendable, Equatable {
  var match: Match
  /// The outermost folder on its way that is not there either.
  var newFolder: OutputPath?
  /// Files and then folders of the build's own that have to go first, because a file becomes a folder or the reverse.
  var clearedFiles: [OutputPath] = []
  var clearedFolders: [OutputPath] = []
  /// What is in the way and not the build's own.
  var findings: [Diagnostic] = []
}

/// What became of a file that an earlier build wrote and this one does not.
enum Remnant: Sendable {
  /// It is not there any more, or something else is.
  case gone
  case untouched
  case edited
}
