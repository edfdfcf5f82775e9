import Foundation
import Testing

@testable import SiteGenerator

/// The same input gives the same bytes, whatever is different around it.
struct SameBytesTests {
  /// 1,000 texts that look at everything in the parser that threads could share: strikes, bare addresses, footnotes, tables.
  private static func manyEssays() -> [String: String] {
    var files: [String: String] = [:]
    for number in 0..<1000 {
      files["content/essays/essay-\(number).md"] = """
        ---
        title: Essay \(number)
        date: 2026-0\(1 + number % 9)-1\(number % 10)
        ---
        ## Part \(number % 7)

        Text with ~~strike \(number)~~, www.example\(number).org, https://example.org/\(number) and a note[^n].
        See [the next](essay-\((number + 1) % 1000).md) and [a cell](cell:store/small). "Quoted" -- so...

        | a | b |
        |---|--:|
        | ~~\(number)~~ | someone\(number)@example.org |

        - [x] done ~once~
        - [ ] not yet

        [^n]: The note of \(number), see https://example.org/note.

        """
    }
    return files
  }

  @Test func `1,000 texts give the same bytes with one job and with many`() throws {
    let project = try TestProject(Self.manyEssays())
    #expect(try project.build(jobs: 1, output: "one").lines == [])
    let one = try project.files(in: "one")
    #expect(one.count > 1000)
    for run in 1...3 {
      #expect(try project.build(jobs: 8, output: "many\(run)").lines == [])
      #expect(try project.files(in: "many\(run)") == one)
    }
  }

  @Test func `faults are reported in the same order with one job and with many`() throws {
    var files = Self.manyEssays()
    for number in stride(from: 0, to: 1000, by: 7) {
      files["content/essays/essay-\(number).md"]? += "[dead](nowhere-\(number).md) [cell](cell:store/smal)\n"
    }
    let project = try TestProject(files)
    let one = try project.build(jobs: 1).lines
    #expect(one.count == 286)
    #expect(try project.build(jobs: 8).lines == one)
  }

  @Test func `two folders give the same bytes`() throws {
    let (first, second) = (try TestProject(), try TestProject())
    try first.build()
    try second.build()
    #expect(try first.files() == second.files())
  }

  @Test func `a second run writes nothing`() throws {
    let project = try TestProject()
    try project.build()
    func times() throws -> [String: Date] {
      try FileManager.default.subpathsOfDirectory(atPath: "\(project.root)/public").reduce(into: [:]) { times, path in
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(project.root)/public/\(path)")
        if attributes[.type] as? FileAttributeType == .typeRegular, path != ".sitegen/lock" {
          times[path] = attributes[.modificationDate] as? Date
        }
      }
    }
    let before = try times()
    let report = try project.build()
    #expect(report.published?.written == 0)
    #expect(try times() == before)
  }
}
