/// Puts the faults of the YAML parser into words that help, as its own ("did not find expected key") do not.
enum YAMLSyntax {
  /// - Parameters:
  ///   - problem: what libyaml says
  ///   - context: what libyaml was doing
  ///   - location: where it gave up
  ///   - opened: where the thing that it was reading began
  static func fault(
    _ problem: String, context: String?, at location: SourceLocation, opened: SourceLocation?
  ) -> Diagnostic {
    let line = location.excerpt ?? ""
    if let tab = tabInIndentation(of: line) {
      var place = location
      place.column = tab
      return .error(.yamlTab, "a tab cannot indent YAML", at: place, hint: "indent with spaces")
    }
    let next = line.unicodeScalars.dropFirst((location.column ?? 1) - 1).first
    if problem.contains("character that cannot start any token"), let next {
      if next == "\t" { return .error(.yamlTab, "a tab cannot stand here", at: location, hint: "use spaces") }
      return .error(
        .yamlSyntax, "a value cannot begin with '\(next)'", at: location, hint: "put the value into quotes")
    }
    if problem.contains("mapping values are not allowed") || next == ":" {
      let before = line.unicodeScalars.prefix((location.column ?? 1) - 1)
      let isFirst = !String(String.UnicodeScalarView(before)).contains(": ")
      return .error(
        .yamlSyntax, "a ':' does not belong here", at: location,
        hint: isFirst && !before.contains("{")
          ? "check the indentation of this line and the one above" : "put a text that holds ': ' into quotes")
    }
    if problem.contains("could not find expected ':'") {
      return .error(
        .yamlSyntax, "this line needs 'key: value'", at: opened ?? location,
        hint: YAMLSlips.cure(of: opened?.excerpt ?? "")
          ?? "add the ':' or check the indentation of this line and the one above")
    }
    if problem.contains("end of stream"), let opened {
      return .error(.yamlSyntax, "this quote never ends", at: opened, hint: "close it, or quote the whole text")
    }
    if problem.contains("',' or"), let opened {
      let closer = problem.contains("'}'") ? "}" : "]"
      return .error(
        .yamlSyntax, "this list or mapping never ends", at: opened,
        hint: "close it with '\(closer)' and put ',' between its parts")
    }
    if problem.contains("node content"), let opened {
      return .error(.yamlSyntax, "this list or mapping never ends", at: opened, hint: "close it with ']' or '}'")
    }
    if problem.contains("sequence entries are not allowed") {
      return .error(
        .yamlSyntax, "a '-' does not belong here", at: location,
        hint: "put items of a list on lines of their own, and a text that begins with '-' into quotes")
    }
    if problem.contains("depth") || problem.contains("nest") {
      return .error(.yamlSyntax, "this is nested too deeply", at: location, hint: "no file needs more than ten levels")
    }
    if problem.contains("alphabetic or numeric") {
      return .error(
        .yamlSyntax, "a value cannot begin with '*' or '&'", at: opened ?? location, hint: "put the value into quotes")
    }
    if problem.contains("undefined alias") {
      return .error(
        .yamlAnchor, "anchors, aliases and merge keys are not read here", at: location,
        hint: "a text that begins with '*' goes into quotes")
    }
    if problem.contains("another document") {
      return .error(
        .yamlSyntax, "one file holds one document", at: location, hint: "delete this '---' and what follows")
    }
    if problem.contains("expected key") || problem.contains("block end") || problem.contains("'-' indicator") {
      return .error(
        .yamlSyntax, "this line does not fit to the ones above", at: location,
        hint: "check its indentation and the quotes above it; a quote that is not closed takes in the lines that follow"
      )
    }
    if problem.contains("escape") {
      return .error(
        .yamlSyntax, "no such escape in a text in double quotes", at: location,
        hint: "write '\\\\' for a backslash, or use single quotes")
    }
    return .error(
      .yamlSyntax, "this is not YAML that can be read", at: location, hint: "look at this line and the one above")
  }

  /// The column (from 1) of the first tab among the white space that a line begins with.
  private static func tabInIndentation(of line: String) -> Int? {
    let indentation = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }
    guard let index = indentation.firstIndex(of: "\t") else { return nil }
    return line.unicodeScalars.distance(from: line.unicodeScalars.startIndex, to: index) + 1
  }
}
