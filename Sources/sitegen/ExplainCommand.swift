import ArgumentParser
import SiteGenerator

/// `sitegen explain CODE`: what a code in brackets means, with an example, and what to do.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a code: cause, example and cure. Without a code, list all.",
    discussion: """
      Examples:
        sitegen explain                   all codes
        sitegen explain unknown-column    one of them
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "The code that stands in brackets behind a message.",
    completion: .list(DiagnosticCode.allCases.map(\.rawValue)))
  var code: String?

  func validate() throws {
    guard let code, DiagnosticCode(named: code) == nil else { return }
    let hint =
      DiagnosticCode.nearest(to: code).map { "did you mean '\($0.rawValue)'?" } ?? "'sitegen explain' lists all."
    throw ValidationError("no code '\(code.safeToShow)'; \(hint)")
  }

  func run() {
    guard let code = code.flatMap({ DiagnosticCode(named: $0) }) else { return print(ExplanationText.list()) }
    print(ExplanationText.text(of: code.explanation))
  }
}
