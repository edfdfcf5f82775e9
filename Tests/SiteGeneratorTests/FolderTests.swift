import Foundation
import Testing

@testable import SiteGenerator

/// What lies in a project's folder besides plain files.
struct FolderTests {
  private func link(_ project: TestProject, _ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(project.root)/\(path)", withDestinationPath: target)
  }

  @Test func `links inside the project are followed, others are named`() throws {
    let project = try TestProject(["shared/notes.txt": "notes", "shared/more.md": "---\ntitle: More\n---\nText.\n"])
    try link(project, "content/notes.txt", to: "../shared/notes.txt")
    try link(project, "content/more.md", to: "../shared/more.md")
    #expect(try project.build().lines == [])
    #expect(try project.read("public/notes.txt") == "notes")
    #expect(project.exists("public/more/index.html"))
    try link(project, "content/passwd", to: "/etc/passwd")
    try link(project, "content/loop", to: ".")
    try link(project, "content/dead", to: "nowhere")
    #expect(
      try project.build().faults.map { "\($0.location.file): \($0.code)" } == [
        "content/dead: symbolicLink", "content/loop: symbolicLink", "content/passwd: symbolicLink",
      ])
  }

  @Test func `a site cannot be part of itself`() throws {
    let project = try TestProject()
    #expect(try project.build().succeeded)
    try link(project, "content/own", to: "../public")
    let report = try project.build()
    #expect(report.faults.map(\.code) == [.symbolicLink])
    #expect(!report.succeeded)
  }

  @Test(arguments: [".", "content", "content/out", "lnk", "lnk/out", "templates", "..", "/"])
  func `the output folder is not where the sources are, also behind a link`(output: String) throws {
    let project = try TestProject()
    try link(project, "lnk", to: "content")
    #expect(try BuildOptions(root: project.root, output: output).outputRefusal != nil)
  }

  @Test(arguments: ["public", "out/site", "contents", "/tmp/sitegen-somewhere-else"])
  func `any other folder will do`(output: String) throws {
    let project = try TestProject()
    #expect(try BuildOptions(root: project.root, output: output).outputRefusal == nil)
  }

  @Test func `hidden files are not copied, well-known ones are`() throws {
    let project = try TestProject([
      "content/.secret": "x", "content/.git/config": "x", "content/.well-known/security.txt": "y",
    ])
    #expect(try project.build().lines == [])
    #expect(project.exists("public/.well-known/security.txt"))
    #expect(!project.exists("public/.secret") && !project.exists("public/.git"))
  }

  @Test func `names that need escaping are escaped in links`() throws {
    let project = try TestProject([
      "content/a b#c%e'f.txt": "z", "content/about.md": "---\ntitle: A\n---\n[file](<a b%23c%25e'f.txt>)\n",
    ])
    #expect(try project.build().lines == [])
    #expect(try project.read("public/about/index.html").contains("href=\"../a%20b%23c%25e%27f.txt\""))
    #expect(WrittenSite(try project.files()).deadReferences() == [])
  }
}
