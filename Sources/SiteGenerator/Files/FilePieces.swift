/// A file read from front to back in pieces of one size, so that a film of 4 GB takes no more memory than a page.
///
/// Each piece is full but the last. It is valid until the next one is asked for.
struct FilePieces: ~Copyable {
  /// 256 KiB: larger pieces were not faster. A multiple of `ContentHasher.stripe`.
  static let size = 1 << 18

  let status: FileStatus
  private let file: FileDescriptor
  private let buffer: UnsafeMutableRawBufferPointer

  init(_ path: String, for purpose: FileDescriptor.Purpose) throws(SystemError) {
    let file = try FileDescriptor(path, for: purpose)
    status = try file.status()
    self.file = file
    // Small files are many: one stripe more than the file takes the end as well.
    let stripes = min(status.size, Self.size - 1) / ContentHasher.stripe + 1
    buffer = .allocate(byteCount: stripes * ContentHasher.stripe, alignment: 16)
  }

  init(of path: String, for purpose: FileDescriptor.Purpose, as shown: @autoclosure () -> String) throws(MachineFailure)
  {
    self = try Disk.mapping("read '\(shown())'") { () throws(SystemError) in try FilePieces(path, for: purpose) }
  }

  deinit { buffer.deallocate() }

  /// Empty at the end of the file.
  mutating func next() throws(SystemError) -> UnsafeRawBufferPointer {
    let count = try file.fill(buffer)
    return UnsafeRawBufferPointer(rebasing: buffer[..<count])
  }

  mutating func next(as shown: @autoclosure () -> String) throws(MachineFailure) -> UnsafeRawBufferPointer {
    try Disk.mapping("read '\(shown())'") { () throws(SystemError) in try next() }
  }
}
