import Testing

@testable import SiteGenerator

/// What `check` looks for beyond a build.
struct LintTests {
  struct Lint: Sendable, CustomTestStringConvertible {
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

  /// The good project with a second essay that cites something.
  static let good = TestProject.good.merging(essay(of: "second", "[x](cell:store/small)")) { $1 }

  @Test(arguments: lints)
  func `check says it at its place, and nothing where nothing is wrong`(lint: Lint) throws {
    let project = try TestProject(lint.files, base: Self.good)
    let lines = try project.check().lines
    #expect(lines == lint.reported, "\(lines.joined(separator: "\n"))")
    #expect(!project.exists("public"))
  }

  @Test func `the good project has nothing to warn of`() throws {
    #expect(try TestProject(base: Self.good).check().lines == [])
  }

  @Test func `the other place is named as well`() throws {
    let same = try TestProject(
      Self.model(("summary: Do it later.", "summary: Keep it in a database.")), base: Self.good)
    #expect(
      try same.check().diagnostics.filter { $0.severity == .warning }.map(\.related).map { $0.map(\.line) } == [[19]])
  }

  @Test func `check finds what a build finds, at the same places`() throws {
    for fault in FaultTableTests.faults.enumerated().filter({ $0.offset.isMultiple(of: 8) }).map(\.element) {
      let project = try TestProject(fault.files)
      let errors = try project.check().diagnostics.filter { $0.severity == .error }
      #expect(errors == (try project.build().diagnostics.filter { $0.severity == .error }), "\(fault.name)")
    }
  }

  @Test func `a build says nothing of all this`() throws {
    for lint in Self.lints where !lint.reported.contains(where: { $0.contains(" error: ") }) {
      #expect(try TestProject(lint.files, base: Self.good).build().lines == [], "\(lint.name)")
    }
  }
}

extension LintTests {
  /// The good matrix with pieces of it replaced.
  static func model(_ replacements: (old: String, new: String)...) -> [String: String] {
    var text = TestProject.model
    for (old, new) in replacements {
      precondition(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return ["content/matrices/model.yml": text]
  }

  /// A matrix of its own with three columns; its rows begin in line 5.
  static func model(
    columns: String = "[{id: small, title: Small}, {id: large, title: Large}, {id: huge, title: Huge}]", rows: String
  ) -> [String: String] {
    [
      "content/matrices/model.yml": "title: Model\ncolumns: \(columns)\n\nrows:\n\(rows)",
      "content/matrices/model/store/large.md": TestProject.absent,
      "content/essays/first.md": TestProject.absent,
      "content/essays/second.md": TestProject.absent,
      "content/index.md": TestProject.absent,
    ]
  }

  /// A matrix with summaries of these lengths.
  static func lengths(small: [Int], large: [Int] = []) -> [String: String] {
    let columns = ["small", "large", "huge"].prefix(small.count)
    func cells(_ lengths: [Int], _ letter: String) -> String {
      zip(columns, lengths).map { "      \($0): {summary: \(String(repeating: letter, count: $1))}\n" }.joined()
    }
    let rows = [("store", cells(small, "a")), ("queue", cells(large, "b"))].filter { !$0.1.isEmpty }
      .map { "  - id: \($0)\n    title: \($0)\n    cells:\n\($1)" }
    return model(
      columns: "[\(columns.map { "{id: \($0), title: \($0)}" }.joined(separator: ", "))]", rows: rows.joined())
  }

  static func essay(of name: String, _ text: String) -> [String: String] {
    ["content/essays/\(name).md": "---\ntitle: \(name.capitalized)\n---\n\n\(text)\n"]
  }
}

extension TestProject {
  func check() throws -> CheckReport { try Build.check(BuildOptions(root: root, jobs: 2)) }
}

extension CheckReport {
  var lines: [String] { BuildReport(diagnostics: diagnostics).lines }
}
