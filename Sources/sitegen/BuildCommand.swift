import ArgumentParser
import SiteGenerator

/// `sitegen [build]`: reads the project, writes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site. This is what happens when no command is named.",
    discussion: """
      Writes what has changed, removes what an earlier build wrote and the site no longer has, and leaves everything else in the output folder alone. With an error in the content it changes nothing.

      Examples:
        sitegen build                               into public/
        sitegen build --output ../site              into another folder
        sitegen build --base-url https://example.org/docs/
        sitegen build --drafts --output preview     with drafts, elsewhere
        sitegen build -v                            and say where the time went
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The output folder, relative to the root.", valueName: "dir"),
    completion: .directory)
  var output = "public"

  @Option(
    name: [.customShort("u"), .customLong("base-url")],
    help: ArgumentHelp("The address that the site will have, instead of that in site.yml.", valueName: "url"))
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Build drafts, too.")
  var drafts = false

  @Flag(help: "Find faults and say what would be written; change nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("How many threads to use; without it, one for each core.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("'--jobs' is a number of at least 1.") }
    if let baseURL, !BuildOptions.isBaseURL(baseURL) {
      throw ValidationError("'--base-url' is a full address such as https://example.org/, not '\(baseURL)'.")
    }
  }

  func run() throws {
    let printer = DiagnosticPrinter(global)
    let watch = RunWatch(global, farewell: "interrupted; nothing was changed")
    do {
      var options = try BuildOptions(
        root: global.root, output: output, baseURL: baseURL, includesDrafts: drafts, isDryRun: dryRun, jobs: jobs,
        warningsAreErrors: global.warningsAsErrors)
      if let refusal = options.outputRefusal {
        throw ValidationError("the site cannot be written to '\(output)': \(refusal).")
      }
      options.monitor = watch
      options.isLast = true
      let report = try watch.during { () throws(MachineFailure) in try Build.run(options) }
      guard !report.wasCancelled else {
        printer.showLine("interrupted; nothing was changed")
        throw ExitCode(watch.interruptedCode)
      }
      printer.show(report.diagnostics)
      guard let published = report.published else {
        printer.showVerdict(on: report.diagnostics, then: "nothing was changed")
        throw ExitCode(1)
      }
      guard !global.quiet else { return }
      print(BuildSummary(report: report, published: published, options: options).text)
      if global.verbose { print(RunTimes(watch.times, jobs: options.jobs).text) }
    } catch let failure as MachineFailure {
      printer.show(failure)
      throw ExitCode(2)
    }
  }
}
