#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files, folders and connections that the process may have open at once.
public enum OpenFiles {
  public static var limit: Int {
    var limits = rlimit()
    #if canImport(Glibc)
      let answer = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    #else
      let answer = getrlimit(RLIMIT_NOFILE, &limits)
    #endif
    // POSIX promises this many.
    return answer == 0 ? Int(clamping: limits.rlim_cur) : 20
  }

  /// What every command opens at least: the event loop that hears signals takes five, a file that is copied two.
  private static let least = 8

  /// Opens as many as a command needs, and closes them again. Below that it could not even say what is the matter: the
  /// event loop ends the process with a signal when it gets none for itself.
  ///
  /// - Parameter shown: the folder that the command is about to work in
  static func expectRoom(toWorkIn shown: String) throws(MachineFailure) {
    var opened: [Int32] = []
    defer { for number in opened { _ = close(number) } }
    while opened.count < least {
      do throws(SystemError) {
        opened.append(try SystemError.check { open("/", O_RDONLY | O_CLOEXEC) })
      } catch {
        throw error.failure(cannot: "work in '\(shown)'")
      }
    }
  }
}
