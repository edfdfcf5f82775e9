import Foundation
import Testing

@testable import SiteGenerator

/// Builds that are killed in the middle of the swap, or that the system refuses a change.
@Suite struct PublishInterruptionTests {
  static let old = [
    "index.html": "old home", "same.html": "same", "gone/a/b.html": "gone", "gone/c.html": "gone",
    "assets/site.css": "old css", "file": "a file", "folder/x.html": "x", "folder/y/z.html": "z",
  ]
  static let new = [
    "index.html": "new home", "same.html": "same", "assets/site.css": "new css", "assets/new.js": "js",
    "fresh/deep/page.html": "page", "file/now/folder.html": "f", "folder": "now a file",
  ]

  /// How many changes lead from one to the other: the manifest twice, 3 files and 2 folders that make way, 1 folder in place
  /// of a file and 1 that is new with all in it, 5 other new files, 2 files and 2 folders that are left over. One more is not
  /// reached.
  static let changes = 19
  static let steps = changes + 1

  private func expectRepair(_ site: SiteFiles, in scratch: ScratchFolder, _ step: Int) throws {
    try scratch.publish(site)
    #expect(scratch.site == site.withFolders, "after \(step) changes")
    #expect(scratch.books == ["lock", "manifest"], "after \(step) changes")
    let repaired = scratch.text(at: "public/.sitegen/manifest")
    #expect(try scratch.publish(site) == PublishReport(unchanged: site.count))
    try scratch.remove("public")
    try scratch.publish(site)
    #expect(scratch.text(at: "public/.sitegen/manifest") == repaired, "after \(step) changes")
  }

  @Test(arguments: 0..<Self.steps)
  func `a killed build leaves every file old or new, and the next one repairs the rest`(step: Int) throws {
    // What comes after the kill: the same site, the one before, a third one, none.
    for next in [Self.new, Self.old, ["gone/c.html": "back", "folder/y": "other", "fresh": "f"], [:]] {
      try ScratchFolder.with { scratch in
        try scratch.publish(Self.old)
        let report = try? scratch.publish(Self.new, fault: .killed(after: step))
        #expect((report != nil) == (step >= Self.changes))
        let site = scratch.site.filter { !$0.key.hasSuffix("/") }
        for (path, text) in site { #expect(text == Self.old[path] || text == Self.new[path], "\(path) after \(step)") }
        for path in Self.old.keys where Self.new[path] != nil { #expect(site[path] != nil, "\(path) after \(step)") }
        try expectRepair(next, in: scratch, step)
      }
    }
  }

  @Test(arguments: 0..<Self.steps)
  func `a first build that is killed is finished by the next`(step: Int) throws {
    try ScratchFolder.with { scratch in
      _ = try? scratch.publish(Self.new, fault: .killed(after: step))
      try expectRepair(Self.new, in: scratch, step)
    }
    try ScratchFolder.with { scratch in
      _ = try? scratch.publish(Self.new, fault: .killed(after: step))
      try expectRepair([:], in: scratch, step)
    }
  }

  @Test func `a build that is killed again and again comes to its end`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(Self.old)
      for step in 0..<Self.steps {
        _ = try? scratch.publish(step % 2 == 0 ? Self.new : Self.old, fault: .killed(after: step))
      }
      try expectRepair(Self.new, in: scratch, 0)
    }
  }

  @Test(arguments: 0..<Self.steps)
  func `a build that is refused a change takes back all others`(step: Int) throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(Self.old)
      let before = scratch.contents()
      let stamps = scratch.stamps(of: "public").filter { !$0.key.hasPrefix(".sitegen") }
      guard (try? scratch.publish(Self.new, fault: .refused(at: step))) == nil else { return }
      #expect(scratch.contents() == before, "after \(step) changes")
      #expect(scratch.stamps(of: "public").filter { !$0.key.hasPrefix(".sitegen") } == stamps)
      try expectRepair(Self.new, in: scratch, step)
    }
    try ScratchFolder.with { scratch in
      guard (try? scratch.publish(Self.new, fault: .refused(at: step))) == nil else { return }
      #expect(scratch.contents().isEmpty, "after \(step) changes")
    }
  }

  @Test(arguments: 0..<Self.steps)
  func `what cannot be taken back is whole, and known to the next build`(step: Int) throws {
    for next in [Self.old, Self.new] {
      try ScratchFolder.with { scratch in
        try scratch.publish(Self.old)
        guard (try? scratch.publish(Self.new, fault: .refusedWithoutLinks(at: step))) == nil else { return }
        for (path, text) in scratch.site where !path.hasSuffix("/") {
          #expect(text == Self.old[path] || text == Self.new[path], "\(path) after \(step)")
        }
        #expect(scratch.books == ["lock", "manifest"])
        try expectRepair(next, in: scratch, step)
      }
    }
  }

  @Test func `an edit after the kill is seen as one`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a": "one", "b": "one"])
      _ = try? scratch.publish(["a": "two", "b": "two"], fault: .killed(after: 2))
      #expect(scratch.site == ["a": "two", "b": "one"])
      try scratch.write("edited", at: "public/b")
      #expect(throws: Refused.self) { try scratch.publish(["a": "two", "b": "two"]) }
    }
  }

  @Test func `what a killed build had staged is removed, what others put there is not`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("half", at: "public/.sitegen/stage/0")
      try scratch.write("half", at: "public/.sitegen/stage/1/folder/page.html")
      try scratch.write("mine", at: "public/.sitegen/stage/mine")
      try scratch.publish(["a": "a"])
      #expect(scratch.books == ["lock", "manifest", "stage/", "stage/mine"])
    }
  }

  @Test func `the assets come first, the removals last`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["gone": "gone"])
      let site = ["a": "a", "assets/z": "z", "z": "z", "assets/a": "a"]
      var order: [String] = []
      for step in 0..<8 {
        _ = try? scratch.publish(["gone": "gone"])
        _ = try? scratch.publish(site, fault: .killed(after: step))
        let there = Set(scratch.site.keys)
        order += site.keys.filter { there.contains($0) && !order.contains($0) }.sorted()
        #expect(there.contains("gone") || order.count == 4)
      }
      #expect(order == ["assets/a", "assets/z", "a", "z"])
    }
  }
}
