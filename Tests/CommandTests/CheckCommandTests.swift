import Foundation
import Testing

/// The command line of `check`.
struct CheckCommandTests {
  private let project: ProjectFolder

  init() throws {
    project = try ProjectFolder(ProjectFolder.small)
    try project.write("---\ntitle: One\n---\nA [cell](cell:a/b).\n", to: "content/essays/one.md")
  }

  @Test func `nothing to say ends with 0, and nothing is written`() throws {
    let result = try Program.run(["check"], in: project.path)
    #expect(result.status == 0)
    #expect(result.output == "12 pages checked\n")
    #expect(result.errors.contains("[no-base-url]"))
    #expect(!project.exists("public"))
    let quiet = try Program.run(["check", "-q"], in: project.path)
    #expect(quiet.status == 0 && quiet.output == "" && quiet.errors == "")
  }

  @Test func `warnings are counted and end with 0, unless they are asked to fail`() throws {
    try project.write("---\ntitle: Two\n---\nText.\n", to: "content/essays/two.md")
    let result = try Program.run(["check", "-q"], in: project.path)
    #expect(result.status == 0)
    #expect(
      result.errors == """
        content/essays/two.md: warning: this essay links to nothing in a model [silent-essay]
          → link to what it argues for: '[…](cell:a/b)'
        1 warning

        """)
    #expect(result.output == "")
    #expect(try Program.run(["check", "--warnings-as-errors"], in: project.path).status == 1)
    #expect(!project.exists("public"))
  }

  @Test func `errors and warnings are shown together and end with 1`() throws {
    try project.write("---\ntitle: Two\n---\nText.\n", to: "content/essays/two.md")
    try project.write("---\ntitle: About\n---\n[x](nowhere.md)\n", to: "content/about.md")
    let result = try Program.run(["check", "--format", "github"], in: project.path)
    #expect(result.status == 1)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != " " } } == ["::error", "::warning", "1"])
    #expect(lines.last == "1 error and 1 warning")
  }

  @Test func `drafts are checked when they are asked for`() throws {
    try project.write("---\ntitle: Two\ndraft: true\n---\n[x](nowhere.md)\n", to: "content/essays/two.md")
    #expect(try Program.run(["check"], in: project.path).status == 0)
    #expect(try Program.run(["check", "--drafts"], in: project.path).status == 1)
  }

  @Test func `links to other sites are tested only when that is asked for`() throws {
    // Nobody listens at the port for discarding (RFC 863).
    try project.write("---\ntitle: About\n---\n[x](http://127.0.0.1:9/)\n", to: "content/about.md")
    #expect(try Program.run(["check", "-q"], in: project.path).errors == "")
    let result = try Program.run(["check", "-q", "--external"], in: project.path)
    #expect(result.status == 0)
    #expect(
      result.errors == """
        content/about.md:4:1: warning: '127.0.0.1:9' takes no connections [dead-address]
          [x](http://127.0.0.1:9/)
          ^
          → open 'http://127.0.0.1:9/' in a browser; if it is gone, link elsewhere
        1 warning

        """)
    #expect(try Program.run(["check", "-q", "--external", "--warnings-as-errors"], in: project.path).status == 1)
  }

  @Test func `this repository's own content has nothing to warn of`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let result = try Program.run(["check", "--warnings-as-errors", "--root", root])
    #expect(result.status == 0, "\(result.errors)")
  }
}
