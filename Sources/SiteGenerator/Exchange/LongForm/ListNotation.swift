/// Lists in one cell of a table: each item on a line of its own behind `* `, its further lines indented by two blanks.
/// A link is its title and its address in angle brackets.
///
/// Lines are looked at scalar by scalar: a blank that an accent follows would be another character.
enum ListNotation {
  private typealias Line = Substring.UnicodeScalarView

  static func text(_ items: [String]) -> String {
    var text: [String] = []
    for item in items {
      for (index, line) in lines(of: item).enumerated() {
        let mark = index == 0 ? "* " : "  "
        text.append(line.isEmpty ? (index == 0 ? "*" : "") : mark + String(line))
      }
    }
    return text.joined(separator: "\n")
  }

  /// Undoes `text`. A text without any `* ` is taken as one item a line, as people type it.
  static func items(_ text: String) -> [String] {
    let lines = lines(of: text)
    guard lines.contains(where: isStart) else { return lines.map { String($0).trimmed }.filter { !$0.isEmpty } }
    var items: [[String]] = []
    for line in lines {
      if isStart(line) {
        items.append([String(line.dropFirst(2))])
      } else if items.isEmpty {
        items.append([String(line)])
      } else {
        items[items.count - 1].append(String(line.starts(with: indent) ? line.dropFirst(2) : line))
      }
    }
    return items.map { $0.joined(separator: "\n") }
  }

  private static let indent = "  ".unicodeScalars

  private static func lines(of text: String) -> [Line] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func isStart(_ line: Line) -> Bool {
    line.first == "*" && (line.count == 1 || line.dropFirst().first == " ")
  }

  static func text(ofLinks links: [(title: String, url: String?)]) -> String {
    text(links.map { link in link.url.map { "\(link.title) <\($0)>" } ?? link.title })
  }

  /// Undoes `text(ofLinks:)`: an address holds no blank, so it begins behind the last ` <`.
  static func link(_ item: String) -> (title: String, url: String?) {
    let scalars = item.unicodeScalars
    guard scalars.last == ">", let blank = scalars.lastIndex(of: " "),
      scalars[scalars.index(after: blank)...].first == "<"
    else { return (item, nil) }
    return (String(item[..<blank]), String(scalars[scalars.index(after: blank)...].dropFirst().dropLast()))
  }
}
