import Testing

@testable import SiteGenerator

/// Faults of the content: what is written, what is said about it, and where it points.
struct FaultTableTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    /// The files that differ from the good project.
    var files: [String: String]
    /// Everything that is reported, in order.
    var reported: [String]

    var testDescription: String { name }

    init(_ name: String, _ files: [String: String], _ reported: String...) {
      self.name = name
      self.files = files
      self.reported = reported
    }
  }

  @Test func `the good project has no faults`() throws {
    let project = try TestProject()
    #expect(try project.build().lines == [])
  }

  @Test(arguments: faults)
  func `a fault is reported at its place, and the site that is there stays`(fault: Fault) throws {
    let project = try TestProject(fault.files)
    try project.write("the last good page", to: "public/index.html")
    let report = try project.build()
    #expect(report.lines == fault.reported)
    #expect(!report.succeeded)
    #expect(
      try project.files().mapValues { String(decoding: $0, as: UTF8.self) } == ["index.html": "the last good page"])
    #expect(!project.exists("public/.sitegen"))
  }
}
