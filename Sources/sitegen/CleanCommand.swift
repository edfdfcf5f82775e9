import ArgumentParser
import SiteGenerator

/// `sitegen clean`: removes what builds have written.
struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove from the output folder what builds have written there, and nothing else.",
    discussion: """
      Files that were changed by hand since, and files of yours, are kept; the changed ones are named.

      Examples:
        sitegen clean                    what was written to public/
        sitegen clean --output ../site   what was written to another folder
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The output folder, relative to the root.", valueName: "dir"),
    completion: .directory)
  var output = "public"

  func run() throws {
    try global.run {
      let options = try BuildOptions(root: global.root, output: output)
      if let refusal = options.outputRefusal {
        throw ValidationError("'\(output)' cannot be cleaned: \(refusal).")
      }
      let report = try Build.clean(options)
      let folder = options.outputName.hasSuffix("/") ? options.outputName : options.outputName + "/"
      if !report.diagnostics.hasErrors {
        global.say(
          report.removed == 0
            ? "nothing to remove in \(folder)" : "\(Count.text(report.removed, "file")) removed from \(folder)")
      }
      return Project.Change(diagnostics: report.diagnostics)
    }
  }
}
