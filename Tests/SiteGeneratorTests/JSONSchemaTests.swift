import Foundation
import Testing

@testable import SiteGenerator

/// The schemas for editors.
struct JSONSchemaTests {
  /// `SITEGEN_RECORD=1 swift test --filter JSONSchemaTests` writes them anew; the run then fails, so that nobody forgets
  /// to look at what changed.
  @Test(arguments: JSONSchema.files.map(\.name))
  func `docs/schema holds what the reader's declarations say`(name: String) throws {
    let text = try #require(JSONSchema.files.first { $0.name == name }).text
    let path = "\(Repository.root)/docs/schema/\(name)"
    guard ProcessInfo.processInfo.environment["SITEGEN_RECORD"] == nil else {
      try FileManager.default.createDirectory(
        atPath: "\(Repository.root)/docs/schema", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("docs/schema/\(name) was written anew; look at the difference, then run without SITEGEN_RECORD")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test(arguments: JSONSchema.files.map(\.text))
  func `each is JSON, and every object in it says what it holds`(text: String) throws {
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    var objects = 0
    func look(at schema: [String: Any], _ path: String) {
      let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
      #expect(!types.isEmpty || schema["enum"] != nil || schema["anyOf"] != nil, "\(path) says nothing")
      if let pattern = schema["pattern"] as? String { #expect((try? Regex(pattern)) != nil, "\(path)") }
      for case let part as [String: Any] in schema["anyOf"] as? [Any] ?? [] { look(at: part, path + "|") }
      if types.contains("array") {
        let items = schema["items"] as? [String: Any]
        #expect(items != nil, "\(path)")
        look(at: items ?? [:], path + "[]")
      }
      guard types.contains("object") else { return }
      objects += 1
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      let others = schema["additionalProperties"]
      #expect(others as? Bool == false || others is [String: Any], "\(path)")
      #expect(Set(schema["required"] as? [String] ?? []).isSubset(of: properties.keys), "\(path)")
      for (key, value) in properties { look(at: value, "\(path).\(key)") }
      if let others = others as? [String: Any] { look(at: others, path + ".*") }
    }
    look(at: root, "")
    #expect(objects > 0)
  }

  @Test func `what a file may hold at its top is what the reader's declaration says`() throws {
    for (name, schema) in [
      ("site.json", Schema.settings), ("front-matter.json", .frontMatter), ("matrix.json", .anyMatrix),
    ] {
      let text = try #require(JSONSchema.files.first { $0.name == name }).text
      let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(Set((root["properties"] as? [String: Any] ?? [:]).keys) == Set(schema.keys.map(\.name)))
      #expect(Set(root["required"] as? [String] ?? []) == Set(schema.keys.filter(\.isRequired).map(\.name)))
      for key in schema.keys { #expect(!key.help.isEmpty, "\(name): \(key.name) has no help") }
    }
  }

  @Test func `any matrix file that the reader takes fits the open declaration`() throws {
    for path in [
      "content/matrices/backend.yml", "content/matrices/docs.yml", "examples/start/content/matrices/decisions.yml",
    ] {
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: "\(Repository.root)/\(path)")))
      let root = try #require(YAMLDocument.read(SourceText(SourceFile(path: path, bytes: bytes))).root)
      var faults: [Diagnostic] = []
      Schema.anyMatrix.check(root, name: "the matrix file", into: &faults)
      #expect(faults == [], "\(path)")
    }
  }
}
