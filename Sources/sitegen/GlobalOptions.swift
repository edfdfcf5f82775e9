import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The project's folder.", valueName: "dir"))
  var root = "."

  @Flag(name: .short, help: "Say nothing but errors and warnings.")
  var quiet = false

  @Flag(name: .short, help: "Say more: how many files were written and kept, and how long it took.")
  var verbose = false

  @Option(help: "Colour in messages: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Let warnings fail the command as well.")
  var warningsAsErrors = false
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
