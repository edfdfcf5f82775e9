import Foundation
import SiteGenerator
import Testing

@testable import sitegen

/// One finding, written for a person, a program and a code host.
struct FaceTests {
  private static let place = SourceLocation(file: "content/a.md", line: 2, column: 5, excerpt: "id: stoer")
  private static let first = SourceLocation(file: "content/b.md", line: 1, column: 1, excerpt: "\tid: store")
  private static let finding = Diagnostic.error(
    .duplicateID, "two rows are called 'store'", at: place, hint: "rename one", related: [first])

  @Test func `a person sees the line, a caret, what to do, and the other place with its line`() {
    #expect(
      TerminalFace(usesColor: false).text(of: Self.finding) == """
        content/a.md:2:5: error: two rows are called 'store' [duplicate-id]
          id: stoer
              ^
          → rename one
          see content/b.md:1:1
            \tid: store
            ^
        """)
  }

  @Test func `a program reads one object a line with all that is known`() throws {
    #expect(
      JSONFace().text(of: Self.finding) == #"{"severity":"error","code":"duplicate-id","#
        + #""message":"two rows are called 'store'","file":"content/a.md","line":2,"column":5,"excerpt":"id: stoer","#
        + #""hint":"rename one","related":[{"file":"content/b.md","line":1,"column":1,"excerpt":"\tid: store"}]}"#)
    let note = Diagnostic.note(.noBaseURL, "there is none", at: SourceLocation(file: "content/site.yml"))
    #expect(
      JSONFace().text(of: note) == #"{"severity":"note","code":"no-base-url","message":"there is none","#
        + #""file":"content/site.yml","line":null,"column":null,"hint":null,"related":[]}"#)
  }

  @Test func `JSON brings any text back, on one line`() throws {
    let text = "\"quoted\" \\ \u{0}\u{1B}[31m\r\n\t\u{2028}\u{2029}\u{85}\u{202E} 中 🙂 \u{7F}"
    let line = JSONFace().text(of: .error(.badValue, text, at: SourceLocation(file: text)))
    #expect(line.split(whereSeparator: \.isNewline).count == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["message"] as? String == text)
    #expect(object["file"] as? String == text)
    #expect(object["line"] is NSNull)
  }

  @Test func `a code host reads a workflow command`() {
    let face = GitHubFace(root: "/srv/site", workspace: "/srv/site")
    #expect(
      face.text(of: Self.finding)
        == "::error file=content/a.md,line=2,col=5,title=duplicate-id::two rows are called 'store'%0A→ rename one%0Asee content/b.md:1:1"
    )
    let odd = Diagnostic.warning(
      .badValue, "100% of\r\n::error::this", at: SourceLocation(file: "content/a,b:c%0A\n.md", line: 3))
    #expect(
      face.text(of: odd)
        == "::warning file=content/a%2Cb%3Ac%250A%0A.md,line=3,title=bad-value::100%25 of\u{FFFD}\u{FFFD}::error::this")
    let note = Diagnostic.note(.noBaseURL, "none", at: SourceLocation(file: "content/site.yml"))
    #expect(face.text(of: note) == "::notice file=content/site.yml,title=no-base-url::none")
  }

  @Test(arguments: [
    ("/srv/repository/docs/site", "/srv/repository", "docs/site/"), ("/srv/repository", "/srv/repository", ""),
    ("/srv/repository/", "/srv/repository/", ""), ("/elsewhere/site", "/srv/repository", "/elsewhere/site/"),
    ("/srv/repository-2", "/srv/repository", "/srv/repository-2/"), ("/srv/a", "/", "srv/a/"),
  ])
  func `a code host's paths begin at the repository`(root: String, workspace: String, prefix: String) {
    #expect(GitHubFace(root: root, workspace: workspace).prefix == prefix)
  }

  @Test func `what the machine refuses has its face in each format`() {
    let failure = MachineFailure(cannot: "write 'public/a\u{1B}b'", because: "No space left on device")
    let text = "cannot write 'public/a\u{FFFD}b': No space left on device"
    #expect(TerminalFace(usesColor: false).text(of: failure) == "error: \(text)")
    #expect(
      JSONFace().text(of: failure) == #"{"severity":"error","code":"machine-failure","#
        + #""message":"cannot write 'public/a\u001bb': No space left on device","#
        + #""file":null,"line":null,"column":null,"hint":null,"related":[]}"#)
    #expect(GitHubFace(root: ".", workspace: nil).text(of: failure) == "::error title=machine-failure::\(text)")
    #expect(DiagnosticCode(rawValue: MachineFailure.code) == nil)
  }

  @Test func `no name of a file sets another property, not even behind a sign that takes up what follows`() {
    let place = SourceLocation(file: "content/a\u{600},line=9\u{600}:\u{301},\u{301}b.md")
    let text = GitHubFace(root: ".", workspace: nil).text(of: .note(.noBaseURL, "x", at: place))
    #expect(text.utf8.count { $0 == UInt8(ascii: ",") } == 1)
    #expect(
      text.unicodeScalars.elementsEqual(
        "::notice file=content/a\u{600}%2Cline=9\u{600}%3A\u{301}%2C\u{301}b.md,title=no-base-url::x".unicodeScalars))
  }

  @Test func `colour is for a terminal that has some and a reader who did not refuse it`() {
    func auto(_ environment: [String: String], _ isTerminal: Bool = true) -> Bool {
      ColorChoice.auto.isOn(environment: environment, isTerminal: isTerminal)
    }
    #expect(auto([:]) && auto(["NO_COLOR": "", "TERM": "xterm"]))
    #expect(!auto(["NO_COLOR": "1"]) && !auto(["TERM": "dumb"]) && !auto([:], false))
    #expect(ColorChoice.always.isOn(environment: ["NO_COLOR": "1", "TERM": "dumb"], isTerminal: false))
    #expect(!ColorChoice.never.isOn(environment: [:], isTerminal: true))
  }

  @Test func `painted or not, the words are the same`() {
    let painted = TerminalFace(usesColor: true).text(of: Self.finding)
    #expect(painted.contains("\u{1B}[31;1merror:\u{1B}[0m"))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == TerminalFace(usesColor: false).text(of: Self.finding))
  }
}
