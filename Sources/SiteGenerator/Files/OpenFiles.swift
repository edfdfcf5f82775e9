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
}
