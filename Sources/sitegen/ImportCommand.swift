import ArgumentParser
import SiteGenerator

/// `sitegen import FILE --id ID`: a table becomes a model.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a model of a table: CSV from a spreadsheet, or a table in a Markdown file.",
    discussion: """
      The first line holds the titles of the columns, the first column those of the rows. The table becomes content/matrices/ID.yml; a file that is there is never written over. The matrix.csv that builds write comes back as it was.

      Examples:
        sitegen import skills.csv --id skills --title "What a team can do"
        sitegen import notes.md --id docs            the first table in it
        sitegen import public/docs/matrix.csv --id docs-copy
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("A .csv, .tsv or .md file.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv", "md"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The id of the new model: its file's name, and the first part of its addresses.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("The model's title; without it, that of the table or of the file.", valueName: "title"))
  var title: String?

  func validate() throws {
    if let title, title.allSatisfy(\.isWhitespace) || title.contains(where: \.isNewline) {
      throw ValidationError("'--title' is one line of text; without it, the file's name is the title.")
    }
    guard !Project.canImport(file) else { return }
    throw ValidationError(
      Project.isWorkbook(file)
        ? "'\(file)' is a workbook; open it in the spreadsheet, save the table as CSV UTF-8 and import that."
        : "'\(file)' is neither a .csv, a .tsv nor a .md file.")
  }

  func run() throws {
    try global.run {
      let report = try Project(root: global.root).importTable(file, id: id, title: title)
      guard !report.change.written.isEmpty else { return report.change }
      for path in report.change.written { global.say(path) }
      let size = "\(Count.text(report.rows.count, "row")), \(Count.text(report.columns.count, "column"))"
      let empty = report.empty == 0 ? "none empty" : "\(Count.text(report.empty, "place")) empty"
      global.say("\(size), \(Count.text(report.cells, "cell")), \(empty)")
      if let separator = report.separator, separator != "commas" {
        global.say("its fields are separated by \(separator)")
      }
      if !report.hadIDs {
        global.say("ids made from the titles, to be changed before anybody links to them:")
        global.say("  rows: \(report.rows.map(\.id).joined(separator: ", "))")
        global.say("  columns: \(report.columns.map(\.id).joined(separator: ", "))")
      }
      let root = global.root == "." ? "" : " --root \(ShellWord.typed(global.root))"
      global.say(
        """
        Next:
          sitegen serve --open\(root)    shows it, and every change to it
          sitegen check\(root)           finds what a careful reader would
        """)
      return report.change
    }
  }
}
