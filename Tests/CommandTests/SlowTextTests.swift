import Foundation
import Testing

/// What becomes of a text that keeps the parser busy. The one here takes it minutes on any machine, so no limit is too short
/// for a slow one.
struct SlowTextTests {
  static let slow = "---\ntitle: Slow\n---\n" + String(repeating: "':", count: 1_000_000) + "\n"

  private func project() throws -> ProjectFolder {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("title: Small\nlimits: {seconds: 4}\n", to: "content/site.yml")
    return project
  }

  @Test(arguments: ["build", "check"])
  func `it is named, what else is wrong as well, and nothing is changed`(command: String) throws {
    let project = try project()
    #expect(try Program.run(["build", "-q"], in: project.path).status == 0)
    let before = try project.files(in: "public")
    try project.write(Self.slow, to: "content/slow.md")
    try project.write("---\ntitle: About\n---\n[x](nowhere.md)\n", to: "content/about.md")
    // Two threads, as one of them is lost.
    let result = try Program.run([command] + (command == "build" ? ["--jobs", "2"] : []), in: project.path)
    #expect(result.status == 1)
    #expect(
      result.errors.contains(
        "content/slow.md:4:1: error: this text takes longer than the limit of 4 seconds [too-slow]"),
      "\(result.errors)")
    #expect(result.errors.contains("nowhere.md") || ProcessInfo.processInfo.activeProcessorCount < 2)
    #expect(try project.files(in: "public") == before)
  }

  @Test func `serve keeps the last good pages, and goes on when it is mended`() throws {
    let project = try project()
    let program = try RunningProgram(["serve", "--port", "0"], in: project.path)
    let first = program.line() ?? ""
    let address = String(try #require(first.firstMatch(of: #/http://127\.0\.0\.1:\d+/#)?.output, "\(first)"))
    #expect(program.line()?.hasPrefix("built in ") == true)
    try project.write(Self.slow, to: "content/slow.md")
    let refused = program.line() ?? ""
    #expect(refused.contains(/^not rebuilt in \d+ ms: 1 error; the last good pages stay$/), "\(refused)")
    #expect(try Caller.page(address + "/", "about/").contains("Text."))

    // What does not touch the slow text changes nothing; with it, a new run takes the place of this one, at the same port.
    try project.write("---\ntitle: About\n---\nOther words.\n", to: "content/about.md")
    try project.write("---\ntitle: Slow\n---\nQuick now.\n", to: "content/slow.md")
    var line = program.line()
    while let said = line, !said.hasPrefix("built in ") { line = program.line() }
    #expect(line != nil)
    #expect(try Caller.page(address + "/", "slow/").contains("Quick now."))
    #expect(try Caller.page(address + "/", "about/").contains("Other words."))
    let end = program.end(with: SIGTERM)
    #expect(end.status == 0)
    #expect(end.errors.contains("[too-slow]") && end.errors.contains("starting anew"), "\(end.errors)")
  }
}
