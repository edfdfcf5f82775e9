#if os(Linux)
  /// Watches a project's sources by the system's notices: a change is known within a millisecond and waiting costs
  /// nothing.
  struct FolderEvents: Sendable {
    private let root: String
    private let inotify: Inotify
    private var watched: WatchedFolders
    /// By their numbers.
    private var folders: [Int32: String] = [:]
    /// The folders could not be read when they had changed; to be tried again.
    private var isStale = false

    /// Throws when the system has no more room for notices, or the root is gone: then only looking helps.
    init(root: String) throws(MachineFailure) {
      self.root = root
      inotify = try Disk.mapping("watch '\(root)'") { () throws(SystemError) in try Inotify() }
      watched = try WatchedFolders(root: root)
      try watch()
    }

    /// Whether something changed since the last call, or does within this time.
    mutating func changed(within milliseconds: Int) throws(MachineFailure) -> Bool {
      if isStale { try watch() }
      let events = try Disk.mapping("watch '\(root)'") { () throws(SystemError) in
        try inotify.events(within: milliseconds)
      }
      let verdicts = Set(events.map(judge))
      if verdicts.contains(.folders) { try watch() }
      return verdicts != [.nothing] && !verdicts.isEmpty
    }

    private enum Verdict { case nothing, files, folders }

    private func judge(_ event: Inotify.Event) -> Verdict {
      if event.folder < 0 { return .folders }
      guard let folder = folders[event.folder] else { return .nothing }
      guard let name = event.name else { return event.isEnd ? .folders : .nothing }
      guard watched.concern(name, in: folder) else { return .nothing }
      if event.isAboutFolder || folder == root { return .folders }
      // A link is no folder, but may lead to one.
      guard event.isNew, let kind = try? FileStatus(of: "\(folder)/\(name)").kind else { return .files }
      return kind == .file ? .files : .folders
    }

    /// Asks for notices of all folders, and again if folders have come while it did: a file that is made in a new folder
    /// before that is watched would be missed.
    private mutating func watch() throws(MachineFailure) {
      isStale = true
      for _ in 0..<5 {
        var numbers: [Int32: String] = [:]
        for folder in watched.names.keys {
          do throws(SystemError) {
            numbers[try inotify.add(folder)] = folder
          } catch {
            // One that went again, or that cannot be read: the build will say so.
            guard error.isMissing || error.isRefusal, folder != root else {
              throw error.failure(cannot: "watch '\(folder)'")
            }
          }
        }
        for number in folders.keys where numbers[number] == nil { inotify.remove(number) }
        folders = numbers
        guard let now = try? WatchedFolders(root: root) else { return }
        isStale = false
        if now == watched { return }
        watched = now
      }
    }
  }
#endif
