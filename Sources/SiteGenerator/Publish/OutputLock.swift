/// The right to change an output folder, held by one build at a time.
///
/// It is a lock on an open file, which the system takes back when the process ends, however it ends. A lock that only
/// existed as a file would stay behind a killed build.
struct OutputLock: ~Copyable, Sendable {
  private let file: FileDescriptor

  /// Not left to the end of the descriptor: a process that another thread has just begun holds a copy of it for a moment.
  deinit { file.unlock() }

  /// `path` is the file that is locked; it is made if need be.
  init(at path: String, of shownFolder: String, as shown: String) throws(MachineFailure) {
    while true {
      let file = try Disk.mapping("write '\(shown)'") { () throws(SystemError) in
        try FileDescriptor(path, for: .locking)
      }
      let isMine = try Disk.mapping("lock '\(shown)'") { () throws(SystemError) in try file.lockExclusively() }
      guard isMine else {
        throw MachineFailure(cannot: "write to '\(shownFolder)'", because: "another build is writing to it")
      }
      // A build that made the folder and then gave up removes this file. Whoever had opened it just before holds the
      // lock of a file that nobody else will find.
      let identity = try Disk.mapping("lock '\(shown)'") { () throws(SystemError) in try file.status().identity }
      if try Disk.status(of: path, as: shown)?.identity == identity {
        self.file = file
        return
      }
    }
  }
}
