import Foundation
import SiteGenerator
import Testing

@testable import sitegen

/// How `serve` gets rid of a text that keeps the parser busy; `SlowTextTests` see it done.
struct RestartTests {
  @Test func `however often it starts anew, it is given one port and all that a person wrote`() {
    let first = Restart.words(["sitegen", "serve", "--root", "m", "-p", "0", "--"], resumingOn: 8081)
    #expect(first == ["sitegen", "serve", "--resume-on", "8081", "--root", "m", "-p", "0", "--"])
    #expect(Restart.words(first, resumingOn: 8081) == first)
    #expect(Restart.words(["sitegen", "serve"], resumingOn: 1) == ["sitegen", "serve", "--resume-on", "1"])
  }

  @Test func `a text that is mended while it is being read counts as changed`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    try project.write("---\ntitle: A\n---\n" + String(repeating: "![[]()", count: 50_000), to: "content/slow.md")
    let (_, found) = try Build.site(BuildOptions(root: project.path), after: nil)
    let before = Date.distantPast
    #expect(SlowFiles(found, root: project.path, builtFrom: before)?.hasChanged == true)
    let slow = try #require(SlowFiles(found, root: project.path, builtFrom: .now + 1))
    #expect(!slow.hasChanged)
    try project.write("other words", to: "content/about.md")
    #expect(!slow.hasChanged)
    try project.write("---\ntitle: A\n---\nMended.\n", to: "content/slow.md")
    #expect(slow.hasChanged)
    try project.remove("content/slow.md")
    #expect(slow.hasChanged)
    #expect(SlowFiles([], root: project.path, builtFrom: before) == nil)
  }
}
