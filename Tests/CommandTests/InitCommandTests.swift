import Foundation
import Testing

/// `sitegen init`.
struct InitCommandTests {
  @Test func `a new project builds without a word`() throws {
    let folder = try ProjectFolder([:])
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    let result = try Program.run(["init", "my model"], in: folder.path)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    #expect(result.output.hasPrefix("9 files in my model/, an example to change. Next:\n  cd 'my model'\n"))
    let build = try Program.run(
      ["--warnings-as-errors", "-u", "https://example.org/"], in: folder.path + "/my model")
    #expect(build.status == 0 && build.errors == "", "\(build.errors)")
    #expect(folder.exists("my model/public/decisions/record/agreed/index.html"))
    #expect(folder.exists("my model/.gitignore"))
    #expect(!folder.exists("my model/public/.schema"))
  }

  @Test func `files name their schemas, which lie in the project`() throws {
    let folder = try ProjectFolder(["x": ""])
    #expect(try Program.run(["init", "m"], in: folder.path).status == 0)
    for (file, schema) in [("site.yml", ".schema/site.json"), ("matrices/decisions.yml", "../.schema/matrix.json")] {
      let text = try String(contentsOfFile: "\(folder.path)/m/content/\(file)", encoding: .utf8)
      #expect(text.hasPrefix("# yaml-language-server: $schema=\(schema)\n"))
    }
    #expect(folder.exists("m/content/.schema/site.json") && folder.exists("m/content/.schema/matrix.json"))
  }

  @Test func `a bare project has settings and nothing else`() throws {
    let folder = try ProjectFolder(["m/.git/config": ""])
    #expect(try Program.run(["init", "--bare", "m"], in: folder.path).status == 0)
    #expect(try Program.run(["-q"], in: folder.path + "/m").status == 0)
    #expect(folder.exists("m/public/index.html") && !folder.exists("m/content/essays"))
  }

  @Test func `a folder that holds files is refused, and stays as it is`() throws {
    let folder = try ProjectFolder(["m/a.txt": "mine", "m/.hidden": "mine", "m/b/c": "mine"])
    let result = try Program.run(["init", "m"], in: folder.path)
    #expect(result.status == 1)
    #expect(
      result.errors == """
        m: error: this folder holds '.hidden', 'a.txt', 'b' already [file-exists]
          → name a new folder, or an empty one

        """)
    #expect(!folder.exists("m/content"))
  }

  @Test func `a file in its place ends with 2`() throws {
    let folder = try ProjectFolder(["m": "a file"])
    let result = try Program.run(["init", "m"], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors == "error: cannot make the folder 'm': there is a file of that name\n")
  }

  @Test func `the example is the folder in this repository, byte by byte`() throws {
    let root =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path + "/examples/start"
    let folder = try ProjectFolder(["x": ""])
    #expect(try Program.run(["init", "m"], in: folder.path).status == 0)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      #expect(
        FileManager.default.contentsEqual(atPath: "\(root)/\(path)", andPath: "\(folder.path)/m/\(path)"), "\(path)")
    }
  }
}
