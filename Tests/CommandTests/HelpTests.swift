import ArgumentParser
import Testing

@testable import sitegen

/// What the program says about itself.
struct HelpTests {
  private static let commands: [any ParsableCommand.Type] =
    [SitegenCommand.self] + SitegenCommand.configuration.subcommands

  @Test func `each command's help has examples, in lines that fit`() {
    for command in Self.commands {
      let help = SitegenCommand.helpMessage(for: command, columns: 80)
      #expect(help.contains("\nExamples:\n  sitegen"), "\(command)")
      for line in help.split(separator: "\n") where !line.hasPrefix("USAGE:") {
        #expect(line.count <= 80, "\(line)")
      }
      let examples = help.split(separator: "\nExamples:\n")[1].split(separator: "\n\n")[0].split(separator: "\n")
      #expect(examples.allSatisfy { $0.hasPrefix("  ") }, "an example is broken in two: \(command)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can be taught to complete`(shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in ["check", "explain", "warnings-as-errors", "dead-link"] { #expect(result.output.contains(word)) }
  }

  @Test(arguments: [
    (["biuld"], "no command 'biuld'; did you mean 'build'?"),
    (["chek", "--external"], "no command 'chek'; did you mean 'check'?"),
    (["version"], "no command 'version'; did you mean 'sitegen --version'?"),
    (["frobnicate"], "no command 'frobnicate'; 'sitegen --help' lists them"),
    (
      ["build", "content"],
      "'build' takes no 'content'; name a project's folder, the one that holds 'content', with --root"
    ),
    (["-r", ".", "check"], "the command comes first: 'sitegen check -r .'"),
    (
      ["-q", "--root=a b", "explain", "dead-link"],
      "the command comes first: 'sitegen explain -q '--root=a b' dead-link'"
    ),
    (["new", "model", "x"], "no 'new model'; there is 'new essay' and 'new matrix'"),
    (["serve", "--prot", "9"], "Unknown option '--prot'. Did you mean '--port'?"),
    (["theme", "list"], "no 'theme list'; 'sitegen theme eject --list' lists the files of the theme"),
  ])
  func `a word that is no command is told, with what may be meant`(arguments: [String], told: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64 && result.errors.hasPrefix("Error: \(told)\n"), "\(result.errors)")
  }

  @Test func `the version is one line`() throws {
    #expect(try Program.run(["--version"]).output.contains(/^sitegen \d+\.\d+\.\d+\n$/))
  }
}
