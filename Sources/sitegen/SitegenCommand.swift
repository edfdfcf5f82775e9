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
      """,
    version: "sitegen 0.1.0",
    subcommands: [
      BuildCommand.self, InitCommand.self, NewCommand.self, ImportCommand.self, ThemeCommand.self, CleanCommand.self,
    ],
    defaultSubcommand: BuildCommand.self
  )
}
