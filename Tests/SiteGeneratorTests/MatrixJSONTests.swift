import Foundation
import Testing

@testable import SiteGenerator

/// `matrix.json`.
struct MatrixJSONTests {
  private func object(_ files: [String: String] = [:], baseURL: String? = nil) throws -> [String: Any] {
    let project = try TestProject(files)
    try project.build(baseURL: baseURL)
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(project.root)/public/model/matrix.json"))
    #expect(!data.contains(UInt8(ascii: "<")))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func cell(_ model: [String: Any], _ row: String, _ column: String) throws -> [String: Any] {
    let cells = try #require(model["cells"] as? [[String: Any]])
    return try #require(cells.first { $0["row"] as? String == row && $0["column"] as? String == column })
  }

  @Test func `it says what the file says`() throws {
    let model = try object()
    #expect(model["format"] as? String == MatrixJSON.format)
    #expect(model["id"] as? String == "model" && model["url"] as? String == "./")
    let small = try cell(model, "store", "small")
    #expect(small["levels"] as? [String: String] == ["fit": "good"])
    let fields = try #require(small["fields"] as? [String: [[String: String]]])
    #expect(fields["signals"]?.first?["markdown"] == "One user.")
    #expect((small["summary"] as? [String: String])?["text"] == "Keep it in a file.")
  }

  @Test func `links of texts lead on from the file, in full when the site has an address`() throws {
    let relative = try cell(try object(), "store", "large")["body"] as? [String: String]
    #expect(relative?["markdown"] == "A database has [one place](store/small/) for everything.")
    #expect(relative?["html"] == "<p>A database has <a href=\"store/small/\">one place</a> for everything.</p>\n")
    let full = try cell(try object(baseURL: "https://example.org/"), "store", "large")
    #expect(full["url"] as? String == "https://example.org/model/store/large/")
    let body = full["body"] as? [String: String]
    #expect(body?["markdown"] == "A database has [one place](https://example.org/model/store/small/) for everything.")
  }
}
