import Foundation
import Testing

/// SECURITY.md names a test for each promise; what it names is there.
struct SecurityPageTests {
  @Test func `each promise names a test that exists`() throws {
    let text = try String(contentsOfFile: "\(Repository.root)/SECURITY.md", encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count > 10)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/Tests")
    for row in rows {
      let held = try #require(row.split(separator: "|").last, "\(row)")
      let names = held.matches(of: /`([A-Za-z\/_.]+)`/).map { String($0.output.1) }
      #expect(!names.isEmpty, "\(row)")
      for name in names {
        let exists =
          name.contains("/")
          ? FileManager.default.fileExists(atPath: "\(Repository.root)/\(name)")
          : paths.contains { $0.hasSuffix("/\(name).swift") }
        #expect(exists, "\(name)")
      }
    }
  }
}
