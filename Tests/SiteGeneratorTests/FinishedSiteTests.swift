import Foundation
import Testing

@testable import SiteGenerator

/// The site as a value, the end of the line that writes nothing.
struct FinishedSiteTests {
  private func bytes(_ site: FinishedSite, _ path: String) throws -> [UInt8]? {
    switch site.contents(at: path) {
    case .bytes(let bytes)?: bytes
    case .copy(let file)?: try file.piece(at: 0, count: file.size())
    case nil: nil
    }
  }

  @Test func `it holds the same bytes as the output folder, and writes none`() throws {
    let project = try TestProject()
    try project.write(Data([0, 1, 2, 255]), to: "content/pictures/a.bin")
    let site = try #require(try Build.site(BuildOptions(root: project.root, jobs: 2)).site)
    #expect(!project.exists("public"))
    try project.build()
    let written = try project.files()
    #expect(site.pages + site.others == written.count)
    for (path, data) in written where path != UploadList.path {
      #expect(try bytes(site, path) == Array(data), "\(path)")
    }
  }

  @Test func `with errors there is no site, and no note`() throws {
    let project = try TestProject(["content/about.md": "---\ntitle: About\n---\n[x](gone.md)\n"])
    let (site, diagnostics) = try Build.site(BuildOptions(root: project.root))
    #expect(site == nil)
    #expect(diagnostics.map(\.code) == [.deadFile])
  }

  @Test func `what an earlier build left is only taken where nothing changed`() throws {
    let project = try TestProject()
    let options = try BuildOptions(root: project.root)
    var site = try #require(try Build.site(options).site)
    func rebuilt() throws -> String {
      site = try #require(try Build.site(options, after: site).site)
      return String(decoding: try #require(try bytes(site, "about/index.html")), as: UTF8.self)
    }
    let first = try rebuilt()
    #expect(first.contains("Because."))
    try project.write("---\ntitle: About\n---\nNew text.\n", to: "content/about.md")
    #expect(try rebuilt().contains("New text."))
    try project.write("<p>{{title}}</p>{{{body}}} own template\n", to: "templates/text.mustache")
    #expect(try rebuilt().contains("own template"))
    let words = try #require(ThemeLoader.builtIn["en.yml"])
    let changed = String(decoding: words.bytes, as: UTF8.self).replacing("Skip to the text", with: "Own words")
    try project.write(changed, to: "templates/en.yml")
    #expect(try rebuilt().contains("Own words"))
    try project.remove("templates")
    try project.write(try #require(TestProject.good["content/about.md"]), to: "content/about.md")
    #expect(try rebuilt() == first)
  }

  @Test(arguments: ["", "gone", "../content/site.yml", "/index.html", "essays", "essays/", "index.html/"])
  func `other paths lead to nothing`(path: String) throws {
    let project = try TestProject()
    let site = try #require(try Build.site(BuildOptions(root: project.root)).site)
    #expect(try bytes(site, path) == nil)
  }

  @Test func `a copied file is read in pieces, and not at all when a link has taken its place`() throws {
    let project = try TestProject()
    try project.write("0123456789", to: "content/data/a.txt")
    let site = try #require(try Build.site(BuildOptions(root: project.root)).site)
    guard case .copy(let file)? = site.contents(at: "data/a.txt") else {
      Issue.record("it is a copy")
      return
    }
    #expect(try file.piece(at: 3, count: 4) == Array("3456".utf8))
    #expect(try file.piece(at: 8, count: 4) == Array("89".utf8))
    #expect(try file.piece(at: 10, count: 4) == [])
    try project.write("secret", to: "secret/a.txt")
    try project.remove("content/data/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(project.root)/content/data/a.txt", withDestinationPath: "../../secret/a.txt")
    #expect(throws: MachineFailure.self) { try file.piece(at: 0, count: 4) }
    try project.remove("content/data")
    try FileManager.default.createSymbolicLink(
      atPath: "\(project.root)/content/data", withDestinationPath: "../secret")
    #expect(throws: MachineFailure.self) { try file.piece(at: 0, count: 4) }
  }
}
