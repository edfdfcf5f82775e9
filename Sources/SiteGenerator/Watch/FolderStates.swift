/// Watches a project's sources by looking at them: for systems without notices, and where those have run out.
struct FolderStates: Sendable {
  private let root: String
  private var last: [FolderListing?]

  init(root: String) {
    self.root = root
    last = Self.look(at: root)
  }

  /// Whether something changed since the last call.
  mutating func changed() -> Bool {
    let now = Self.look(at: root)
    defer { last = now }
    return now != last
  }

  /// Nil for a folder that is not there, or cannot be read.
  private static func look(at root: String) -> [FolderListing?] {
    WatchedFolders.sources.map { try? FolderListing(of: "\(root)/\($0)", within: root, as: $0) }
  }
}
