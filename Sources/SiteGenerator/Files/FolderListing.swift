/// Everything that lies in a folder and below it, in the order of the paths' UTF-8 bytes.
///
/// Names that begin with a dot are passed over, `.well-known` excepted. What cannot be part of a site is not an entry but
/// a problem; the load station turns problems into diagnostics.
struct FolderListing: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    /// From the listed folder, with `/`.
    var path: String
    /// Where to read it: symbolic links are resolved, so that what was checked is what is read.
    var absolutePath: String
    var status: FileStatus

    /// In bytes.
    var size: Int { status.size }
  }

  struct Problem: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
      /// A name that is not UTF-8. In `path` its bad bytes are replaced.
      case nameNotUTF8
      /// A symbolic link to something outside the folder.
      case linkLeadsOutside
      /// A symbolic link to something inside whose own path has a part that begins with a dot.
      case linkLeadsToHidden
      /// A symbolic link to a folder that holds it, or to itself.
      case linkLoops
      /// A symbolic link to nothing.
      case linkIsDead
      /// A pipe, a socket or a device; it was not opened.
      case special(FileStatus.Kind)
      /// The path is too long for the system.
      case pathTooLong
      /// Reading stopped here, as more files and folders had been seen than the given number.
      case tooMany(Int)
    }

    /// From the listed folder, with `/`.
    var path: String
    var kind: Kind
  }

  var entries: [Entry] = []
  var problems: [Problem] = []
  /// The folder itself and all below it, absolute, with symbolic links resolved: where something new can appear.
  var folders: [String] = []

  /// Lists `root`, an absolute path. A link may lead to anything inside `boundary`, which is `root` if not given. More
  /// than `limit` files and folders are not looked at: links to folders that hold links to folders could otherwise
  /// multiply without end.
  init(
    of root: String, within boundary: String? = nil, limit: Int = 1_000_000, jobs: Int = 1,
    as shown: @autoclosure () -> String
  ) throws(MachineFailure) {
    let realRoot = try FilePath.real(root, as: shown())
    let realBoundary = if let boundary { try FilePath.real(boundary, as: boundary) } else { realRoot }
    var walk = FolderWalk(boundary: realBoundary, limit: limit, jobs: jobs, shown: shown())
    try walk.run(from: realRoot)
    entries = walk.entries.sorted { $0.path.precedesInBytes($1.path) }
    problems = walk.problems.sorted { $0.path.precedesInBytes($1.path) }
    folders = walk.visited.map(\.path)
  }
}
