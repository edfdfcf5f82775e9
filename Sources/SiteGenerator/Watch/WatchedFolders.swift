/// Which folders have to be watched so that no change of a project's sources is missed.
///
/// All folders of `content/` and `templates/`; the root, where these two can come and go; and where a symbolic link leads
/// to a file, the folder that holds it. Of the last two only certain names matter.
struct WatchedFolders: Sendable, Equatable {
  /// By their absolute paths; nil for all names.
  private(set) var names: [String: Set<String>?]

  /// Where the sources of a project lie.
  static let sources = ["content", "templates"]

  init(root: String) throws(MachineFailure) {
    names = [root: Set(Self.sources)]
    for source in Self.sources {
      let path = "\(root)/\(source)"
      guard try Disk.status(of: path, followingLinks: true, as: source)?.kind == .folder else { continue }
      let listing = try FolderListing(of: path, within: root, as: source)
      for folder in listing.folders { names[folder] = .some(nil) }
      for entry in listing.entries {
        let (folder, name) = (FilePath.parent(of: entry.absolutePath), FilePath.name(of: entry.absolutePath))
        switch names[folder] {
        case .some(nil): continue
        case .some(let some?): names[folder] = some.union([name])
        case nil: names[folder] = [name]
        }
      }
    }
  }

  /// Whether a change of something with this name in this folder can matter. What the site never holds does not:
  /// editors keep copies in files whose names begin with a dot.
  func concern(_ name: String, in folder: String) -> Bool {
    switch names[folder] {
    case nil: false
    case .some(nil): !FolderWalk.isHidden(name)
    case .some(let names?): names.contains(name)
    }
  }
}
