import Foundation
import Testing

@testable import SiteGenerator

/// Files in the output folder that somebody else put there, or edited: they are named, and nothing changes.
@Suite struct PublishForeignFilesTests {
  /// Publishes and returns what was in the way; expects that this changed nothing at all.
  private func refusals(_ files: SiteFiles, in scratch: ScratchFolder) throws -> [Diagnostic] {
    let before = (scratch.contents(), scratch.stamps(of: "public").filter { $0.key != ".sitegen/lock" })
    let refused = #expect(throws: Refused.self) { try scratch.publish(files) }
    var after = scratch.contents()
    // A build that never owned anything here takes its folder away again.
    if before.0["public/.sitegen/"] == nil { #expect(after["public/.sitegen/"] == nil) }
    after["public/.sitegen/lock"] = before.0["public/.sitegen/lock"]
    #expect(after == before.0)
    #expect(scratch.stamps(of: "public").filter { $0.key != ".sitegen/lock" } == before.1)
    return refused?.findings ?? []
  }

  @Test func `a file that sitegen did not write is in the way`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("mine", at: "public/essays/index.html")
      let findings = try refusals(["essays/index.html": "theirs", "other.html": "other"], in: scratch)
      #expect(
        findings == [
          .error(
            .foreignFile, "this file was not written by sitegen, and the site has a page for the same place",
            at: SourceLocation(file: "public/essays/index.html"), hint: "move it away, or put it into content/")
        ])
    }
  }

  @Test func `a file that was edited after sitegen wrote it is in the way`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a.html": "a", "b.html": "b"])
      try scratch.write("a, edited", at: "public/a.html")
      let findings = try refusals(["a.html": "a", "b.html": "new"], in: scratch)
      #expect(findings.map(\.code) == [.editedFile])
      #expect(findings.map(\.location.description) == ["public/a.html"])
      #expect(findings.first?.message == "this file was changed by hand after sitegen wrote it")
    }
  }

  @Test func `all files in the way are named, in order`() throws {
    try ScratchFolder.with { scratch in
      for path in ["c", "a", "b/d"] { try scratch.write("mine", at: "public/\(path)") }
      let findings = try refusals(["a": "1", "b/d": "2", "c": "3", "e": "4"], in: scratch)
      #expect(findings.map(\.location.file) == ["public/a", "public/b/d", "public/c"])
    }
  }

  @Test func `a foreign file that is the same already is adopted`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("same", at: "public/CNAME")
      let before = scratch.stamps(of: "public")
      #expect(try scratch.publish(["CNAME": "same"]) == PublishReport(unchanged: 1))
      #expect(scratch.stamps(of: "public")["CNAME"] == before["CNAME"])
      try scratch.publish(["CNAME": "other"])
      #expect(scratch.site == ["CNAME": "other"])
    }
  }

  @Test func `an edit that agrees with the new site is adopted`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a": "one"])
      try scratch.write("two", at: "public/a")
      #expect(try scratch.publish(["a": "two"]) == PublishReport(unchanged: 1))
      #expect(try scratch.publish(["a": "three"]) == PublishReport(written: 1))
    }
  }

  @Test func `files that the site has no page for are never touched`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("mine", at: "public/notes/mine.txt")
      try scratch.write("", at: "public/.gitkeep")
      let before = scratch.stamps(of: "public")
      try scratch.publish(["notes/index.html": "one"])
      try scratch.publish(["index.html": "two"])
      try scratch.publish([:])
      #expect(scratch.site == ["notes/": "", "notes/mine.txt": "mine", ".gitkeep": ""])
      #expect(scratch.stamps(of: "public").filter { !$0.key.hasPrefix(".sitegen") } == before)
    }
  }

  @Test func `an edited file that left the site stays, with a warning, and is no longer owned`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a/b.html": "b", "c.html": "c"])
      try scratch.write("edited", at: "public/a/b.html")
      let report = try scratch.publish(["c.html": "c"])
      #expect(report.removed == 0)
      #expect(report.warnings.map(\.code) == [.editedFile])
      #expect(report.warnings.map(\.location.file) == ["public/a/b.html"])
      #expect(scratch.site == ["a/": "", "a/b.html": "edited", "c.html": "c"])
      #expect(try scratch.publish(["c.html": "c"]) == PublishReport(unchanged: 1))
      let findings = try refusals(["a/b.html": "b"], in: scratch)
      #expect(findings.map(\.code) == [.foreignFile])
    }
  }

  @Test func `warnings are known before the commit`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a": "a"])
      try scratch.write("edited", at: "public/a")
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      #expect(output.findings().map(\.severity) == [.warning])
    }
  }

  @Test func `a foreign folder where a file should be is in the way`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("mine", at: "public/a/mine.txt")
      try scratch.makeFolder("public/empty")
      let findings = try refusals(["a": "file", "empty": "file"], in: scratch)
      #expect(findings.map(\.location.file) == ["public/a", "public/empty"])
      #expect(
        findings.first?.message
          == "this folder was not made by sitegen, and the site has a page for the same place")
    }
  }

  @Test func `a foreign file where a folder should be is in the way, named once`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("mine", at: "public/a")
      let findings = try refusals(["a/b.html": "b", "a/c/d.html": "d"], in: scratch)
      #expect(findings.map(\.location.file) == ["public/a"])
      #expect(findings.map(\.code) == [.foreignFile])
    }
  }

  @Test func `an own folder does not become a file while others keep something in it`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a/b/c.html": "c", "a/d.html": "d", "a/e.html": "e"])
      try scratch.write("mine", at: "public/a/b/mine.txt")
      try scratch.write("edited", at: "public/a/d.html")
      try scratch.makeFolder("public/a/empty")
      let findings = try refusals(["a": "file"], in: scratch)
      #expect(findings.map(\.location.file) == ["public/a/b/mine.txt", "public/a/d.html", "public/a/empty"])
      #expect(findings.map(\.code) == [.foreignFile, .editedFile, .foreignFile])
    }
  }

  @Test func `an own file that was edited does not become a folder`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a": "file"])
      try scratch.write("edited", at: "public/a")
      let findings = try refusals(["a/b.html": "b"], in: scratch)
      #expect(findings.map(\.location.file) == ["public/a"])
    }
  }

  @Test func `nothing is written through a link, and none is replaced`() throws {
    try ScratchFolder.with { scratch in
      try scratch.write("precious", at: "outside/index.html")
      try scratch.link("public/folder", to: scratch.absolute("outside"))
      try scratch.link("public/file.html", to: scratch.absolute("outside/index.html"))
      try scratch.link("public/dead.html", to: "nowhere")
      let site = ["folder/index.html": "new", "file.html": "precious", "dead.html": "new"]
      let findings = try refusals(site, in: scratch)
      #expect(findings.map(\.location.file) == ["public/dead.html", "public/file.html", "public/folder"])
      #expect(findings.allSatisfy { $0.message.hasPrefix("this link was not made by sitegen") })
    }
  }

  @Test func `nothing is removed through a link`() throws {
    try ScratchFolder.with { scratch in
      try scratch.publish(["a/b.html": "b", "c.html": "c"])
      try scratch.write("b", at: "outside/b.html")
      try scratch.remove("public/a")
      try scratch.link("public/a", to: scratch.absolute("outside"))
      #expect(try scratch.publish(["c.html": "c"]).removed == 0)
      #expect(scratch.text(at: "outside/b.html") == "b")
      #expect(scratch.site["a"] == "→")
    }
  }

  @Test func `a pipe in the way is named and not opened for writing or waited for`() throws {
    try ScratchFolder.with { scratch in
      try scratch.makeFolder("public")
      try #require(mkfifo(scratch.absolute("public/a"), 0o600) == 0)
      try #require(mkfifo(scratch.absolute("public/b"), 0o600) == 0)
      try #require(mkfifo(scratch.absolute("public/c"), 0o600) == 0)
      let output = try OutputFolder(at: scratch.absolute("public"), shownAs: "public")
      try output.stage([1], at: "a")
      try output.stage([], at: "b")
      try output.stage([1], at: "c/d")
      #expect(output.findings().map(\.location.file) == ["public/a", "public/b", "public/c"])
      #expect(output.findings().allSatisfy { $0.message.hasPrefix("this is neither a file nor a folder") })
    }
  }

  @Test func `the output folder may itself be reached through a link`() throws {
    try ScratchFolder.with { scratch in
      try scratch.makeFolder("www")
      try scratch.link("public", to: scratch.absolute("www"))
      try scratch.publish(["a": "a"])
      #expect(scratch.text(at: "www/a") == "a")
    }
  }
}
