import ArgumentParser
import SiteGenerator

/// `sitegen theme`: what a project can change about its looks.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "Work with the built-in theme.",
    discussion: """
      Examples:
        sitegen theme eject --list                     the files that it has
        sitegen theme eject partials/table.mustache    a copy of one, to be changed
      """, subcommands: [ThemeEject.self])
}

struct ThemeEject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copy files of the built-in theme into templates/, to be changed there.",
    discussion: """
      A file in templates/ replaces the built-in one of the same name; the others stay as they are built in, and get better with each version. So copy only what you change.

      Examples:
        sitegen theme eject partials/table.mustache
        sitegen theme eject --list
        sitegen theme eject                          all that are not there yet
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "List the files of the theme and copy none.")
  var list = false

  @Argument(help: ArgumentHelp("One file of the theme; without it, all.", valueName: "file"))
  var file: String?

  func validate() throws {
    guard let file, Project.themeFile(named: file) == nil else { return }
    throw ValidationError("no file '\(file)' in the theme: \(Project.themeHint(for: file))")
  }

  func run() throws {
    if list {
      print(Project.themeFiles.joined(separator: "\n"))
      return
    }
    let name = file.flatMap { Project.themeFile(named: $0) }
    try global.run {
      let change = try Project(root: global.root).ejectTheme(name)
      for path in change.written { global.say(path) }
      if file == nil, !change.diagnostics.hasErrors {
        if !change.kept.isEmpty {
          global.say(
            "\(Count.text(change.kept.count, "file")) left alone, as there already: \(change.kept.joined(separator: ", "))"
          )
        }
        global.say("\(Count.text(change.written.count, "file")) copied")
      }
      return change
    }
  }
}
