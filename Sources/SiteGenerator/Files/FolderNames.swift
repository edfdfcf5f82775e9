/// The names in one folder, in the order in which the system gives them, `.` and `..` left out.
struct FolderNames: Sendable, Equatable {
  var valid: [String] = []
  /// Names that are not UTF-8, with the bad bytes replaced: good for a message, not for opening the file.
  var invalid: [String] = []
}
