#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The way through a folder that makes a `FolderListing`.
///
/// It keeps its own stack: folders may be nested deeper than a thread's stack allows, and no folder stays open while
/// another is read.
struct FolderWalk {
  private(set) var entries: [FolderListing.Entry] = []
  private(set) var problems: [FolderListing.Problem] = []

  private let boundary: String
  private let limit: Int
  private let shown: String
  private let jobs: Int
  private var seen = 0
  private var pending: [Folder] = []
  /// The visited folders, each with that on the way to it as an index into this list: for finding loops.
  private(set) var visited: [(path: String, identity: FileStatus.Identity, parent: Int?)] = []

  private struct Folder {
    /// Empty for the listed folder, otherwise ending in a slash.
    var prefix: String
    var absolutePath: String
    var index: Int
  }

  init(boundary: String, limit: Int, jobs: Int, shown: String) {
    self.boundary = boundary
    self.limit = limit
    self.jobs = jobs
    self.shown = shown
  }

  /// `root` is a real path: no part of it is a link.
  mutating func run(from root: String) throws(MachineFailure) {
    guard let status = try Disk.status(of: root, as: shown) else {
      throw SystemError(number: ENOENT).failure(cannot: "read the folder '\(shown)'")
    }
    visited.append((root, status.identity, nil))
    pending.append(Folder(prefix: "", absolutePath: root, index: 0))
    while let folder = pending.popLast() {
      if try !visit(folder) { return }
    }
  }

  /// Returns false when there is too much.
  private mutating func visit(_ folder: Folder) throws(MachineFailure) -> Bool {
    let names = try Disk.names(
      in: folder.absolutePath, as: folder.prefix.isEmpty ? shown : "\(shown)/\(folder.prefix.dropLast())")
    for name in names.invalid where name.utf8.first != UInt8(ascii: ".") {
      problems.append(.init(path: folder.prefix + name, kind: .nameNotUTF8))
    }
    let visible = names.valid.filter { !Self.isHidden($0) }
    let found = visible.prefix(limit - seen)
    seen += found.count
    let above = folder.absolutePath == "/" ? "/" : folder.absolutePath + "/"
    // 100,000 files in one folder: 0.17 s on one thread.
    let statuses = parallelMap(count: found.count, jobs: found.count > 1_000 ? jobs : 1) { index in
      Result { () throws(SystemError) in try FileStatus(of: above + found[index]) }
    }
    for (name, status) in zip(found, statuses) {
      do throws(SystemError) {
        try take(folder.prefix + name, at: above + name, status.get(), in: folder)
      } catch {
        try report(error, at: folder.prefix + name)
      }
    }
    guard visible.count > found.count else { return true }
    problems.append(.init(path: folder.prefix + visible[found.count], kind: .tooMany(limit)))
    return false
  }

  private mutating func take(
    _ path: String, at absolutePath: String, _ status: FileStatus, in folder: Folder
  ) throws(SystemError) {
    switch status.kind {
    case .file:
      entries.append(.init(path: path, absolutePath: absolutePath, status: status))
    case .folder:
      visited.append((absolutePath, status.identity, folder.index))
      pending.append(Folder(prefix: path + "/", absolutePath: absolutePath, index: visited.count - 1))
    case .link:
      try follow(path, at: absolutePath, in: folder)
    case .pipe, .socket, .device:
      problems.append(.init(path: path, kind: .special(status.kind)))
    }
  }

  private mutating func follow(_ path: String, at link: String, in folder: Folder) throws(SystemError) {
    let target: String
    do throws(SystemError) {
      target = try FilePath.real(link)
    } catch {
      let kind: FolderListing.Problem.Kind =
        switch error.number {
        case ENOENT, ENOTDIR: .linkIsDead
        case ELOOP: .linkLoops
        default: .linkLeadsOutside
        }
      problems.append(.init(path: path, kind: kind))
      return
    }
    guard FilePath.isInside(target, boundary) else {
      problems.append(.init(path: path, kind: .linkLeadsOutside))
      return
    }
    let inside = target.utf8.dropFirst(boundary.utf8.count).split(separator: FilePath.slash)
    guard !inside.contains(where: { Self.isHidden(String(Substring($0))) }) else {
      problems.append(.init(path: path, kind: .linkLeadsToHidden))
      return
    }
    let status = try FileStatus(of: target)
    if status.kind == .folder, isOnTheWay(status.identity, to: folder.index) {
      problems.append(.init(path: path, kind: .linkLoops))
      return
    }
    try take(path, at: target, status, in: folder)
  }

  private func isOnTheWay(_ identity: FileStatus.Identity, to index: Int) -> Bool {
    var next: Int? = index
    while let index = next {
      if visited[index].identity == identity { return true }
      next = visited[index].parent
    }
    return false
  }

  private mutating func report(_ error: SystemError, at path: String) throws(MachineFailure) {
    // A file may go while the folder is read, as the ones that editors make for a moment do.
    if error.isMissing { return }
    guard error.number == ENAMETOOLONG else { throw error.failure(cannot: "look at '\(shown)/\(path)'") }
    problems.append(.init(path: path, kind: .pathTooLong))
  }

  /// Whether a site never holds what has this name.
  static func isHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") && name != ".well-known"
  }
}
