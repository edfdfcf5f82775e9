#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Disk {
  static func read(_ path: String, as shown: @autoclosure () -> String) throws(MachineFailure) -> [UInt8] {
    try read(path, atMost: .max, as: shown()) ?? []
  }

  /// Returns nil when the file has more than `limit` bytes; no more than these are ever read.
  static func read(
    _ path: String, atMost limit: Int, as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> [UInt8]? {
    try mapping("read '\(shown())'") { () throws(SystemError) in
      let file = try FileDescriptor(path, for: .reading)
      let status = try file.status()
      let size = status.kind == .file ? status.size : 0
      if size > limit { return nil }
      // Pipes and the files of /proc have no size; they are read in pieces until they end.
      var bytes = try readOnce(file, count: size == 0 ? min(limit, 65_535) + 1 : size)
      if size > 0 || bytes.isEmpty { return bytes }
      while bytes.count <= limit {
        let more = try readOnce(file, count: min(limit - bytes.count, 1 << 20) + 1)
        if more.isEmpty { return bytes }
        bytes += more
      }
      return nil
    }
  }

  /// Reads a piece of a file that was at `path`, a real path, when it was looked at. Where a link has taken the place of
  /// the file, or of a folder on the way to it, nothing is read.
  static func readPiece(
    of path: String, at offset: Int, count: Int, as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> [UInt8] {
    try mapping("read '\(shown())'") { () throws(SystemError) in
      let file = try FileDescriptor(path, for: .inspecting)
      guard try FilePath.real(path).equalsInBytes(path), try file.status().kind == .file else {
        throw SystemError(number: ENOENT)
      }
      return try file.read(at: offset, count: count)
    }
  }

  /// Writes a file that must not exist yet. When that fails, nothing of it stays behind.
  ///
  /// - Parameter base: a folder below which those on its way that are missing are made; these stay in any case
  static func write(
    _ bytes: [UInt8], toNew path: String, makingFoldersBelow base: String? = nil, as shown: @autoclosure () -> String
  ) throws(MachineFailure) {
    var file = try NewFile(path, makingFoldersBelow: base, as: shown())
    try bytes.withUnsafeBufferPointer { (bytes) throws(MachineFailure) in
      try file.write(UnsafeRawBufferPointer(bytes))
    }
    try file.finish()
  }

  /// Copies a file's bytes to one that must not exist yet, in pieces, and like `write`. Returns the hash of what was written.
  static func copy(
    _ source: String, toNew path: String, makingFoldersBelow base: String? = nil, sourceAs shownSource: String,
    as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> ContentHash {
    var pieces = try FilePieces(of: source, for: .reading, as: shownSource)
    var file = try NewFile(path, makingFoldersBelow: base, as: shown())
    var hasher = ContentHasher()
    while true {
      let piece = try pieces.next(as: shownSource)
      if piece.isEmpty { break }
      hasher.add(piece)
      try file.write(piece)
    }
    try file.finish()
    return hasher.finish()
  }

  /// - Parameter isOwn: whether it must be a file itself, and no link to one
  static func hash(
    of path: String, isOwn: Bool = false, as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> ContentHash {
    var pieces = try FilePieces(of: path, for: isOwn ? .inspecting : .reading, as: shown())
    var hasher = ContentHasher()
    while true {
      let piece = try pieces.next(as: shown())
      if piece.isEmpty { return hasher.finish() }
      hasher.add(piece)
    }
  }

  private static func readOnce(_ file: borrowing FileDescriptor, count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try file.fill(UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
