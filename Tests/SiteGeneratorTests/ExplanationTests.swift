import Testing

@testable import SiteGenerator

/// What is said about each code, and whether it is true.
struct ExplanationTests {
  /// Codes whose example takes more than a text file: a byte that is no UTF-8, a link on the disk, a build and then a change
  /// by hand, another command, other sites, a text that takes seconds. Their own tests are TextFileTests, FolderTests,
  /// PublishForeignFilesTests, ImportTests, OutsideLinkTests and WatchedMapTests.
  static let withoutExample: Set<DiagnosticCode> = [
    .notUTF8, .symbolicLink, .editedFile, .fileExists, .badTable, .deadAddress, .movedAddress, .untestedAddress,
    .noNetwork, .lostURL, .tooManyFormer, .tooSlow,
  ]

  @Test func `every code is explained once, and nearly all with an example`() {
    let codes = Explanation.all.map(\.code)
    #expect(codes.count == Set(codes).count)
    #expect(Set(codes) == Set(DiagnosticCode.allCases))
    #expect(Set(Explanation.all.filter { $0.example == nil }.map(\.code)) == Self.withoutExample)
    for code in DiagnosticCode.allCases { #expect(code.explanation.code == code) }
  }

  @Test(arguments: DiagnosticCode.allCases.filter { !withoutExample.contains($0) })
  func `an example brings about its code and no other`(code: DiagnosticCode) throws {
    let found = try code.explanation.findings()
    #expect(found.contains { $0.code == code && $0.severity == code.explanation.severity })
    #expect(Set(found.map(\.code)) == [code], "\(found)")
  }

  @Test func `the project of the examples has nothing to warn of`() throws {
    let project = try TestProject(base: Explanation.Example.project)
    #expect(try project.check().lines == [])
    #expect(try project.build().lines == [])
  }

  @Test func `prose has the form of prose`() {
    for explanation in Explanation.all {
      // It goes on from the code; names stay as they are.
      let isPhrase = explanation.title.first?.isLowercase == true || explanation.title.contains(/^(YAML|HTML)/)
      #expect(isPhrase, "\(explanation.title)")
      #expect(!explanation.title.hasSuffix("."), "\(explanation.title)")
      for text in [explanation.cause, explanation.cure] {
        let isSentence = text.first.map { $0.isUppercase || $0 == "`" } == true && text.hasSuffix(".")
        #expect(isSentence, "\(explanation.code.rawValue)")
        #expect(!text.contains("  ") && !text.contains("\n"), "\(explanation.code.rawValue)")
      }
    }
  }

  @Test func `a code is found however it was copied`() {
    #expect(DiagnosticCode(named: "[Dead-Link]") == .deadLink)
    #expect(DiagnosticCode(named: "dead-lnik") == nil)
    #expect(DiagnosticCode.nearest(to: "dead-lnik") == .deadLink)
  }

  @Test func `nothing that is said names a type of the program or an error of a library`() {
    let leaks = [
      "Error(", "Optional(", "Yams", "YamlError", "Mustache", "DecodingError", "libyaml", "cmark", "NSCocoa", "NSURL",
      "Swift.", "nil", "SourceLocation", "Diagnostic", "Foundation", "errno", "URLSession", "Index out",
    ]
    let said =
      FaultTableTests.faults.flatMap(\.reported) + LintTests.lints.flatMap(\.reported)
      + Explanation.all.flatMap { [$0.title, $0.cause, $0.cure] }
    #expect(said.count > 300)
    for text in said {
      for leak in leaks { #expect(!text.contains(leak), "\(text)") }
    }
  }
}

extension Explanation {
  /// What a build and a check say about the example; the note that the project has no address apart.
  func findings() throws -> [Diagnostic] {
    var files: [String: String] = [:]
    for file in example?.files ?? [] { files[file.path] = file.text ?? TestProject.absent }
    let project = try TestProject(files, base: Example.project)
    let found = try project.check().diagnostics + project.build().diagnostics
    return found.sortedByPlace().filter { $0.code == code || $0.code != .noBaseURL }
  }
}
