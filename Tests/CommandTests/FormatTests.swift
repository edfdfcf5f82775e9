import Foundation
import Testing

/// `--format`, as a program that calls sitegen meets it.
struct FormatTests {
  private let project: ProjectFolder

  init() throws {
    project = try ProjectFolder(ProjectFolder.small)
    try project.write("---\ntitle: One\n---\n<b>raw</b> [x](cell:a/bb)\n", to: "content/essays/one.md")
  }

  @Test func `JSON is all there is on standard error`() throws {
    let result = try Program.run(["--format", "json"], in: project.path)
    #expect(result.status == 1)
    #expect(result.output == "")
    let objects = try result.errors.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["code"] as? String } == ["raw-html", "unknown-column"])
    #expect(objects.map { $0["severity"] as? String } == ["warning", "error"])
    #expect(objects[1]["file"] as? String == "content/essays/one.md")
    #expect(objects[1]["line"] as? Int == 4 && objects[1]["column"] as? Int == 12)
    #expect(objects[1]["hint"] as? String == "did you mean 'b'?")
  }

  @Test func `GitHub's annotations begin at its workspace`() throws {
    let parent = URL(fileURLWithPath: project.path).deletingLastPathComponent().path
    let result = try Program.run(
      ["--format", "github", "--root", project.path], in: "/", environment: ["GITHUB_WORKSPACE": parent])
    #expect(result.status == 1)
    let folder = URL(fileURLWithPath: project.path).lastPathComponent
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[1]
        == "::error file=\(folder)/content/essays/one.md,line=4,col=12,title=unknown-column::no column 'bb' in the matrix 'm'%0A→ did you mean 'b'?"
    )
    #expect(lines[2] == "1 error and 1 warning; nothing was changed")
  }

  @Test(arguments: [
    ("human", "error: cannot work in '/nowhere/at/all': there is no such folder\n"),
    (
      "json",
      #"{"severity":"error","code":"machine-failure","message":"cannot work in '/nowhere/at/all': there is no such folder","file":null,"line":null,"column":null,"hint":null,"related":[]}"#
        + "\n"
    ),
    ("github", "::error title=machine-failure::cannot work in '/nowhere/at/all': there is no such folder\n"),
  ])
  func `what the machine refuses is told in each format`(format: String, text: String) throws {
    let result = try Program.run(["--format", format, "--root", "/nowhere/at/all"])
    #expect(result.status == 2)
    #expect(result.errors == text)
  }

  @Test func `a format that is not there is wrong usage`() throws {
    #expect(try Program.run(["--format", "xml"], in: project.path).status == 64)
  }
}
