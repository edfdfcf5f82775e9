#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system knows about a path without opening it.
struct FileStatus: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case file, folder, link, pipe, socket, device
  }

  /// Which file it is, whatever path leads there. Two paths with one identity are the same file.
  struct Identity: Sendable, Hashable {
    var device: UInt64
    var number: UInt64
  }

  var kind: Kind
  /// In bytes.
  var size: Int
  var identity: Identity
  /// Nanoseconds since 1970, good for asking "has it changed?" and nothing else.
  var modified: Int64

  init(_ raw: stat) {
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    size = Int(raw.st_size)
    identity = Identity(device: UInt64(truncatingIfNeeded: raw.st_dev), number: UInt64(raw.st_ino))
    #if canImport(Darwin)
      let time = raw.st_mtimespec
    #else
      let time = raw.st_mtim
    #endif
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Asks about the path itself; a symbolic link is not followed unless `following` says so.
  init(of path: String, following: Bool = false) throws(SystemError) {
    var raw = stat()
    _ = try SystemError.check { following ? stat(path, &raw) : lstat(path, &raw) }
    self.init(raw)
  }
}
