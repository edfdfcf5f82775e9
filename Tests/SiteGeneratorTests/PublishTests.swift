import Foundation
import Testing

@testable import SiteGenerator

@Suite struct PublishTests {
  static let site = [
    "index.html": "home", "essays/index.html": "essays", "essays/one/index.html": "one", "assets/site.css": "css",
  ]

  @Test func `a first build makes the folder and writes every file`() throws {
    try ScratchFolder.with { scratch in
      let report = try scratch.publish(Self.site)
      #expect(report == PublishReport(written: 4))
      #expect(scratch.site == Self.site.withFolders)
      #expect(scratch.books == ["lock", "manifest"])
    }
  }

  @Test func `a second build of the same site writes no file, not even the manifest`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(Self.site)
      let before = scratch.stamps(of: "public")
      let report = try scratch.publish(Self.site)
      #expect(report == PublishReport(unchanged: 4))
      #expect(scratch.stamps(of: "public") == before)
    }
  }

  @Test func `only files that changed are touched`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(Self.site)
      let before = scratch.stamps(of: "public")
      var site = Self.site
      site["index.html"] = "a new home"
      #expect(try scratch.publish(site) == PublishReport(written: 1, unchanged: 3))
      let after = scratch.stamps(of: "public")
      #expect(scratch.site == site.withFolders)
      #expect(Set(after.keys.filter { after[$0] != before[$0] }) == ["index.html", ".sitegen/manifest"])
    }
  }

  @Test func `the manifest is text that is sorted by path`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["b.html": "abc", "a/c.html": "", "B": "a"])
      #expect(
        scratch.text(at: "public/.sitegen/manifest") == """
          sitegen manifest 1
          d24ec4f1a98c6e5b B
          ef46db3751d8e999 a/c.html
          44bc2cf5ad770999 b.html

          """)
    }
  }

  @Test func `files that are no longer part of the site go, and the folders that held only them`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a.html": "a", "b/c/d/e.html": "e", "b/f.html": "f", "g/h.html": "h"])
      try scratch.write("mine", at: "public/g/notes.txt")
      try scratch.makeFolder("public/empty")
      #expect(try scratch.publish(["a.html": "a", "b/f.html": "f"]) == PublishReport(unchanged: 2, removed: 2))
      #expect(
        scratch.site == [
          "a.html": "a", "b/": "", "b/f.html": "f", "g/": "", "g/notes.txt": "mine", "empty/": "",
        ])
    }
  }

  @Test func `the output folder itself stays when nothing is left in it`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(Self.site)
      #expect(try scratch.publish([:]) == PublishReport(removed: 4))
      #expect(scratch.site.isEmpty)
      #expect(scratch.exists("public"))
    }
  }

  @Test func `a file may become a folder, and a folder a file`() throws {
    try ScratchFolder.with { scratch in
      let first = ["a": "file", "b/c/d.html": "d", "b/e.html": "e", "same.html": "same"]
      let second = ["a/b/c.html": "c", "b": "file", "same.html": "same"]
      try scratch.publish(first)
      #expect(try scratch.publish(second) == PublishReport(written: 2, unchanged: 1, removed: 3))
      #expect(scratch.site == second.withFolders)
      #expect(try scratch.publish(first) == PublishReport(written: 3, unchanged: 1, removed: 2))
      #expect(scratch.site == first.withFolders)
      #expect(try scratch.publish(first) == PublishReport(unchanged: 4))
    }
  }

  @Test func `a file that somebody deleted is written again`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(Self.site)
      try scratch.remove("public/essays")
      #expect(try scratch.publish(Self.site) == PublishReport(written: 2, unchanged: 2))
      #expect(scratch.site == Self.site.withFolders)
    }
  }

  @Test func `a file is copied from where it lies`() throws {
    try ScratchFolder.with { scratch in
      // More than one piece, and not a whole number of them.
      let large = String(repeating: "0123456789abcdef", count: 50_000) + "end"
      try scratch.write(large, at: "content/film.mp4")
      try scratch.write("", at: "content/empty.txt")
      func publish() throws -> PublishReport {
        let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
        try output.stage(copyOf: scratch.absolute("content/film.mp4"), shownAs: "content/film.mp4", at: "film.mp4")
        try output.stage(copyOf: scratch.absolute("content/empty.txt"), shownAs: "content/empty.txt", at: "empty.txt")
        return try output.commit()
      }
      #expect(try publish() == PublishReport(written: 2))
      #expect(scratch.site == ["film.mp4": large, "empty.txt": ""])
      let before = scratch.stamps(of: "public")
      #expect(try publish() == PublishReport(unchanged: 2))
      #expect(scratch.stamps(of: "public") == before)
      // The hash that was computed in pieces is the one of the whole.
      #expect(try scratch.publish(["film.mp4": "short", "empty.txt": ""]) == PublishReport(written: 1, unchanged: 1))
      #expect(try publish() == PublishReport(written: 1, unchanged: 1))
      try scratch.write(large.dropLast() + "!", at: "content/film.mp4")
      #expect(try publish() == PublishReport(written: 1, unchanged: 1))
      #expect(scratch.site["film.mp4"]?.hasSuffix("en!") == true)
    }
  }

  @Test func `a file that cannot be copied ends the build, named`() throws {
    try ScratchFolder.with { scratch in
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      let failure = #expect(throws: MachineFailure.self) {
        try output.stage(copyOf: scratch.absolute("gone.png"), shownAs: "content/gone.png", at: "gone.png")
      }
      #expect(failure?.description == "cannot read 'content/gone.png': No such file or directory")
      // A caller that passed over the failure does not get a site with a hole.
      #expect(throws: MachineFailure.self) { try output.commit() }
      #expect(!scratch.exists("public"))
    }
  }

  @Test func `a build that is given up leaves everything as it was`() throws {
    try ScratchFolder.with { scratch in
      try scratch.makeFolder("deep")
      let first = try OutputFolder(at: scratch.absolute("deep/er/public"), shownAs: "deep/er/public")
      try first.stage([1], at: "a.html")
      #expect(scratch.exists("deep/er/public/.sitegen/stage/0"))
      first.abandon()
      #expect(scratch.contents() == ["deep/": ""])

      try scratch.publish(Self.site)
      let before = scratch.stamps(of: "public")
      let second = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      try second.stage([1], at: "index.html")
      second.abandon()
      #expect(scratch.stamps(of: "public") == before)
      #expect(throws: MachineFailure.self) { try second.stage([1], at: "late.html") }
      #expect(throws: MachineFailure.self) { try second.commit() }
    }
  }

  @Test func `a build that is forgotten is given up`() throws {
    try ScratchFolder.with { scratch in
      do {
        let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
        try output.stage([1], at: "a.html")
      }
      #expect(!scratch.exists("public"))
    }
  }

  @Test func `a dry run counts and makes nothing`() throws {
    try ScratchFolder.with { scratch in
      #expect(try scratch.publish(Self.site, isDryRun: true) == PublishReport(written: 4))
      #expect(scratch.contents().isEmpty)
      try scratch.publish(Self.site)
      let before = scratch.stamps(of: "public")
      let next = ["index.html": "new", "assets/site.css": "css"]
      #expect(try scratch.publish(next, isDryRun: true) == PublishReport(written: 1, unchanged: 1, removed: 2))
      #expect(scratch.stamps(of: "public") == before)
    }
  }

  @Test func `cleaning removes what builds wrote, and nothing else`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("", at: "public/.gitkeep")
      try scratch.publish(Self.site)
      try scratch.write("mine", at: "public/essays/mine.txt")
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      #expect(try output.clean() == PublishReport(removed: 4))
      #expect(scratch.contents(of: "public") == [".gitkeep": "", "essays/": "", "essays/mine.txt": "mine"])
    }
    try ScratchFolder.with { scratch in
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      #expect(try output.clean() == PublishReport())
      #expect(scratch.contents().isEmpty)
    }
  }

  @Test func `names of 255 bytes and names in any script are published`() throws {
    try ScratchFolder.with { scratch in
      let site = [
        String(repeating: "x", count: 250) + ".html": "long", "能力/早期/index.html": "中文", "مرحبا.txt": "ar",
        "🦊/🦊.svg": "fox", "a b&c'd\"e.txt": "signs", "back\\slash and\nline": "odd",
      ]
      try scratch.publish(site)
      #expect(scratch.site == site.withFolders)
      #expect(try scratch.publish(site) == PublishReport(unchanged: 6))
      #expect(try scratch.publish([:]) == PublishReport(removed: 6))
      #expect(scratch.site.isEmpty)
    }
  }

  #if os(Linux)
    @Test func `two names that Swift takes for equal are two files`() throws {
      try ScratchFolder.with { scratch in
        for _ in 1...2 {
          let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
          try output.stage([1], at: "\u{E9}.txt")
          try output.stage([2], at: "e\u{301}.txt")
          #expect(try output.commit().total == 2)
        }
        #expect(try Disk.read(scratch.absolute("public/\u{E9}.txt"), as: "") == [1])
        #expect(try Disk.read(scratch.absolute("public/e\u{301}.txt"), as: "") == [2])
      }
    }
  #endif

  @Test func `many threads stage at once and the result is that of one`() throws {
    try ScratchFolder.with { scratch in
      let site = SiteFiles(
        uniqueKeysWithValues: (0..<2000).map { ("pages/\($0 % 50)/\($0)/index.html", "page \($0)") })
      let paths = site.keys.sorted()
      for _ in 1...2 {
        let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
        DispatchQueue.concurrentPerform(iterations: 200) { thread in
          for index in stride(from: thread, to: paths.count, by: 200) {
            try? output.stage(Array(site[paths[index]]!.utf8), at: paths[index])
          }
        }
        #expect(try output.commit().total == 2000)
        #expect(scratch.site == site.withFolders)
      }
      let together = scratch.text(at: "public/.sitegen/manifest")
      try scratch.remove("public")
      try scratch.publish(site)
      #expect(scratch.text(at: "public/.sitegen/manifest") == together)
    }
  }
}
