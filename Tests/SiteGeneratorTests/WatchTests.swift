import Foundation
import Testing

@testable import SiteGenerator

/// A watch that expectations can ask: they take no values that cannot be copied.
private final class Watch {
  private var watch: ProjectWatch

  init(_ root: String, looking: Bool = false) { watch = ProjectWatch(root: root, looking: looking) }

  var isLooking: Bool { watch.isLooking }

  func tells(within limit: Duration = .seconds(5)) -> Bool { watch.waitForChange(atMost: limit) }
}

/// Changes of a project's sources, told by the system or found by looking.
struct WatchTests {
  /// What a test does to the folder, and whether that is a change.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var isChange = true
    var prepare: @Sendable (ScratchFolder) throws -> Void = { _ in }
    var act: @Sendable (ScratchFolder) throws -> Void
  }

  static let cases = [
    Case(testDescription: "a file is written in place") { folder in
      let handle = try #require(FileHandle(forWritingAtPath: folder.absolute("content/a.md")))
      try handle.write(contentsOf: Data("new".utf8))
      try handle.close()
    },
    Case(testDescription: "a file is written and stays open") { folder in
      let handle = try #require(FileHandle(forWritingAtPath: folder.absolute("content/a.md")))
      try handle.write(contentsOf: Data("and on".utf8))
      try handle.synchronize()
    },
    Case(testDescription: "an editor puts a new file in the place of the old one") { folder in
      try folder.write("new", at: "content/.a.md.swp")
      #expect(rename(folder.absolute("content/.a.md.swp"), folder.absolute("content/a.md")) == 0)
    },
    Case(testDescription: "an editor moves the old file away and writes a new one") { folder in
      #expect(rename(folder.absolute("content/a.md"), folder.absolute("content/a.md~")) == 0)
      try folder.write("new", at: "content/a.md")
    },
    Case(testDescription: "a file is made") { try $0.write("new", at: "content/b.md") },
    Case(testDescription: "a file is removed") { try $0.remove("content/a.md") },
    Case(testDescription: "a file is made in a new folder in a new folder") { folder in
      try folder.write("new", at: "content/x/y/b.md")
    },
    Case(testDescription: "a folder is renamed") { folder in
      #expect(rename(folder.absolute("content/sub"), folder.absolute("content/other")) == 0)
    },
    Case(testDescription: "a template is written") { try $0.write("new", at: "templates/page.mustache") },
    Case(testDescription: "the first template is made", prepare: removing("templates")) { folder in
      try folder.write("new", at: "templates/page.mustache")
    },
    Case(testDescription: "content is removed") { try $0.remove("content") },
    Case(testDescription: "content comes", prepare: removing("content")) { folder in
      try folder.write("new", at: "content/a.md")
    },
    Case(testDescription: "what a link leads to is written", prepare: linkingOutside) { folder in
      try folder.write("new", at: "notes/linked.md")
    },
    Case(testDescription: "a file in a folder that a link leads to is written", prepare: linkingOutside) { folder in
      try folder.write("new", at: "shared/b.md")
    },
    Case(testDescription: "a neighbour of that is written", isChange: false, prepare: linkingOutside) { folder in
      try folder.write("new", at: "notes/other.md")
    },
    Case(testDescription: "nothing happens", isChange: false) { _ in },
    Case(testDescription: "a file of the site is read", isChange: false) { folder in
      #expect(folder.text(at: "content/a.md") == "a")
    },
    Case(testDescription: "an editor keeps a copy", isChange: false) { try $0.write("x", at: "content/.a.md.swp") },
    Case(testDescription: "another file of the project is written", isChange: false) { folder in
      try folder.write("x", at: "README.md")
      try folder.write("x", at: "public/index.html")
    },
  ]

  private static func removing(_ path: String) -> @Sendable (ScratchFolder) throws -> Void {
    { try $0.remove(path) }
  }

  @Sendable private static func linkingOutside(_ folder: ScratchFolder) throws {
    try folder.write("linked", at: "notes/linked.md")
    try folder.write("b", at: "shared/b.md")
    try folder.link("content/linked.md", to: "../notes/linked.md")
    try folder.link("content/shared", to: "../shared")
  }

  private func withProject(_ body: (ScratchFolder) throws -> Void) throws {
    try ScratchFolder.with { folder in
      try folder.write("a", at: "content/a.md")
      try folder.write("b", at: "content/sub/b.md")
      try folder.write("t", at: "templates/page.mustache")
      try body(folder)
    }
  }

  @Test(arguments: cases, [false, true])
  func `it tells what matters and nothing else`(one: Case, looking: Bool) throws {
    try withProject { folder in
      try one.prepare(folder)
      let watch = Watch(folder.path, looking: looking)
      #expect(watch.isLooking == looking)
      try one.act(folder)
      #expect(watch.tells(within: one.isChange ? .seconds(5) : .milliseconds(400)) == one.isChange)
    }
  }

  @Test(arguments: [false, true])
  func `after folders went and came it still tells`(looking: Bool) throws {
    try withProject { folder in
      let watch = Watch(folder.path, looking: looking)
      try folder.remove("content")
      #expect(watch.tells())
      try folder.write("new", at: "content/deep/er/a.md")
      #expect(watch.tells())
      try folder.write("newer", at: "content/deep/er/a.md")
      #expect(watch.tells())
      #expect(rename(folder.absolute("content/deep"), folder.absolute("content/down")) == 0)
      #expect(watch.tells())
      try folder.write("newest", at: "content/down/er/a.md")
      #expect(watch.tells())
    }
  }

  @Test(arguments: [false, true])
  func `many changes at once are told once`(looking: Bool) throws {
    try withProject { folder in
      let watch = Watch(folder.path, looking: looking)
      for number in 0..<50 { try folder.write("\(number)", at: "content/new/\(number).md") }
      #expect(watch.tells())
      #expect(!watch.tells(within: .milliseconds(400)))
    }
  }

  @Test(arguments: [false, true])
  func `it comes back while changes never end`(looking: Bool) throws {
    try withProject { folder in
      let watch = Watch(folder.path, looking: looking)
      let writer = Thread {
        for number in 0..<500 where !Thread.current.isCancelled {
          try? folder.write("\(number)", at: "content/a.md")
          usleep(10_000)
        }
      }
      writer.start()
      let started = ContinuousClock.now
      #expect(watch.tells())
      #expect(started.duration(to: .now) < .seconds(3))
      writer.cancel()
      while !writer.isFinished { usleep(1_000) }
    }
  }

  @Test func `where the system's notices cannot be had it looks`() throws {
    try withProject { folder in
      try folder.remove("content")
      let watch = Watch(folder.absolute("gone"))
      #expect(watch.isLooking)
      try folder.write("a", at: "gone/content/a.md")
      #expect(watch.tells())
    }
  }
}
