import ArgumentParser

/// The program: one word picks what to do, `build` if there is none.
@main
struct SitegenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Publishes a two-axis model and the essays that argue for it as a static site.",
    discussion: """
      Reads content/ (site.yml, Markdown, matrices/*.yml) and templates/ (optional), writes public/.

      Examples:
        sitegen                          build the project in this folder
        sitegen --root ~/model -o site   build another project into its folder 'site'
        sitegen --dry-run                find faults and say what would be written
        sitegen serve --open             show the site in a browser while you write
        sitegen check                    look closer, and write nothing
        sitegen init my-model            start a project with an example
        sitegen import t.csv --id t      make a model of a table
        sitegen explain dead-link        what a code in brackets means

      Findings go to standard error. It ends with 0 when all is well, with 1 when the content has errors, with 2 when the machine refused, and with 64 after wrong usage.
      """,
    version: "sitegen 0.1.0",
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, InitCommand.self, NewCommand.self, ImportCommand.self,
      ThemeCommand.self, ExplainCommand.self, CleanCommand.self,
    ],
    defaultSubcommand: BuildCommand.self
  )

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let fault = UnknownWord.fault(in: arguments) { exit(withError: ValidationError(fault)) }
    var command: any ParsableCommand
    do {
      command = try parseAsRoot(arguments)
    } catch {
      exit(withError: UnknownWord.option(in: arguments).map { ValidationError($0) } ?? error)
    }
    do { try command.run() } catch { exit(withError: error) }
  }
}
