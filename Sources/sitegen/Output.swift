import Foundation

/// Standard output, for what is read while the program runs, and standard error: `print` keeps lines back when they go to
/// a file or a pipe.
///
/// What cannot be written, as the disk is full or the terminal has gone, is dropped. Foundation's file handles end the
/// process there with a signal, and with it goes the exit code that says how the run went.
enum Output {
  static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// To standard error, as it is.
  static func aside(_ text: String) { write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to number: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(number, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        // Whoever shares the terminal has told it not to let writers wait.
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, 1000)
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }
}

/// The system's call, by a name that the method above does not hide.
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
