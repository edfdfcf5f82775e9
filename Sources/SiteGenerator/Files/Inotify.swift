#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Linux' own notice of changes in folders, inotify(7).
  ///
  /// A folder is told apart by its number; one that is added twice keeps the number it has. It is a class, because it owns
  /// the descriptor through which the notices come, and an initializer that may fail cannot yet give up a value that
  /// cannot be copied (Swift 6.3).
  final class Inotify: Sendable {
    struct Event: Sendable {
      /// The folder's number. Negative when notices were lost.
      var folder: Int32
      /// Of what changed in the folder; nil when that is the folder itself, or the name is not UTF-8.
      var name: String?
      /// Something with this name was made, or moved here.
      var isNew: Bool
      /// What changed is a folder in the folder.
      var isAboutFolder: Bool
      /// The folder itself was removed or moved.
      var isEnd: Bool
    }

    private let descriptor: FileDescriptor

    init() throws(SystemError) {
      descriptor = try FileDescriptor { inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK)) }
    }

    /// Not asked for: who reads. Asked for: every write, not only the last one, as some programs never close a file.
    private static let mask =
      UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_ATTRIB)
      | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
      | UInt32(IN_ONLYDIR)

    func add(_ folder: String) throws(SystemError) -> Int32 {
      try SystemError.check { inotify_add_watch(descriptor.number, folder, Self.mask) }
    }

    /// One that is gone has removed itself.
    func remove(_ folder: Int32) {
      _ = inotify_rm_watch(descriptor.number, folder)
    }

    /// The notices that are there, or come within this time; none when it passes.
    func events(within milliseconds: Int) throws(SystemError) -> [Event] {
      guard try descriptor.isReadable(within: milliseconds) else { return [] }
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
      defer { buffer.deallocate() }
      let count = try descriptor.read(into: buffer)
      var events: [Event] = []
      var offset = 0
      let head = MemoryLayout<inotify_event>.size
      while offset + head <= count {
        let raw = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let end = min(offset + head + Int(raw.len), count)
        let name = buffer[offset + head..<end].prefix { $0 != 0 }
        events.append(Event(raw, name: name.isEmpty ? nil : String(validating: name, as: UTF8.self)))
        offset = end
      }
      return events
    }
  }

  extension Inotify.Event {
    fileprivate init(_ raw: inotify_event, name: String?) {
      func has(_ bits: Int...) -> Bool { bits.contains { raw.mask & UInt32($0) != 0 } }
      folder = raw.mask & UInt32(IN_Q_OVERFLOW) != 0 ? -1 : raw.wd
      self.name = name
      isNew = has(Int(IN_CREATE), Int(IN_MOVED_TO))
      isAboutFolder = has(Int(IN_ISDIR))
      isEnd = has(Int(IN_DELETE_SELF), Int(IN_MOVE_SELF), Int(IN_IGNORED), Int(IN_UNMOUNT))
    }
  }
#endif
