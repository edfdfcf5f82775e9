import Foundation
import Testing

@testable import SiteGenerator

@Suite struct FilesListingTests {
  private func list(_ folder: String, in scratch: ScratchFolder, limit: Int = 1000) throws -> FolderListing {
    try FolderListing(of: scratch.absolute(folder), limit: limit, as: folder)
  }

  @Test func `files are listed in the order of their bytes, dot files excepted`() throws {
    try ScratchFolder.with { scratch in
      for path in [
        "b", "a/c", "a-b", "a/b/d.md", "B", "é", ".hidden", ".git/config", "a/.DS_Store", ".well-known/security.txt",
        "a/.well-known/.x", "中/文.md",
      ] {
        try scratch.write(path, at: "content/" + path)
      }
      try scratch.makeFolder("content/empty")
      let listing = try list("content", in: scratch)
      #expect(
        listing.entries.map(\.path) == [
          ".well-known/security.txt", "B", "a-b", "a/b/d.md", "a/c", "b", "é", "中/文.md",
        ])
      #expect(listing.problems.isEmpty)
      for entry in listing.entries {
        #expect(entry.absolutePath == scratch.absolute("content/" + entry.path))
        #expect(entry.size == entry.path.utf8.count)
      }
    }
  }

  @Test func `links are followed inside, and named where they lead elsewhere`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("12", at: "content/a/file")
      try scratch.write("secret", at: "outside/file")
      try scratch.write("config", at: "content/.git/config")
      try scratch.write("sibling", at: "content2/file")
      try scratch.link("content/file", to: "a/file")
      try scratch.link("content/twice", to: "file")
      try scratch.link("content/folder", to: "a")
      try scratch.link("content/outside", to: scratch.absolute("outside"))
      try scratch.link("content/outside-file", to: "../outside/file")
      try scratch.link("content/sibling", to: "../content2")
      try scratch.link("content/root", to: "/")
      try scratch.link("content/hidden", to: ".git")
      try scratch.link("content/hidden-file", to: ".git/config")
      try scratch.link("content/dead", to: "none")
      try scratch.link("content/self", to: "self")
      try scratch.link("content/a/up", to: "..")
      try scratch.link("content/a/here", to: ".")
      let listing = try list("content", in: scratch)
      #expect(listing.entries.map(\.path) == ["a/file", "file", "folder/file", "twice"])
      #expect(listing.entries.allSatisfy { $0.absolutePath == scratch.absolute("content/a/file") && $0.size == 2 })
      #expect(
        listing.problems == [
          .init(path: "a/here", kind: .linkLoops), .init(path: "a/up", kind: .linkLoops),
          .init(path: "dead", kind: .linkIsDead), .init(path: "folder/here", kind: .linkLoops),
          .init(path: "folder/up", kind: .linkLoops), .init(path: "hidden", kind: .linkLeadsToHidden),
          .init(path: "hidden-file", kind: .linkLeadsToHidden), .init(path: "outside", kind: .linkLeadsOutside),
          .init(path: "outside-file", kind: .linkLeadsOutside), .init(path: "root", kind: .linkLeadsOutside),
          .init(path: "self", kind: .linkLoops), .init(path: "sibling", kind: .linkLeadsOutside),
        ])
      let wider = try FolderListing(of: scratch.absolute("content"), within: scratch.path, as: "content")
      #expect(wider.entries.map(\.path).contains("outside/file"))
      #expect(wider.problems.filter { $0.kind == .linkLeadsOutside }.map(\.path) == ["root"])
    }
  }

  @Test func `two links that lead into each other's folders end`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("x", at: "content/a/x")
      try scratch.write("y", at: "content/b/y")
      try scratch.link("content/a/b", to: "../b")
      try scratch.link("content/b/a", to: "../a")
      let listing = try list("content", in: scratch)
      #expect(listing.entries.map(\.path) == ["a/b/y", "a/x", "b/a/x", "b/y"])
      #expect(listing.problems.map(\.path) == ["a/b/a", "b/a/b"])
    }
  }

  @Test func `links that multiply are stopped at the limit`() throws {
    try ScratchFolder.with { scratch in
      for level in 0..<30 {
        try scratch.makeFolder("content/\(level)")
        for name in ["l", "r"] { try scratch.link("content/\(level)/\(name)", to: "../\(level + 1)") }
      }
      try scratch.write("x", at: "content/30/x")
      let listing = try list("content", in: scratch)
      #expect(listing.problems.map(\.kind) == [.tooMany(1000)])
    }
  }

  @Test func `pipes and sockets are named and not opened`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("x", at: "content/file")
      try #require(mkfifo(scratch.absolute("content/pipe"), 0o600) == 0)
      try scratch.link("content/to-pipe", to: "pipe")
      let listing = try list("content", in: scratch)
      #expect(listing.entries.map(\.path) == ["file"])
      #expect(
        listing.problems == [.init(path: "pipe", kind: .special(.pipe)), .init(path: "to-pipe", kind: .special(.pipe))])
    }
  }

  #if os(Linux)
    @Test func `names that are not UTF-8 are named apart`() throws {
      try ScratchFolder.with { scratch in
        try scratch.makeFolder("content/a")
        let path = Array(scratch.absolute("content/a/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
        let number = open(path, O_CREAT | O_WRONLY, 0o600)
        try #require(number >= 0)
        close(number)
        let listing = try list("content", in: scratch)
        #expect(listing.entries.isEmpty)
        #expect(listing.problems == [.init(path: "a/caf\u{FFFD}", kind: .nameNotUTF8)])
      }
    }
  #endif

  @Test func `folders may be nested as deep as the system has names for`() throws {
    try ScratchFolder.with { scratch in
      let deep = String(repeating: "d/", count: 1900)
      try scratch.write("x", at: "content/" + deep + "x")
      #expect(try list("content", in: scratch, limit: 5000).entries.map(\.path) == [deep + "x"])
    }
  }

  @Test func `a folder that is none is said`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("x", at: "file")
      #expect(throws: MachineFailure(cannot: "find 'none'", because: "No such file or directory")) {
        try list("none", in: scratch)
      }
      #expect(throws: MachineFailure(cannot: "read the folder 'file'", because: "Not a directory")) {
        try list("file", in: scratch)
      }
    }
  }
}
