#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is being written and did not exist before. If it is let go before `finish`, it is removed: no half file
/// stays behind, however the writing ended.
struct NewFile: ~Copyable {
  private var descriptor: FileDescriptor
  private let path: String
  private let shown: String
  private var isFinished = false

  /// - Parameter base: a folder below which those on its way that are missing are made
  init(_ path: String, makingFoldersBelow base: String? = nil, as shown: String) throws(MachineFailure) {
    do throws(SystemError) {
      descriptor = try Self.descriptor(of: path, makingFoldersBelow: base)
    } catch {
      throw error.failure(cannot: "write '\(shown)'")
    }
    self.path = path
    self.shown = shown
  }

  private static func descriptor(of path: String, makingFoldersBelow base: String?) throws(SystemError)
    -> FileDescriptor
  {
    // At once: to find out by opening the file that its folder is missing takes longer than to make it.
    if let base { try Disk.makeFolder(FilePath.parent(of: path), below: base) }
    return try FileDescriptor(path, for: .creating)
  }

  deinit {
    if !isFinished { unlink(path) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(MachineFailure) {
    do throws(SystemError) {
      try descriptor.write(bytes)
    } catch {
      throw error.failure(cannot: "write '\(shown)'")
    }
  }

  /// Closes the file, which then stays.
  mutating func finish() throws(MachineFailure) {
    do throws(SystemError) {
      try descriptor.finish()
    } catch {
      throw error.failure(cannot: "write '\(shown)'")
    }
    isFinished = true
  }
}
