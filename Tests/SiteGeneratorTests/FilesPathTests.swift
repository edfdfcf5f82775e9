import Testing

@testable import SiteGenerator

@Suite struct FilesPathTests {
  @Test(arguments: [
    ("/a/b", "/a/b"), ("/a//b/", "/a/b"), ("/a/./b/.", "/a/b"), ("/a/../b", "/b"), ("/../..", "/"), ("/", "/"),
    ("/a/b/../../..", "/"), ("/...", "/..."), ("/.a/..b", "/.a/..b"), ("/a/..\u{301}", "/a/..\u{301}"),
    ("/a/\u{301}/../b", "/a/b"), ("/é/../ü", "/ü"),
  ])
  func `a path is made normal by its text alone`(path: String, normal: String) {
    #expect(Array(FilePath.normal(path).utf8) == Array(normal.utf8))
  }

  @Test func `a path is seen from a folder`() {
    #expect(FilePath.absolute("b", from: "/a") == "/a/b")
    #expect(FilePath.absolute("../b", from: "/a/c") == "/a/b")
    #expect(FilePath.absolute("/b", from: "/a") == "/b")
    #expect(FilePath.absolute(".", from: "/a") == "/a")
    #expect(FilePath.absolute("", from: "/a") == "/a")
    #expect(FilePath.absolute("~", from: "/a") == "/a/~")
  }

  @Test func `a path lies in a folder or not`() {
    #expect(FilePath.isInside("/a/b", "/a"))
    #expect(FilePath.isInside("/a", "/a"))
    #expect(FilePath.isInside("/a", "/"))
    #expect(!FilePath.isInside("/ab", "/a"))
    #expect(!FilePath.isInside("/a", "/a/b"))
    #expect(FilePath.isInside("/a/\u{301}b", "/a"))
  }

  @Test func `a path has a folder above it, the root excepted`() {
    #expect(FilePath.parent(of: "/a/b") == "/a")
    #expect(FilePath.parent(of: "/a") == "/")
    #expect(FilePath.parent(of: "/") == "/")
  }

  @Test func `the current folder and a real path are absolute`() throws {
    #expect(FilePath.isAbsolute(try FilePath.current()))
    try ScratchFolder.with { scratch in
      try scratch.makeFolder("a/b")
      try scratch.link("link", to: "a")
      #expect(try FilePath.real(scratch.absolute("link/b/.."), as: "") == scratch.absolute("a"))
      #expect(throws: MachineFailure(cannot: "find 'x'", because: "No such file or directory")) {
        try FilePath.real(scratch.absolute("none"), as: "x")
      }
    }
  }

  @Test func `texts are ordered by their bytes`() {
    let ordered = ["", "A", "B", "a", "a-b", "a/b", "ab", "e\u{301}", "z", "\u{E9}", "\u{FFFD}", "🦊"]
    #expect(ordered.reversed().sorted { $0.precedesInBytes($1) } == ordered)
    #expect(!"a".precedesInBytes("a"))
  }
}
