import Foundation
import SiteGenerator
import Testing

@testable import sitegen

/// How a run that takes its time behaves: its line of progress, its end by Ctrl-C, where its time went.
struct RunTests {
  private static let essays = 2500

  /// A project that takes some seconds in a debug build.
  private static func largeProject() throws -> ProjectFolder {
    let project = try ProjectFolder(ProjectFolder.small)
    let text = String(repeating: "Some *words* and [a link](one.md).\n\n", count: 20)
    for number in 0..<essays {
      try project.write("---\ntitle: Essay \(number)\n---\n\(text)", to: "content/essays/e\(number).md")
    }
    return project
  }

  @Test func `Ctrl-C ends with 130, changes nothing and lets the folder go`() throws {
    let project = try Self.largeProject()
    // On a busy machine the signal may come before the program has begun, and ends it in silence, or when it is done.
    for (arguments, said) in [
      (["build"], "interrupted; nothing was changed\n"), (["build", "--format", "json"], ""),
      (["build", "--format", "github"], "interrupted; nothing was changed\n"), (["check"], "interrupted\n"),
    ] {
      let result = try Program.run(arguments, in: project.path, interruptedAfter: 0.3)
      guard result.status != 0 else { continue }
      #expect(result.status == 130, "\(arguments)")
      #expect([said, ""].contains(result.errors), "\(arguments)")
      #expect(result.output == "")
      #expect(!project.exists("public") || project.exists("public/index.html"))
    }
    for number in 0..<(Self.essays - 10) { try project.remove("content/essays/e\(number).md") }
    #expect(try Program.run(["-q"], in: project.path).status == 0)
  }

  @Test func `a terminal shows how far it is, and nothing of it at the end`() throws {
    let project = try Self.largeProject()
    let result = try Program.runOnTerminal(["--dry-run"], in: project.path)
    #expect(result.status == 0)
    #expect(result.errors.contains(/\r\u{1B}\[K(composing texts|writing pages: \d)/))
    let line = try #require(result.errors.components(separatedBy: "\r\u{1B}[K").last)
    #expect(line.contains("[no-base-url]"), "the last thing is erased before anything is said")
    let quiet = try Program.runOnTerminal(["--dry-run", "-q"], in: project.path)
    #expect(quiet.errors == "")
    let dumb = try Program.runOnTerminal(["--dry-run"], in: project.path, environment: ["TERM": "dumb"])
    #expect(!dumb.errors.contains("\u{1B}"))
  }

  @Test func `progress in words`() {
    #expect(ProgressLine.text(.compose, done: 3, of: 0) == "composing texts")
    #expect(ProgressLine.text(.render, done: 1234, of: 10_000) == "writing pages: 1,234 of 10,000")
    #expect(ProgressLine.text(.links, done: 7, of: 999) == "testing links: 7 of 999")
    #expect(ProgressLine.text(.render, done: 1_000_001, of: 1_000_000) == "writing pages: 1,000,000 of 1,000,000")
    for station in Station.allCases {
      #expect(ProgressLine.text(station, done: 9_999_999, of: 9_999_999).count < 60, "it has to fit in one line")
    }
  }

  @Test func `-v says where the time went`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let build = try Program.run(["-v", "--jobs", "1"], in: project.path)
    let lines = build.output.split(separator: "\n").dropFirst()
    #expect(
      lines.map { $0.split(separator: " ")[0] }
        == ["load", "read", "route", "compose", "render", "publish", "together"])
    #expect(lines.last?.hasSuffix(" ms with 1 thread") == true)
    let check = try Program.run(["check", "-v"], in: project.path)
    #expect(check.output.contains("\n  lint "))
  }

  @Test func `times are set in columns`() {
    let text = RunTimes([(.load, 0.0123), (.compose, 1.5), (.render, 0)], jobs: 2).text
    #expect(
      text == """
          load       12 ms
          compose  1500 ms
          render      0 ms
          together 1512 ms with 2 threads
        """)
  }
}
