import Foundation
import Testing

/// `sitegen clean`.
struct CleanCommandTests {
  @Test func `outside of a project nothing is cleaned or ejected, and a project above is named`() throws {
    let project = try ProjectFolder(["m/content/site.yml": "title: T\n"])
    for arguments in [["clean"], ["theme", "eject"]] {
      let outside = try Program.run(arguments, in: project.path)
      #expect(outside.status == 1 && outside.output == "")
      #expect(outside.errors.contains("→ run in a project's folder, or name it with --root"))
      let within = try Program.run(arguments, in: project.path + "/m/content")
      #expect(within.status == 1)
      #expect(within.errors.contains("/m', or name it with --root"), "\(within.errors)")
    }
    #expect(!project.exists("templates") && !project.exists("m/content/templates"))
  }

  @Test func `what builds wrote goes, with its folders and the record`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    let result = try Program.run(["clean"], in: project.path)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.wholeMatch(of: /\d\d files removed from public\/\n/) != nil, "\(result.output)")
    #expect(!project.exists("public"))
    #expect(project.exists("content/index.md"))
  }

  @Test func `a file that was changed by hand is kept and named, and files of others are kept`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    try project.write("mine now", to: "public/about/index.html")
    try project.write("mine", to: "public/about/notes.txt")
    let result = try Program.run(["clean"], in: project.path)
    #expect(result.status == 0)
    #expect(
      result.errors == """
        public/about/index.html: warning: this file was changed by hand after sitegen wrote it, so it was kept [edited-file]
          → delete it if nobody needs it; sitegen does not look after it any more

        """)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: project.path + "/public").sorted()
        == ["about", "about/index.html", "about/notes.txt"])
  }

  @Test func `a folder that no build has written is left as it is`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["clean"], in: project.path).output == "nothing to remove in public/\n")
    #expect(!project.exists("public"))
    try project.write("mine", to: "public/index.html")
    #expect(try Program.run(["clean"], in: project.path).status == 0)
    #expect(project.exists("public/index.html"))
  }

  @Test func `the output folder is the one that is named`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["-q", "-o", "a/site"], in: project.path).status == 0)
    #expect(try Program.run(["clean", "-q", "--output", "a/site"], in: project.path).output == "")
    #expect(!project.exists("a/site") && project.exists("a"))
  }

  @Test func `a damaged record ends with 2, and nothing is removed`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    try project.write("sitegen manifest 1\nwhat", to: "public/.sitegen/manifest")
    let result = try Program.run(["clean"], in: project.path)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: cannot read 'public/.sitegen/manifest': it is damaged"))
    #expect(project.exists("public/index.html"))
  }

  @Test(arguments: [".", "content", "/", "..", "templates/x"])
  func `the folders that no build may write cannot be cleaned`(output: String) throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["clean", "-o", output], in: project.path)
    #expect(result.status == 64)
    #expect(result.errors.contains("'\(output)' cannot be cleaned: "))
    #expect(project.exists("content/index.md"))
  }
}
