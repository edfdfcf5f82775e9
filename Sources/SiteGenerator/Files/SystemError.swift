#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a system call failed: the number that it left in `errno`.
///
/// It never leaves this room. Callers either learn what they asked for ("there is nothing at this path") or get a
/// `MachineFailure` that names the file.
struct SystemError: Error, Equatable {
  var number: Int32

  /// The system's words for it: "No space left on device".
  var text: String {
    #if canImport(Darwin)
      // Darwin's `strerror` shares one buffer between all threads; those of glibc and musl do not.
      var buffer = [CChar](repeating: 0, count: 256)
      _ = strerror_r(number, &buffer, buffer.count)
      return buffer.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    #else
      return String(cString: strerror(number))
    #endif
  }

  func failure(cannot action: String) -> MachineFailure {
    MachineFailure(cannot: action, because: text)
  }

  /// Nothing is at the path, or something that is no folder stands on the way to it.
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// The user may not.
  var isRefusal: Bool { number == EACCES || number == EPERM }

  /// Makes a call that returns a negative number when it fails, and again for as long as a signal interrupts it.
  @inline(__always)
  static func check<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
    while true {
      let result = call()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw SystemError(number: number) }
    }
  }
}
