import Foundation
import Testing

@testable import SiteGenerator

/// Taking the output folder: the lock, the manifest, what the system refuses, which paths are none.
@Suite struct PublishFolderTests {
  @Test func `a second build says that another one is writing`() throws {
    try ScratchFolder.with { scratch in
      let first = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      let failure = #expect(throws: MachineFailure.self) {
        try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      }
      #expect(failure?.description == "cannot write to 'public': another build is writing to it")
      try first.stage([1], at: "a")
      _ = try first.commit()
      // The lock is free while the first still exists.
      _ = try OutputFolder(at: scratch.absolute("public"), shownAs: "public").commit()
    }
  }

  @Test func `a lock file that a dead build left is no obstacle`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("", at: "public/.sitegen/lock")
      #expect(try scratch.publish(["a": "a"]).written == 1)
    }
  }

  @Test func `a dry run does not wait for the lock`() throws {
    try ScratchFolder.with { scratch in
      let first = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      #expect(try scratch.publish(["a": "a"], isDryRun: true).written == 1)
      first.abandon()
    }
  }

  @Test(arguments: [
    "", "sitegen manifest 2\n", "sitegen manifest 1", "sitegen manifest 1\n\n", "sitegen manifest 1\nabc\n",
    "sitegen manifest 1\nd24ec4f1a98c6e5b a", "sitegen manifest 1\nD24EC4F1A98C6E5B a\n",
    "sitegen manifest 1\nd24ec4f1a98c6e5b\n", "sitegen manifest 1\nd24ec4f1a98c6e5b ../a\n",
    "sitegen manifest 1\nd24ec4f1a98c6e5b /etc/passwd\n", "sitegen manifest 1\nd24ec4f1a98c6e5b .sitegen/lock\n",
    "sitegen manifest 1\nd24ec4f1a98c6e5b a\\b\n", "<<<<<<< HEAD\nsitegen manifest 1\n",
  ])
  func `a damaged manifest ends the build`(text: String) throws {
    try ScratchFolder.with { scratch in
      try scratch.write(text, at: "public/.sitegen/manifest")
      let failure = #expect(throws: MachineFailure.self) { try scratch.publish(["a": "a"]) }
      #expect(failure?.action == "read 'public/.sitegen/manifest'")
      #expect(scratch.text(at: "public/.sitegen/manifest") == text)
      #expect(scratch.site.isEmpty)
    }
  }

  @Test func `a manifest is read as it was written`() throws {
    let paths = ["a", "a b", "b\nc", "d\\n", "\u{E9}", "e\u{301}", "z/y/x.html"]
    let manifest = Manifest(
      inOrder: try paths.map { Manifest.Entry(path: try OutputPath($0), hash: ContentHash(Array($0.utf8))) }.sorted())
    let other = Manifest(
      inOrder: manifest.entries.prefix(2).map { Manifest.Entry(path: $0.path, hash: .init(value: 1)) })
    for manifest in [manifest, manifest.union(other), Manifest()] {
      #expect(Manifest(text: manifest.text)?.text == manifest.text)
    }
    #expect(manifest.union(manifest) == manifest)
    #expect(manifest.union(other).text.split(separator: UInt8(ascii: "\n")).count == 1 + paths.count + 2)
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "..", "../a", "a/../b", "a/..", ".", "./a", "a//b", "a/", "//", ".sitegen",
    ".sitegen/manifest", ".SiteGen/lock", "a/\u{0}b", "a/\u{0}/../../b", "..//\u{301}", "../\u{301}x",
  ])
  func `a path that leads elsewhere is refused`(path: String) throws {
    try ScratchFolder.with { scratch in
      let output = try OutputFolder(at: scratch.absolute("a/public"), shownAs: "public")
      #expect(throws: MachineFailure.self) { try output.stage([1], at: path) }
      #expect(throws: MachineFailure.self) { try output.stage(copyOf: "/dev/null", at: path) }
    }
  }

  @Test(arguments: ["a", "..a", "a..", "...", "a/.sitegen/b", ".sitegen2", ".well-known/x", "a\\..\\b", " ", "~"])
  func `a path that only looks odd is published`(path: String) throws {
    try ScratchFolder.with { scratch in
      try scratch.publish([path: "x"])
      #expect(scratch.text(at: "public/\(path)") == "x")
    }
  }

  @Test func `two files of one name, or a file and a folder, end the build`() throws {
    try ScratchFolder.with { scratch in
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      try output.stage([1], at: "a")
      let failure = #expect(throws: MachineFailure.self) { try output.stage([1], at: "a") }
      #expect(failure?.description == "cannot publish 'public/a': the site has two files of this name")
    }
    try ScratchFolder.with { scratch in
      let failure = #expect(throws: MachineFailure.self) { try scratch.publish(["a": "a", "a-b": "c", "a/b": "b"]) }
      #expect(failure?.description == "cannot publish 'public/a': the site has a file and a folder of this name")
      #expect(scratch.contents().isEmpty)
    }
  }

  @Test func `what the system refuses is one sentence with path and cause, and leaves nothing behind`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("a file", at: "public")
      #expect(throws: MachineFailure(cannot: "make the folder 'public'", because: "there is a file of that name")) {
        try scratch.publish(["a": "a"])
      }
      #expect(throws: MachineFailure(cannot: "write to 'public'", because: "it is not a folder")) {
        try scratch.publish(["a": "a"], isDryRun: true)
      }
      #expect(throws: MachineFailure.self) {
        try OutputFolder(at: scratch.absolute("public/deeper/still"), shownAs: "public/deeper/still")
      }
      #expect(scratch.contents() == ["public": "a file"])
    }
    try ScratchFolder.with { scratch in
      try scratch.publish(["b": "old"])
      let before = scratch.contents()
      let name = String(repeating: "x", count: 256)
      let failure = #expect(throws: MachineFailure.self) { try scratch.publish(["b": "new", name: "a"]) }
      #expect(failure?.description == "cannot read 'public/\(name)': File name too long")
      #expect(scratch.contents() == before)
    }
    for folder in [".sitegen", ".sitegen/stage"] {
      try ScratchFolder.with { scratch in
        try scratch.write("1", at: "elsewhere/0")
        try scratch.link("public/\(folder)", to: scratch.absolute("elsewhere"))
        #expect(throws: MachineFailure.self) { try scratch.publish(["a": "a"]) }
        #expect(scratch.contents(of: "elsewhere") == ["0": "1"])
      }
    }
  }

  @Test func `an output folder that vanishes in the middle ends the build`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a": "a"])
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      try output.stage([1], at: "a")
      try scratch.remove("public")
      #expect(throws: MachineFailure.self) { try output.stage([1], at: "b") }
      #expect(throws: MachineFailure.self) { try output.commit() }
      #expect(scratch.contents().isEmpty)
    }
  }

  @Test func `a folder of the site that vanishes before the commit leaves the old site`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a/x": "old", "b/x": "old"])
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      try output.stage([1], at: "a/x")
      try output.stage([1], at: "b/x")
      try scratch.remove("public/b")
      #expect(throws: MachineFailure.self) { try output.commit() }
      #expect(scratch.site == ["a/": "", "a/x": "old"])
      #expect(scratch.books == ["lock", "manifest"])
    }
  }

  @Test(arguments: [
    ("/", true), ("/home", true), ("/home/me", true), ("/home/me/site", true), ("/home/me/site/content", true),
    ("/home/me/site/content/public", true), ("/home/me/site/templates", true), ("/home/me/site/templates/x", true),
    ("/home/me/site/public", false), ("/home/me/site/contents", false), ("/home/me/sit", false),
    ("/home/me/site2", false), ("/var/www/site", false), ("/home/me/other/public", false),
  ])
  func `the project, what holds it, its sources and home are refused`(output: String, isRefused: Bool) {
    #expect((OutputFolder.refusal(output: output, root: "/home/me/site", home: "/home/me") != nil) == isRefused)
  }

  @Test func `home is refused wherever the project lies`() {
    #expect(OutputFolder.refusal(output: "/home/me", root: "/srv/site", home: "/home/me") != nil)
    #expect(OutputFolder.refusal(output: "/home", root: "/srv/site", home: "/home/me") != nil)
    #expect(OutputFolder.refusal(output: "/home/me/public", root: "/srv/site", home: "/home/me") == nil)
    #expect(OutputFolder.refusal(output: "/home/me", root: "/srv/site", home: nil) == nil)
    #expect(OutputFolder.refusal(output: "/public", root: "/", home: "/") == nil)
    #expect(OutputFolder.refusal(output: "/content", root: "/", home: "/root") != nil)
  }
}
