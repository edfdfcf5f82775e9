#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looking at what may be anything, and may have been put there by anyone: links are not followed.
extension Disk {
  /// Compares a file with `bytes`. What is no file is `different`.
  ///
  /// A file that is the same costs three calls: open, one read that asks for a byte too many, close.
  static func match(
    _ path: String, with bytes: [UInt8], as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> Match {
    do throws(SystemError) {
      let file = try FileDescriptor(path, for: .inspecting)
      // An empty pipe reads like an empty file.
      if bytes.isEmpty {
        let status = try file.status()
        return status.kind == .file && status.size == 0 ? .same : .different
      }
      return try file.holds(bytes) ? .same : .different
    } catch {
      return try match(after: error, as: shown())
    }
  }

  /// Compares two files piece by piece; a symbolic link at `source` is followed. The hash is that of `source`, when it
  /// is the same.
  static func match(
    _ path: String, withFile source: String, sourceAs shownSource: String, as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> (Match, ContentHash?) {
    var pieces = try FilePieces(of: source, for: .reading, as: shownSource)
    do throws(SystemError) {
      var present = try FilePieces(path, for: .inspecting)
      guard present.status.kind == .file, present.status.size == pieces.status.size else { return (.different, nil) }
      var hasher = ContentHasher()
      while true {
        let piece = try pieces.next()
        let other = try present.next()
        guard piece.count == other.count else { return (.different, nil) }
        if piece.isEmpty { return (.same, hasher.finish()) }
        guard memcmp(piece.baseAddress!, other.baseAddress!, piece.count) == 0 else { return (.different, nil) }
        hasher.add(piece)
      }
    } catch {
      return (try match(after: error, as: shown()), nil)
    }
  }

  static func occupant(of path: String, as shown: @autoclosure () -> String) throws(MachineFailure) -> Occupant {
    guard let status = try status(of: path, as: shown()) else { return .nothing }
    switch status.kind {
    case .folder: return .folder
    case .link: return .link
    case .pipe, .socket, .device: return .special
    case .file: break
    }
    do throws(SystemError) {
      var pieces = try FilePieces(path, for: .inspecting)
      var hasher = ContentHasher()
      while true {
        let piece = try pieces.next()
        if piece.isEmpty { return .file(hasher.finish()) }
        hasher.add(piece)
      }
    } catch {
      if error.isMissing { return .nothing }
      throw error.failure(cannot: "read '\(shown())'")
    }
  }

  private static func match(
    after error: SystemError, as shown: @autoclosure () -> String
  ) throws(MachineFailure) -> Match {
    switch error.number {
    case ENOENT, ENOTDIR: return .missing
    // What the system answers for a link (Linux and Darwin; FreeBSD), a socket, and for a folder that is read.
    case ELOOP, EMLINK, ENXIO, EOPNOTSUPP, EISDIR, EAGAIN: return .different
    default: throw error.failure(cannot: "read '\(shown())'")
    }
  }
}

extension FileDescriptor {
  fileprivate func holds(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 1, alignment: 16)
    defer { buffer.deallocate() }
    // One read is enough for a file on a disk. Should it end early, the rest is asked for.
    var count = try read(into: buffer)
    while count > 0, count < bytes.count {
      let more = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if more == 0 { break }
      count += more
    }
    return count == bytes.count && memcmp(buffer.baseAddress!, bytes, count) == 0
  }
}
