import Foundation
import Testing

/// What `scripts/fuzz` runs for hours compiles, and takes the files that it begins with.
struct FuzzTargetTests {
  @Test(arguments: FuzzTarget.allCases)
  func `a target takes what it is for, whole and cut short`(target: FuzzTarget) throws {
    let path =
      switch target {
      case .frontMatter, .markdown: "content/index.md"
      case .settings: "content/site.yml"
      case .matrix: "examples/start/content/matrices/decisions.yml"
      case .templates: "templates/text.mustache"
      case .csv: "Tests/Fuzz/seeds/csv/named.csv"
      case .long: "Tests/Fuzz/seeds/long-csv/docs.csv"
      }
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: "\(Repository.root)/\(path)")))
    #expect(!bytes.isEmpty)
    for count in [bytes.count, bytes.count / 2, 1, 0] {
      bytes[..<count].withUnsafeBufferPointer { target.run($0) }
    }
  }
}
