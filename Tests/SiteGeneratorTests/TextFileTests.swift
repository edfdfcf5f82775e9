import Foundation
import Testing

@testable import SiteGenerator

/// Files that are no proper text.
struct TextFileTests {
  @Test func `bytes that are not UTF-8 are pointed at, also behind wide characters`() throws {
    let project = try TestProject()
    try project.write(Data("---\ntitle: X\n---\n\u{4E2D}\u{6587} caf".utf8) + [0xE9, 0x0A], to: "content/essays/x.md")
    let report = try project.build()
    #expect(
      report.lines == [
        "content/essays/x.md:4:7: error: a byte that is not UTF-8 (0xE9) [not-utf8] → save the file as UTF-8"
      ])
    #expect(!project.exists("public"))
  }

  @Test func `a byte order mark and CR LF change no place`() throws {
    let project = try TestProject()
    let text = "\u{FEFF}---\r\ntitle: X\r\n---\r\n\r\nA [b](cell:store/smal).\r\n"
    try project.write(text, to: "content/essays/x.md")
    #expect(try project.build().faults.map { "\($0.location)" } == ["content/essays/x.md:5:3"])
  }

  @Test func `every fault of every file is reported in one run, in the order of places`() throws {
    let project = try TestProject([
      "content/site.yml": "title: T\nsumary: x\n",
      "content/about.md": "---\ntitle: About\ndate: soon\n---\n[x](nowhere.md)\n",
      "content/matrices/model.yml": TestProject.model.replacing("title: Queue", with: "titel: Queue"),
      "templates/essay.mustache": "{{titel}}\n",
    ])
    let places = try project.build().faults.map { "\($0.location)" }
    #expect(
      places == [
        "content/about.md:3:7", "content/about.md:5:1", "content/matrices/model.yml:21:5", "content/site.yml:2:1",
        "templates/essay.mustache:1:1",
      ])
  }

  @Test func `a byte order mark in YAML is no fault`() throws {
    let project = try TestProject(["content/site.yml": "\u{FEFF}title: Marked\nsummary: x\n"])
    #expect(try project.build().lines == [])
    #expect(try project.read("public/404.html").contains("– Marked</title>"))
  }

  @Test func `an optional key with nothing behind it is as good as none`() throws {
    let project = try TestProject([
      "content/site.yml":
        "title: T\nsummary:\nmatrix:\nimage:\nnav:\nbaseURL:\nauthors:\nlicence:\nlanguage:\nmarkdown:\nlimits:\n",
      "content/about.md":
        "---\ntitle: A\nsummary:\ndate:\nslug:\nimage:\nmatrix:\naliases:\nauthors:\ndraft:\n---\nText.\n",
    ])
    #expect(try project.build().lines == [])
  }

  @Test func `a text of more than 64 MB is not read`() throws {
    let project = try TestProject()
    try project.write(Data(count: TextLoader.largest + 1), to: "content/large.md")
    #expect(try project.build().faults.map(\.code) == [.fileTooLarge])
  }

  #if os(Linux)  // elsewhere the file system takes the two names for one
    @Test func `a link finds a file however its accents are composed, and names that look the same clash`() throws {
      let project = try TestProject()
      try project.write("<svg viewBox='0 0 1 1'/>", to: "content/e\u{301}.svg")
      try project.write("---\ntitle: X\n---\n![x](\u{E9}.svg)\n", to: "content/x.md")
      #expect(try project.build().faults.filter { $0.severity == .error } == [])
      #expect(try project.read("public/x/index.html").contains("src=\"../e%CC%81.svg\""))
      try project.write("---\ntitle: A\n---\nT.\n", to: "content/\u{E9}.md")
      try project.write("---\ntitle: B\n---\nT.\n", to: "content/e\u{301}.md")
      #expect(try project.build().faults.map(\.code).contains(.sharedURL))
    }
  #endif
}
