import Foundation
import Testing

/// What keeps the rooms apart.
struct WallTests {
  @Test(arguments: [
    ("CCmarkGFM", "Markdown"), ("CParserMemory", "Markdown"), ("Yams", "SiteGenerator/Read"),
    ("Mustache", "SiteGenerator/Render"),
    ("ArgumentParser", "sitegen"), ("FlyingSocks", "PreviewServer"),
    ("SwiftCSV", "SiteGenerator/Exchange"),
  ])
  func `each library is imported in one room`(library: String, room: String) throws {
    let sources = try Repository.files(in: "Sources", endings: [".swift"])
    let importing = sources.filter { path, text in
      text.contains(try! Regex("(?m)^\\s*(@\\w+ )?(\\w+ )?import \(library)\\b"))
    }
    #expect(!importing.isEmpty)
    for path in importing.keys { #expect(path.hasPrefix(room + "/"), "\(path) imports \(library)") }
  }

  @Test func `only one room talks to other sites`() throws {
    for (path, text) in try Repository.files(in: "Sources", endings: [".swift"])
    where text.contains("URLSession") || text.contains("/curl") {
      #expect(path.hasPrefix("OutsideLinks/"), "\(path)")
    }
  }

  @Test func `nothing below the program prints or exits`() throws {
    for (path, text) in try Repository.files(in: "Sources", endings: [".swift"])
    where !path.hasPrefix("sitegen/") && !path.hasPrefix("EmbedFiles/") {
      #expect(!text.contains(/(?m)^\s*(print|exit|debugPrint|fputs)\(/), "\(path)")
    }
  }
}
