import ArgumentParser
import SiteGenerator

/// A first word that is no command, or one behind a command that takes none there.
///
/// The parser of arguments takes such a word for one of `build`'s, as `build` is what happens without a word, and has
/// nothing to suggest.
enum UnknownWord {
  /// What to say about it; nil when there is none.
  static func fault(in arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    let commands = SitegenCommand.configuration.subcommands
    guard !first.hasPrefix("-") else { return commandBehindOptions(in: arguments, among: commands) }
    guard let command = commands.first(where: { $0._commandName == first }) else {
      guard first != "help" else { return nil }
      return "no command '\(first.safeToShow)'; \(hint(for: first, among: commands))"
    }
    guard let word = arguments.dropFirst().first, !word.hasPrefix("-") else { return nil }
    if takesNoWord.contains(first) {
      return
        "'\(first)' takes no '\(word.safeToShow)'; name a project's folder, the one that holds 'content', with --root"
    }
    let below = command.configuration.subcommands
    guard !below.isEmpty, !below.contains(where: { $0._commandName == word }) else { return nil }
    return "no '\(first) \(word.safeToShow)'; \(hint(for: word, of: first, among: below))"
  }

  /// A command that stands behind options, where it is taken for a word of `build`'s. A value of an option may be
  /// called like a command: only a word that follows no option but a flag, or the value of one, counts.
  private static func commandBehindOptions(
    in arguments: [String], among commands: [any ParsableCommand.Type]
  ) -> String? {
    let help = SitegenCommand.helpMessage(for: BuildCommand.self, columns: 1000)
    // "-r, --root <dir>"
    let takeValue = Set(
      help.split(separator: "\n").flatMap { line -> [String] in
        guard let match = line.firstMatch(of: /^\s+((?:--?[a-z-]+(?:, )?)+) </) else { return [] }
        return match.output.1.split(separator: ", ").map(String.init)
      })
    var index = 0
    while index < arguments.count, arguments[index].hasPrefix("-"), arguments[index] != "--" {
      index += takeValue.contains(arguments[index]) ? 2 : 1
    }
    guard index < arguments.count, commands.contains(where: { $0._commandName == arguments[index] }) else { return nil }
    let words = [arguments[index]] + arguments[..<index] + arguments[(index + 1)...]
    return "the command comes first: 'sitegen \(words.map { ShellWord.typed($0) }.joined(separator: " "))'"
  }

  /// What to say about an option that is nearly one of the command's. The parser counts two letters that changed places
  /// as two faults, and so takes '--prot' for '--root'.
  static func option(in arguments: [String]) -> String? {
    let commands = SitegenCommand.configuration.subcommands
    let command = commands.first { $0._commandName == arguments.first } ?? BuildCommand.self
    guard command.configuration.subcommands.isEmpty else { return nil }
    let help = SitegenCommand.helpMessage(for: command, columns: 1000)
    let known = help.matches(of: /--([a-z-]+)/).map { String($0.output.1) }
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = String(argument.dropFirst(2).prefix { $0 != "=" })
      guard !known.contains(name), !name.hasPrefix("generate-"), !name.hasPrefix("experimental-"),
        let near = nearestName(to: name, among: known)
      else { continue }
      return "Unknown option '--\(name.safeToShow)'. Did you mean '--\(near)'?"
    }
    return nil
  }

  private static let takesNoWord = ["build", "serve", "check", "clean"]

  private static func hint(
    for word: String, of command: String? = nil, among commands: [any ParsableCommand.Type]
  ) -> String {
    if command == nil, word == "version" { return "did you mean 'sitegen --version'?" }
    if command == "theme", word == "list" { return "'sitegen theme eject --list' lists the files of the theme" }
    let names = commands.map { $0._commandName }
    let written = { (name: String) in command.map { "\($0) \(name)" } ?? name }
    // With few of them, naming all says more than a guess.
    if let near = nearestName(to: word, among: names), names.count > 2 || near.count == word.count {
      return "did you mean '\(written(near))'?"
    }
    return command == nil
      ? "'sitegen --help' lists them" : "there is \(names.map { "'\(written($0))'" }.joined(separator: " and "))"
  }
}
