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
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can be taught to complete`(shell: String) throws {
    let result = try Program.run(["--generate-completion-script", shell])
    #expect(result.status == 0)
    for word in ["check", "explain", "warnings-as-errors", "dead-link"] { #expect(result.output.contains(word)) }
  }

  @Test func `the version is one line`() throws {
    #expect(try Program.run(["--version"]).output.contains(/^sitegen \d+\.\d+\.\d+\n$/))
  }
}
