#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few things that the program asks of the file system, each one call that throws a `MachineFailure` in the
/// author's terms.
///
/// Foundation would do most of this, slower, and would not say whether it follows a link or overwrites a file. Paths
/// are absolute; `shown` is the path for messages, written out only when one is needed.
enum Disk {
  static func status(
    of path: String, followingLinks: Bool = false, as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> FileStatus? {
    do throws(SystemError) {
      return try FileStatus(of: path, following: followingLinks)
    } catch {
      if error.isMissing { return nil }
      throw error.failure(cannot: "look at '\(shown())'")
    }
  }

  /// Moves a file. What stands at `target` is replaced in one step: nobody ever sees half of it, or nothing. `action`
  /// is what the caller is about: "write 'public/index.html'".
  static func rename(
    _ path: String, to target: String, inOrderTo action: @autoclosure () -> String
  ) throws(MachineFailure) {
    try mapping(action()) { () throws(SystemError) in
      #if canImport(Glibc)
        _ = try SystemError.check { Glibc.rename(path, target) }
      #elseif canImport(Musl)
        _ = try SystemError.check { Musl.rename(path, target) }
      #else
        _ = try SystemError.check { Darwin.rename(path, target) }
      #endif
    }
  }

  /// Gives a file a second name. Returns false where the file system, or the file's owner, does not allow that.
  static func link(_ path: String, as target: String) -> Bool {
    #if canImport(Glibc)
      Glibc.link(path, target) == 0
    #elseif canImport(Musl)
      Musl.link(path, target) == 0
    #else
      Darwin.link(path, target) == 0
    #endif
  }

  /// Removes a file or a link, never a folder.
  static func removeFile(_ path: String, as shown: @autoclosure () -> String) throws(MachineFailure) {
    try mapping("remove '\(shown())'") { () throws(SystemError) in
      _ = try SystemError.check { unlink(path) }
    }
  }

  static func mapping<Result: ~Copyable>(
    _ action: @autoclosure () -> String, _ body: () throws(SystemError) -> Result
  ) throws(MachineFailure) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw error.failure(cannot: action())
    }
  }
}
