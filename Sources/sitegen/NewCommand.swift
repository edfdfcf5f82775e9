import ArgumentParser
import Foundation
import SiteGenerator

/// `sitegen new`: begins an essay or a model.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin an essay or a model.",
    discussion: """
      A file that is there is never written over.

      Examples:
        sitegen new essay why-notes-decay    a draft in content/essays/
        sitegen new matrix team-skills       a model in content/matrices/
      """, subcommands: [NewEssay.self, NewMatrix.self])
}

struct NewEssay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "essay", abstract: "Begin an essay: a draft with a title and today's date.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The file's name, which becomes the last part of the address.", valueName: "slug"))
  var slug: String

  func run() throws {
    try global.show { try Project(root: global.root).newEssay(slug, on: Self.today) }
  }

  /// The day as the author's calendar has it.
  private static var today: String {
    let format = ISO8601DateFormatter()
    format.timeZone = .current
    format.formatOptions = [.withFullDate]
    return format.string(from: Date())
  }
}

struct NewMatrix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Begin a model: two rows and two columns, and comments on what else there is.")

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("The model's id: the file's name, and the first part of its addresses.", valueName: "id"))
  var id: String

  func run() throws {
    try global.show { try Project(root: global.root).newMatrix(id) }
  }
}

extension GlobalOptions {
  /// Runs what adds files to a project, and names them.
  fileprivate func show(_ body: () throws -> Project.Change) throws {
    try run {
      let change = try body()
      for path in change.written { say(path) }
      return change
    }
  }
}
