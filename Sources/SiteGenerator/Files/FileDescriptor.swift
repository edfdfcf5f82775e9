#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file. It cannot be copied and closes itself, so that no path through the code leaves one open.
struct FileDescriptor: ~Copyable, Sendable {
  enum Purpose {
    /// Follows symbolic links.
    case reading
    /// Refuses a symbolic link, and does not wait at a pipe: for looking at what may be anything.
    case inspecting
    /// The file must not exist yet.
    case creating
    /// Opened for writing or made; what is in it stays.
    case locking

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY | O_CLOEXEC
      case .inspecting: O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
      case .creating: O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL
      case .locking: O_RDWR | O_CLOEXEC | O_CREAT | O_NOFOLLOW
      }
    }
  }

  /// Negative once it is closed.
  private(set) var number: Int32

  init(_ path: String, for purpose: Purpose) throws(SystemError) {
    number = try SystemError.check { open(path, purpose.flags, 0o666) }
  }

  /// Takes what a call that makes descriptors has returned.
  init(made make: () -> Int32) throws(SystemError) {
    number = try SystemError.check(make)
  }

  deinit {
    if number >= 0 { _ = close(number) }
  }

  /// Closes the file now. A network or a quota may refuse only here what was written before.
  mutating func finish() throws(SystemError) {
    let number = self.number
    self.number = -1
    // A close that a signal interrupted has closed: to try again could close a file of another thread.
    if close(number) != 0, errno != EINTR { throw SystemError(number: errno) }
  }

  func status() throws(SystemError) -> FileStatus {
    var raw = stat()
    _ = try SystemError.check { fstat(number, &raw) }
    return FileStatus(raw)
  }

  /// Reads once. Returns the number of bytes, 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try SystemError.check { Self.systemRead(number, buffer) }
  }

  /// Reads until `buffer` is full or the file ends. Returns the number of bytes.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var total = 0
    while total < buffer.count {
      let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[total...]))
      if count == 0 { break }
      total += count
    }
    return total
  }

  /// Reads `count` bytes that begin at `offset`, fewer where the file ends.
  func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        while filled < count {
          let got = filled
          let more = try SystemError.check {
            pread(number, buffer.baseAddress! + got, min(count - got, Self.most), off_t(offset + got))
          }
          if more == 0 { break }
          filled += more
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Whether there is something to read, now or within this time.
  func isReadable(within milliseconds: Int) throws(SystemError) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return try SystemError.check { poll(&request, 1, Int32(clamping: milliseconds)) } > 0
  }

  /// Writes all bytes, in as many steps as the system takes for it.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = try SystemError.check { Self.systemWrite(number, rest) }
      // Zero for a regular file says nothing about why; asking for ever would not help.
      if count == 0 { throw SystemError(number: EIO) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Takes the file's lock for this process alone. Returns false when another one holds it. The lock ends with the
  /// descriptor, so also when the process dies.
  func lockExclusively() throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try SystemError.check { flock(number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.number == EWOULDBLOCK { return false }
      throw error
    }
  }

  /// Gives the lock back, whoever else has a copy of the descriptor.
  func unlock() { _ = flock(number, LOCK_UN) }

  /// One call moves at most 1 GiB: Darwin refuses more than 2 GiB, Linux cuts there.
  private static let most = 1 << 30

  private static func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(number, buffer.baseAddress, min(buffer.count, most))
    #elseif canImport(Musl)
      Musl.read(number, buffer.baseAddress, min(buffer.count, most))
    #else
      Darwin.read(number, buffer.baseAddress, min(buffer.count, most))
    #endif
  }

  private static func systemWrite(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(number, bytes.baseAddress, min(bytes.count, most))
    #elseif canImport(Musl)
      Musl.write(number, bytes.baseAddress, min(bytes.count, most))
    #else
      Darwin.write(number, bytes.baseAddress, min(bytes.count, most))
    #endif
  }
}
