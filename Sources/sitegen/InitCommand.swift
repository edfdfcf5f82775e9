import ArgumentParser
import SiteGenerator

/// `sitegen init DIR`: a new project.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start a project with a small example to change.",
    discussion: """
      Everything comes from the program itself; no network is needed. The folder is made if need be. One that holds files is refused.

      Examples:
        sitegen init my-model            the example, to be changed
        sitegen init my-model --bare     settings only, for a table of yours
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The folder of the new project.", valueName: "dir"), completion: .directory)
  var folder: String

  @Flag(help: "Leave out the example: settings only.")
  var bare = false

  func run() throws {
    let path = folder.hasPrefix("/") || global.root == "." ? folder : "\(global.root)/\(folder)"
    try global.run {
      let change = try Project.start(in: path, isBare: bare)
      guard !change.written.isEmpty else { return change }
      global.say(
        """
        \(Count.text(change.written.count, "file")) in \(path)\(path.hasSuffix("/") ? "" : "/")\
        \(bare ? "" : ", an example to change"). Next:
          cd \(ShellWord.typed(path))
          \(bare ? "sitegen new matrix ID       or: sitegen import TABLE.csv --id ID" : "sitegen                     writes the site to public/")
          \(bare ? "sitegen                     writes the site to public/" : "sitegen serve               shows it, and every change to it")
        """)
      return change
    }
  }
}
