import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The project's folder.", valueName: "dir"), completion: .directory)
  var root = "."

  @Flag(name: .short, help: "Say nothing but errors and warnings.")
  var quiet = false

  @Flag(name: .short, help: "Say more: how long each station took, and with how many threads.")
  var verbose = false

  @Option(help: "Colour in messages: auto, always or never.")
  var color = ColorChoice.auto

  @Option(help: "How findings are written: human, json (one object a line) or github (annotations).")
  var format = OutputFormat.human

  @Flag(help: "Let warnings fail the command as well.")
  var warningsAsErrors = false
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case human, json, github }

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Left to choose, colour is for a terminal that has some and a reader who did not refuse it (https://no-color.org).
  func isOn(environment: [String: String], isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}
