import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The project's folder.", valueName: "dir"), completion: .directory)
  var root = "."

  @Flag(name: [.customShort("q"), .long], help: "Say nothing but errors and warnings.")
  var quiet = false

  @Flag(name: [.customShort("v"), .long], help: "Say where the time went, station by station.")
  var verbose = false

  @Option(help: "Colour in messages.")
  var color = ColorChoice.auto

  @Option(help: "How findings are written: for people, as JSON objects, or as annotations on GitHub.")
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
