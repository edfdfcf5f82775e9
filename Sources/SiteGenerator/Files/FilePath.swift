#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What can be said about a path by looking at its text alone, and the two questions for which the system is needed.
///
/// All of it works on UTF-8 bytes. Swift's own `split(separator: "/")` compares characters, and a slash that an accent
/// follows is another character: such a path would hide a `..` from it.
enum FilePath {
  static let slash = UInt8(ascii: "/")

  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// The path seen from `base` (absolute), without `.`, `..` and needless slashes.
  static func absolute(_ path: String, from base: String) -> String {
    normal(isAbsolute(path) ? path : base + "/" + path)
  }

  /// Takes `.`, `..` and needless slashes out of an absolute path without asking which folders are links.
  static func normal(_ path: String) -> String {
    var parts: [Substring.UTF8View] = []
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty
      ? "/"
      : parts.reduce(into: "") { path, part in
        path += "/"
        path.append(contentsOf: Substring(part))
      }
  }

  /// The folder that holds an absolute path; `/` for `/` itself.
  static func parent(of path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash), last != path.utf8.startIndex else { return "/" }
    return String(path[..<last])
  }

  /// The last part of an absolute path.
  static func name(of path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return path }
    return String(Substring(path.utf8[path.utf8.index(after: last)...]))
  }

  /// Whether `path` is `folder` or lies somewhere in it; both absolute and normal.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    if folder == "/" { return true }
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return rest.isEmpty || rest.first == slash
  }

  /// The folder in which the program was started.
  static func current() throws(MachineFailure) -> String {
    guard let pointer = getcwd(nil, 0) else {
      throw SystemError(number: errno).failure(cannot: "tell the current folder")
    }
    defer { free(pointer) }
    guard let path = String(validatingCString: pointer) else {
      throw MachineFailure(cannot: "work in the current folder", because: "its path is not UTF-8")
    }
    return path
  }

  /// The path of an existing file or folder with every symbolic link resolved.
  static func real(_ path: String, as shown: @autoclosure () -> String) throws(MachineFailure) -> String {
    do throws(SystemError) {
      return try real(path)
    } catch {
      throw error.failure(cannot: "find '\(shown())'")
    }
  }

  static func real(_ path: String) throws(SystemError) -> String {
    guard let pointer = realpath(path, nil) else { throw SystemError(number: errno) }
    defer { free(pointer) }
    // A path that is not UTF-8 cannot be named in a `String`, so to this program it leads nowhere.
    guard let path = String(validatingCString: pointer) else { throw SystemError(number: EILSEQ) }
    return path
  }
}
