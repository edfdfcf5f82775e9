import Foundation
import Testing

/// `sitegen theme eject`.
struct ThemeCommandTests {
  @Test(arguments: ["partials/table.mustache", "templates/partials/table.mustache"])
  func `one file is copied, and then replaces the built-in one`(name: String) throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["theme", "eject", name], in: project.path)
    #expect(result.status == 0 && result.output == "templates/partials/table.mustache\n")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: project.path + "/templates").count == 2)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    let again = try Program.run(["theme", "eject", name], in: project.path)
    #expect(again.status == 1)
    #expect(again.errors.hasPrefix("templates/partials/table.mustache: error: this file is there already"))
  }

  @Test func `without a name all are copied that are not there, and the others are named`() throws {
    let project = try ProjectFolder(ProjectFolder.small)
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    let before = try project.files(in: "public")
    try project.write("mine", to: "templates/assets/icon.svg")
    let result = try Program.run(["theme", "eject"], in: project.path)
    #expect(result.status == 0)
    let names = try Program.run(["theme", "eject", "--list"]).output.split(separator: "\n")
    #expect(names.count > 20)
    #expect(
      result.output.hasSuffix(
        "1 file left alone, as there already: templates/assets/icon.svg\n\(names.count - 1) files copied\n"))
    #expect(try String(contentsOfFile: project.path + "/templates/assets/icon.svg", encoding: .utf8) == "mine")
    #expect(try Program.run(["-q"], in: project.path).status == 0)
    let after = try project.files(in: "public")
    // Only the icon is another, under a name of its own; pages differ in that name.
    let new = after.keys.filter { before[$0] == nil && $0 != ".sitegen/manifest" }
    let hashed = new.filter { $0.contains(/\.[0-9a-f]{16}\.[a-z]+$/) }
    #expect(hashed.count == 1 && hashed.allSatisfy { $0.contains(/^assets\/icon\.[0-9a-f]{16}\.svg$/) })
    let home = [before, after].map { String(decoding: $0["index.html"] ?? Data(), as: UTF8.self) }
    #expect(home[0].replacing(/icon\.[0-9a-f]+/, with: "") == home[1].replacing(/icon\.[0-9a-f]+/, with: ""))
  }

  @Test(arguments: [
    ("partials/tabel.mustache", "partials/table.mustache"), ("tabl", "partials/table.mustache"),
    ("table.mustache", "partials/table.mustache"),
    ("site.css", "assets/site.css"), ("matrix", "matrix.mustache"),
  ])
  func `a name that the theme lacks ends with 64 and the nearest one`(name: String, near: String) throws {
    let project = try ProjectFolder(ProjectFolder.small)
    let result = try Program.run(["theme", "eject", name], in: project.path)
    #expect(result.status == 64)
    #expect(result.errors.contains("no file '\(name)' in the theme: did you mean '\(near)'?"), "\(result.errors)")
    #expect(!project.exists("templates"))
  }

  @Test(arguments: ["nosuch.mustache", "nosuch.css"])
  func `a common ending makes no two names alike`(name: String) throws {
    let result = try Program.run(["theme", "eject", name])
    #expect(result.errors.contains("no file '\(name)' in the theme: 'sitegen theme eject --list' lists them"))
  }
}
