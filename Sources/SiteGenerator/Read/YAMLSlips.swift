/// Slips of the pen that the YAML parser notices only further on, and then calls something else.
enum YAMLSlips {
  /// - Parameters:
  ///   - location: where the parser gave up
  ///   - opened: where the thing that it was reading began
  ///   - above: the nearest line above with anything in it, at its first letter
  static func fault(at location: SourceLocation, opened: SourceLocation?, above: SourceLocation?) -> Diagnostic? {
    earlyEndOfQuote(location) ?? openQuote(opened, givenUpAt: location)
      ?? above.flatMap { keyWithoutColon($0, below: location) }
  }

  /// `'How a team's decisions'`, `"How" a team decides`: what follows the quote fits nowhere.
  private static func earlyEndOfQuote(_ location: SourceLocation) -> Diagnostic? {
    guard let line = location.excerpt, let column = location.column else { return nil }
    let scalars = Array(line.unicodeScalars)
    var end = min(column - 1, scalars.count)
    while end > 0, scalars[end - 1] == " " { end -= 1 }
    guard end > 1, let quote = scalars[..<end].last, quote == "'" || quote == "\"",
      let start = scalars[..<(end - 1)].lastIndex(of: quote),
      start == 0 || "[{ ,".unicodeScalars.contains(scalars[start - 1]),
      // A comma is missing between this value and the next key.
      String(String.UnicodeScalarView(scalars[end...])).prefixMatch(of: /\s*([\w-]+\s*:|[,\]}#]|$)/) == nil
    else { return nil }
    var place = location
    place.column = end
    return .error(
      .yamlSyntax, "the quote ends here, and the text goes on", at: place,
      hint: quote == "'"
        ? "write each ' within the text twice, or put it into \"…\""
        : "put the whole text into '…', or write \\\" within it")
  }

  /// A quote that is opened and not closed in its line takes in the lines that follow.
  private static func openQuote(_ opened: SourceLocation?, givenUpAt location: SourceLocation) -> Diagnostic? {
    guard let opened, let line = opened.excerpt, opened.line != location.line else { return nil }
    let scalars = Array(line.unicodeScalars)
    var start: Int?
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let open = start {
        if scalar == "\\", scalars[open] == "\"" { index += 1 } else if scalar == scalars[open] { start = nil }
      } else if scalar == "\"" || scalar == "'", index == 0 || "[{ ,".unicodeScalars.contains(scalars[index - 1]) {
        start = index
      }
      index += 1
    }
    guard let start else { return nil }
    var place = opened
    place.column = start + 1
    return .error(
      .yamlSyntax, "this quote never ends", at: place, hint: "close it in this line with \(scalars[start])")
  }

  /// `title:How…`, `title How…`, `title = How…` are the beginning of a text that goes on with the next key.
  private static func keyWithoutColon(_ above: SourceLocation, below location: SourceLocation) -> Diagnostic? {
    guard let line = above.excerpt, let indent = above.column, let next = location.excerpt,
      let nextKey = next.prefixMatch(of: /[\s-]*[\w-]+\s*:(\s|$)/), nextKey.range.upperBound > next.startIndex,
      indent
        == (next.unicodeScalars.firstIndex { $0 != " " }).map({
          next.unicodeScalars.distance(from: next.startIndex, to: $0) + 1
        })
    else { return nil }
    let text = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(indent - 1)))
    guard !text.contains(/:(\s|$)/), text.prefixMatch(of: /[\w]/) != nil else { return nil }
    let hint = cure(of: text) ?? "put ': ' behind the key, or indent a text that goes on from the line above"
    return .error(.yamlSyntax, "this line needs 'key: value'", at: above, hint: hint)
  }

  /// What makes a key of a line that nearly has one; nil when it does not look like that.
  static func cure(of line: String) -> String? {
    if line.prefixMatch(of: /[\s-]*[\w-]+:\S/) != nil { return "put a blank behind the ':'" }
    return line.prefixMatch(of: /[\s-]*[\w-]+\s*=/) != nil ? "write ': ' instead of '='" : nil
  }
}
