#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Disk {
  /// Makes one folder. Returns false when a folder is there already.
  static func makeFolder(_ path: String, as shown: @autoclosure () -> String) throws(MachineFailure) -> Bool {
    do throws(SystemError) {
      _ = try SystemError.check { mkdir(path, 0o777) }
      return true
    } catch {
      if error.number == EEXIST, (try? FileStatus(of: path, following: true))?.kind == .folder { return false }
      if error.number == EEXIST {
        throw MachineFailure(cannot: "make the folder '\(shown())'", because: "there is a file of that name")
      }
      throw error.failure(cannot: "make the folder '\(shown())'")
    }
  }

  /// Makes a folder and those above it that are missing. Returns the ones that were made, the outermost first.
  static func makeFolders(_ path: String, as shown: @autoclosure () -> String) throws(MachineFailure) -> [String] {
    var missing: [String] = []
    var next = path
    while next != "/", try status(of: next, followingLinks: true, as: shown()) == nil {
      missing.append(next)
      next = FilePath.parent(of: next)
    }
    var made: [String] = []
    do throws(MachineFailure) {
      // The path itself is asked for even when it is there: it may be a file.
      for folder in missing.isEmpty ? [path] : missing.reversed() where try makeFolder(folder, as: shown()) {
        made.append(folder)
      }
    } catch {
      for folder in made.reversed() { _ = try? removeEmptyFolder(folder, as: shown()) }
      throw error
    }
    return made
  }

  /// Makes a folder and those above it, as far as they lie below `base` and are not there, or made meanwhile.
  static func makeFolder(_ path: String, below base: String) throws(SystemError) {
    guard path != base else { return }
    guard FilePath.isInside(path, base) else { throw SystemError(number: ENOENT) }
    if try makeIfMissing(path) { return }
    try makeFolder(FilePath.parent(of: path), below: base)
    guard try makeIfMissing(path) else { throw SystemError(number: ENOENT) }
  }

  /// Returns false when the folder above it is missing, too.
  private static func makeIfMissing(_ path: String) throws(SystemError) -> Bool {
    do throws(SystemError) {
      _ = try SystemError.check { mkdir(path, 0o777) }
    } catch {
      if error.number == ENOENT { return false }
      if error.number != EEXIST { throw error }
    }
    return true
  }

  /// Removes a file, or a folder with everything in it; links are not followed. What is not there is gone already.
  static func removeAll(_ path: String, as shown: @autoclosure () -> String) throws(MachineFailure) {
    switch try status(of: path, as: shown())?.kind {
    case nil: return
    case .folder:
      let names = try names(in: path, as: shown())
      for name in names.valid { try removeAll("\(path)/\(name)", as: "\(shown())/\(name)") }
      _ = try removeEmptyFolder(path, as: shown())
    default: try removeFile(path, as: shown())
    }
  }

  /// Removes a folder that is empty. Returns false, and leaves it, when it is not, or not there, or in use.
  static func removeEmptyFolder(_ path: String, as shown: @autoclosure () -> String) throws(MachineFailure) -> Bool {
    do throws(SystemError) {
      _ = try SystemError.check { rmdir(path) }
      return true
    } catch {
      if error.isMissing || [ENOTEMPTY, EEXIST, EBUSY].contains(error.number) { return false }
      throw error.failure(cannot: "remove the folder '\(shown())'")
    }
  }

  static func names(in path: String, as shown: @autoclosure () -> String) throws(MachineFailure) -> FolderNames {
    guard let stream = opendir(path) else {
      throw SystemError(number: errno).failure(cannot: "read the folder '\(shown())'")
    }
    defer { closedir(stream) }
    var names = FolderNames()
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // The field is read where it lies: a copy would take all 256 bytes of the tuple that C's array becomes.
      let start = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
      let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
      if bytes.elementsEqual([dot]) || bytes.elementsEqual([dot, dot]) { continue }
      if let name = String(validating: bytes, as: UTF8.self) {
        names.valid.append(name)
      } else {
        names.invalid.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    if errno != 0 { throw SystemError(number: errno).failure(cannot: "read the folder '\(shown())'") }
    return names
  }

  private static let dot = UInt8(ascii: ".")
}
