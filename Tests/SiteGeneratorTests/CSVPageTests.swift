import Foundation
import Testing

@testable import SiteGenerator

/// docs/csv.md, held to the declarations that are written and read by.
struct CSVPageTests {
  @Test(arguments: LongForm.Kind.allCases)
  func `the page lists the columns of each kind of line`(kind: LongForm.Kind) throws {
    let page = try String(contentsOfFile: "\(Repository.root)/docs/csv.md", encoding: .utf8)
    let row = try #require(
      page.split(separator: "\n").first { line in
        line.split(separator: "|").first.map { $0.contains("`\(kind.rawValue)`") } ?? false
      })
    let cells = row.split(separator: "|")
    let columns = cells[2].matches(of: /`([^`]+)`/).map { String($0.output.1) }
    #expect(columns == LongForm.columns(of: kind).map(\.rawValue))
  }

  @Test func `every column is used by some kind of line`() {
    let used = Set(LongForm.Kind.allCases.flatMap { LongForm.columns(of: $0) })
    #expect(Set(LongForm.Column.allCases).subtracting(used) == [.kind])
  }

  @Test func `the table of the page is a table in the long form`() throws {
    let page = try String(contentsOfFile: "\(Repository.root)/docs/csv.md", encoding: .utf8)
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
    let start = try #require(lines.firstIndex { $0.hasPrefix("| kind | id ") })
    var writer = CSVWriter()
    let table = [lines[start]] + lines[(start + 1)...].prefix { $0.hasPrefix("| kind | is") == false }
    for line in table {
      writer.add(
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
          String($0).trimmed.replacing("<br>", with: "\n")
        })
    }
    let file = SourceFile(path: "t.csv", bytes: writer.bytes)
    let (model, faults) = LongFormReader.read(CSVTable.read(file).table.records, of: file, title: nil)
    #expect(faults == [] && model.files(id: "docs", from: file, in: "/nowhere").diagnostics == [])
    #expect(model.cells == 1)
  }
}
