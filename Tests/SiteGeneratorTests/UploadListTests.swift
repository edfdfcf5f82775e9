import Foundation
import Testing

@testable import SiteGenerator

@Suite struct UploadListTests {
  @Test func `the list names every written file but itself, with the hash of its bytes`() throws {
    let project = try TestProject(["content/notes.txt": "a file"])
    try project.build()
    let files = try project.files().filter { !$0.key.hasPrefix(".sitegen/") && $0.key != "manifest.json" }
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(project.read("public/manifest.json").utf8)) as? [String: Any])
    #expect(list["hash"] as? String == "xxh64")
    #expect(list["files"] as? [String: String] == files.mapValues { ContentHash([UInt8]($0)).description })
  }

  @Test func `a dry run of what is there finds it unchanged`() throws {
    let project = try TestProject()
    try project.build()
    let report = try Build.run(BuildOptions(root: project.root, output: "public", isDryRun: true))
    #expect(report.published?.written == 0 && report.published?.removed == 0)
  }

  @Test func `the author's own file of this name is told apart`() throws {
    let project = try TestProject(["content/manifest.json": "{}"])
    let report = try project.build()
    #expect(!report.succeeded)
    #expect(report.faults.map(\.code) == [.reservedName])
  }
}
