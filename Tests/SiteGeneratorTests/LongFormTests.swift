import Foundation
import Testing

@testable import SiteGenerator

/// The long form of a model: what a build writes as `matrix.csv`, and what comes back from it.
struct LongFormTests {
  /// The model that comes out of a table, by way of the files that an import would write.
  private func model(of csv: [UInt8], id: String = "m") throws -> (PlainMatrix?, faults: [String]) {
    let file = SourceFile(path: "m.csv", bytes: csv)
    let (table, tableFaults) = CSVTable.read(file)
    #expect(tableFaults == [])
    try #require(LongForm.isHeader(table.records[0].fields))
    let (model, faults) = LongFormReader.read(table.records, of: file, title: nil)
    let (files, modelFaults) = model.files(id: id, from: file, in: "/nowhere")
    var texts = TextList()
    let sources = files.files.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    var long = MatrixTexts(id: id, files: Array(sources.dropFirst()))
    let matrix = MatrixReader.matrix(id: id, sources[0], long: &long, texts: &texts).matrix
    let lines = (faults + modelFaults).sortedByPlace().map { "\($0.location): \($0.message)" }
    return (matrix.map { PlainMatrix($0, texts: texts.texts) }, lines)
  }

  @Test(arguments: 0..<150)
  func `a model comes back from its table as it was`(seed: Int) throws {
    var random = RandomMatrix(seed: UInt64(seed))
    let matrix = random.matrix()
    let csv = LongFormWriter.bytes(of: matrix, texts: random.texts)
    let (back, faults) = try model(of: csv)
    #expect(faults == [])
    let (before, after) = (PlainMatrix(matrix, texts: random.texts).lines, try #require(back).lines)
    for (one, other) in zip(before, after) { #expect(one == other) }
    #expect(before.count == after.count)
  }

  @Test(arguments: ["backend", "docs"])
  func `this repository's models come back as they are`(id: String) throws {
    let content = try ContentLoader.load(root: Repository.root, output: "/nowhere", jobs: 1).content
    let site = Reader.read(content, Reader.settings(content, baseURL: nil), includesDrafts: false, jobs: 1).site
    let matrix = try #require(site.matrices.first { $0.id == id })
    let (back, faults) = try model(of: LongFormWriter.bytes(of: matrix, texts: site.texts), id: id)
    #expect(faults == [])
    #expect(back == PlainMatrix(matrix, texts: site.texts))
  }

  @Test func `no cell of a table begins like a formula`() throws {
    for seed in 0..<50 {
      var random = RandomMatrix(seed: UInt64(seed))
      let matrix = random.matrix()
      let csv = LongFormWriter.bytes(of: matrix, texts: random.texts)
      for record in CSVTable.read(SourceFile(path: "m.csv", bytes: csv)).table.records {
        for field in record.fields where !field.isEmpty {
          #expect(!"=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(field.unicodeScalars.first!))
        }
      }
    }
  }

  @Test func `the table is RFC 4180: CR LF behind each line, as many fields in each, quotes doubled`() throws {
    let project = try TestProject([
      "content/matrices/model.yml": TestProject.model.replacing("Keep it in a file.", with: "'Say \"a, b\" | =1+1'")
    ])
    #expect(try project.build().lines == [])
    let text = try project.read("public/model/matrix.csv")
    #expect(text.hasSuffix("\r\n") && !text.replacing("\r\n", with: "").contains("\r"))
    let lines = text.components(separatedBy: "\r\n").dropLast()
    #expect(
      lines.first?.hasPrefix(
        "kind,id,title,row,row title,column,column title,group,note,summary,body,body in,tags,lens:fit,field:signals,lens,"
      ) == true)
    #expect(lines.count == 14, "header, model, field, lens, 2 levels, 2 columns, 2 rows, 4 cells")
    #expect(text.contains("\r\ncell,,,store,Store,small,Small,,,\"Say \"\"a, b\"\" | =1+1\",,,,good,* One user.,,"))
  }
}
