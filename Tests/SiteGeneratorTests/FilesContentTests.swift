import Foundation
import Testing

@testable import SiteGenerator

@Suite struct FilesContentTests {
  @Test func `a file is read whole, and not at all when it is over the limit`() throws {
    try ScratchFolder.with { scratch in
      for size in [0, 1, 255, 65_535, 65_536, 1_000_003] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = scratch.absolute("\(size)")
        try Disk.write(bytes, toNew: path, as: "")
        #expect(try Disk.read(path, as: "") == bytes)
        #expect(try Disk.read(path, atMost: size, as: "") == bytes)
        if size > 0 { #expect(try Disk.read(path, atMost: size - 1, as: "") == nil) }
      }
    }
  }

  #if os(Linux)
    @Test func `a file without a size is read until it ends`() throws {
      let bytes = try Disk.read("/proc/self/status", as: "")
      #expect(String(decoding: bytes, as: UTF8.self).contains("Pid:"))
      #expect(try Disk.read("/proc/self/status", atMost: 10, as: "") == nil)
      #expect(try Disk.read("/dev/zero", atMost: 100_000, as: "") == nil)
      #expect(try Disk.read("/dev/null", atMost: 0, as: "") == [])
    }

    @Test func `a disk that is full is said, and nothing stays behind`() throws {
      // A device that answers every write with "No space left on device".
      #expect(throws: MachineFailure(cannot: "write 'public/a'", because: "No space left on device")) {
        let bytes = [UInt8](repeating: 1, count: 10)
        try bytes.withUnsafeBytes { (bytes) throws in
          do throws(SystemError) {
            try FileDescriptor("/dev/full", for: .locking).write(bytes)
          } catch {
            throw error.failure(cannot: "write 'public/a'")
          }
        }
      }
    }
  #endif

  @Test func `a failure names the file and the cause`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("x", at: "file")
      #expect(throws: MachineFailure(cannot: "read 'a'", because: "No such file or directory")) {
        try Disk.read(scratch.absolute("none"), as: "a")
      }
      #expect(throws: MachineFailure(cannot: "read 'a'", because: "Is a directory")) {
        try Disk.read(scratch.path, as: "a")
      }
      #expect(throws: MachineFailure(cannot: "write 'a'", because: "File exists")) {
        try Disk.write([], toNew: scratch.absolute("file"), as: "a")
      }
      #expect(throws: MachineFailure(cannot: "write 'a'", because: "Not a directory")) {
        try Disk.write([], toNew: scratch.absolute("file/x"), as: "a")
      }
      #expect(throws: MachineFailure(cannot: "write 'a'", because: "No such file or directory")) {
        try Disk.rename(scratch.absolute("none"), to: scratch.absolute("other"), inOrderTo: "write 'a'")
      }
      #expect(throws: MachineFailure.self) { try Disk.removeFile(scratch.path, as: "a") }
      #expect(scratch.contents() == ["file": "x"])
    }
  }

  @Test func `folders are made with those above them, and taken back when one fails`() throws {
    try ScratchFolder.with { scratch in
      let made = try Disk.makeFolders(scratch.absolute("a/b/c"), as: "")
      #expect(made == ["a", "a/b", "a/b/c"].map(scratch.absolute))
      #expect(try Disk.makeFolders(scratch.absolute("a/b/c"), as: "").isEmpty)
      let long = String(repeating: "x", count: 300)
      #expect(throws: MachineFailure.self) { try Disk.makeFolders(scratch.absolute("d/e/\(long)"), as: "d") }
      #expect(scratch.contents() == ["a/": "", "a/b/": "", "a/b/c/": ""])
      #expect(try !Disk.removeEmptyFolder(scratch.absolute("a"), as: ""))
      #expect(try Disk.removeEmptyFolder(scratch.absolute("a/b/c"), as: ""))
      #expect(try !Disk.removeEmptyFolder(scratch.absolute("a/b/c"), as: ""))
    }
  }

  @Test func `a path is looked at, with its link or without`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("abc", at: "file")
      try scratch.link("link", to: "file")
      try scratch.link("dead", to: "none")
      func kind(_ path: String, following: Bool = false) throws -> FileStatus.Kind? {
        try Disk.status(of: scratch.absolute(path), followingLinks: following, as: "")?.kind
      }
      #expect(try kind("") == .folder)
      #expect(try kind("file") == .file)
      #expect(try kind("link") == .link)
      #expect(try kind("link", following: true) == .file)
      #expect(try kind("dead") == .link)
      #expect(try kind("dead", following: true) == nil)
      #expect(try kind("none") == nil)
      #expect(try kind("file/none") == nil)
      #expect(try Disk.status(of: scratch.absolute("file"), as: "")?.size == 3)
    }
  }

  @Test func `a file is compared with bytes`() throws {
    try ScratchFolder.with { scratch in
      let bytes = [UInt8](repeating: 7, count: 100_000)
      try Disk.write(bytes, toNew: scratch.absolute("a"), as: "")
      try Disk.write([], toNew: scratch.absolute("empty"), as: "")
      try scratch.link("link", to: "a")
      func match(_ path: String, _ bytes: [UInt8]) throws -> Match {
        try Disk.match(scratch.absolute(path), with: bytes, as: "")
      }
      #expect(try match("a", bytes) == .same)
      #expect(try match("a", bytes.dropLast()) == .different)
      #expect(try match("a", bytes + [7]) == .different)
      #expect(try match("a", bytes.dropLast() + [8]) == .different)
      #expect(try match("a", []) == .different)
      #expect(try match("empty", []) == .same)
      #expect(try match("empty", [7]) == .different)
      #expect(try match("link", bytes) == .different)
      #expect(try match("none", bytes) == .missing)
      #expect(try match("a/none", bytes) == .missing)
      #expect(try match("", bytes) == .different)
      #expect(try match("", []) == .different)
    }
  }

  // Made with the reference implementation, xxHash 0.8 (`xxhash.xxh64(bytes(i * 31 % 251 for i in range(n)))`).
  @Test(arguments: [
    (0, "ef46db3751d8e999"), (1, "e934a84adb052768"), (3, "e5d2be4ae4b3469a"),
    (4, "3b4d7f7c6bd1ae90"), (5, "35b7281bd03af582"), (7, "f952f1901a5afc9b"),
    (8, "506834122cb7b4d0"), (11, "17a712ccf68b748a"), (12, "84a88c4bc241025a"),
    (16, "6d4c29b301168385"), (31, "5836f08607dbda19"), (32, "b3f0ec9d8d216dea"),
    (33, "c480db428c35ab3e"), (39, "a80b7639d6a6ad77"), (47, "0ae8942dec2ead0e"),
    (63, "9522a419d60828f2"), (64, "28bf42bb281af2ee"), (65, "57f52788cc5d27b3"),
    (100, "cd8c24467b8382ad"), (1000, "d1bee8e4f0603bbf"), (4096, "ec7ac11dc41c5260"),
    (100003, "2e86422258074e4f"),
  ])
  func `the hash is XXH64`(count: Int, hex: String) {
    let bytes = (0..<count).map { UInt8($0 * 31 % 251) }
    #expect(ContentHash(bytes).description == hex)
    #expect(ContentHash(hex: Array(hex.utf8)) == ContentHash(bytes))
    // In two pieces, and from an address that is no multiple of a word.
    let pieces = ([0] + bytes).withUnsafeBytes { bytes in
      var hasher = ContentHasher()
      let cut = 1 + count / 64 * 32
      hasher.add(UnsafeRawBufferPointer(rebasing: bytes[1..<cut]))
      hasher.add(UnsafeRawBufferPointer(rebasing: bytes[cut...]))
      return hasher.finish()
    }
    #expect(pieces.description == hex)
  }

  @Test(arguments: ["", "0", "+000000000000001", "0x00000000000000", "00000000000000000", "000000000000000G"])
  func `only 16 digits are a hash`(text: String) {
    #expect(ContentHash(hex: Array(text.utf8)) == nil)
  }
}
