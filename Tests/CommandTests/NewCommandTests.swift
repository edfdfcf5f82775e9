import Foundation
import Testing

/// `sitegen new`.
struct NewCommandTests {
  @Test func `an essay begins as a draft with a title and a date`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["new", "essay", "why-we-meet"], in: project.path)
    #expect(result.status == 0 && result.errors == "" && result.output == "content/essays/why-we-meet.md\n")
    let text = try String(contentsOfFile: "\(project.path)/content/essays/why-we-meet.md", encoding: .utf8)
    #expect(text.contains(/^---\ntitle: Why we meet\n(#.*\n)?date: \d{4}-\d\d-\d\d\ndraft: true\n---\n/))
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    #expect(!project.exists("public/essays/why-we-meet"))
    #expect(try Program.run(["-q", "--drafts"], in: project.path).status == 0)
    #expect(project.exists("public/essays/why-we-meet/index.html"))
  }

  @Test func `a model begins with what can be built`() throws {
    let project = try ProjectFolder(["content/site.yml": "title: T\n"])
    let result = try Program.run(["new", "matrix", "team-skills"], in: project.path)
    #expect(result.status == 0 && result.errors == "" && result.output == "content/matrices/team-skills.yml\n")
    let build = try Program.run(["-u", "https://example.org/", "--warnings-as-errors"], in: project.path)
    #expect(build.status == 0 && build.errors == "", "\(build.errors)")
    #expect(project.exists("public/team-skills/one/first/index.html"))
    #expect(project.exists("content/.schema/matrix.json"))
  }

  @Test func `what is commented out in a new model is right`() throws {
    let project = try ProjectFolder(["content/site.yml": "title: T\n"])
    #expect(try Program.run(["new", "matrix", "m"], in: project.path).status == 0)
    let path = "\(project.path)/content/matrices/m.yml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.contains(#/^ *# (fields:|lenses:|summary:|body:|signals:|fit:|  )/#) else { return String(line) }
      return String(line.replacing("# ", with: "", maxReplacements: 1))
        .replacing("; or a file matrices/ID/one/first.md", with: "")
    }
    #expect(lines.joined() != text.filter { $0 != "\n" })
    try project.write(lines.joined(separator: "\n"), to: "content/matrices/m.yml")
    let build = try Program.run(["-u", "https://example.org/", "--warnings-as-errors"], in: project.path)
    #expect(build.status == 0 && build.errors == "", "\(build.errors)")
  }

  @Test(arguments: [
    (
      ["essay", "Why We"],
      "content/essays/Why We.md: error: 'Why We' cannot be a slug [bad-slug]\n  → write it as 'why-we'\n"
    ),
    (
      ["essay", "../x"],
      "content/essays/../x.md: error: '../x' cannot be a slug [bad-slug]\n  → use letters, digits and hyphens\n"
    ),
    (
      ["essay", "index"],
      "content/essays/index.md: error: an essay cannot be called 'index' [reserved-name]\n  → 'essays/index.md' is the introduction to the list of essays; choose another\n"
    ),
    (
      ["matrix", "Team Skills"],
      "content/matrices/Team Skills.yml: error: 'Team Skills' cannot be the id of a matrix [bad-id]\n  → write it as 'team-skills' (the file's name is the id)\n"
    ),
    (
      ["matrix", "search"],
      "content/matrices/search.yml: error: a matrix cannot be called 'search' [reserved-name]\n  → the site itself uses '/search/'; choose another id\n"
    ),
  ])
  func `a name that cannot be ends with 64, in the words of the build`(arguments: [String], errors: String) throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["new"] + arguments, in: project.path)
    #expect(result.status == 64)
    #expect(result.errors == errors)
    #expect(result.output == "")
  }

  @Test func `nothing is written over`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    for (arguments, path) in [
      (["essay", "one.md"], "content/essays/one.md"), (["matrix", "m"], "content/matrices/m.yml"),
    ] {
      let before = try Data(contentsOf: URL(fileURLWithPath: "\(project.path)/\(path)"))
      let result = try Program.run(["new"] + arguments, in: project.path)
      #expect(result.status == 1)
      #expect(
        result.errors
          == "\(path): error: this file is there already, and nothing is ever written over [file-exists]\n  → choose another name, or move the file away\n"
      )
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(project.path)/\(path)")) == before)
    }
  }

  @Test func `outside of a project nothing begins`() throws {
    let project = try ProjectFolder(["notes.txt": ""])
    for arguments in [["essay", "x"], ["matrix", "x"]] {
      let result = try Program.run(["new"] + arguments, in: project.path)
      #expect(result.status == 1)
      #expect(result.errors.contains("there is no folder 'content' in '\(project.path)' [missing-site-file]"))
    }
    #expect(!project.exists("content"))
  }
}
