import Markdown

/// The text of a table's cell, split into the summary that the table of the site shows and the body that goes on from it.
struct CellText: Sendable, Equatable {
  /// One paragraph of Markdown without links.
  var summary: String
  var body: String?

  /// The longest text that is a summary as a whole, in characters. `check` calls no summary too long that has not 120
  /// more than those around it, so it has nothing to say about these.
  static let longest = 120
  /// A sentence up to here is not taken apart.
  private static let longestSentence = 280
  /// Sentences are taken until the summary is this long.
  private static let enough = 60

  // MARK: Plain text

  /// Nil for an empty cell.
  static func plain(_ text: String) -> CellText? {
    let lines = PlainText.lines(of: text)
    guard let first = lines.first else { return nil }
    if lines.count == 1, first.count <= longest {
      return CellText(summary: PlainText.markdown(first))
    }
    let end = first.count <= longest && lines.count > 1 ? first.utf8.count : endOfSummary(Array(first.utf8))
    var head = String(Substring(first.utf8.prefix(end))).trimmed
    var rest = String(Substring(first.utf8.dropFirst(end))).trimmed
    if head.count > longestSentence {
      let whole = [head, rest].filter { !$0.isEmpty }.joined(separator: " ")
      head = beginning(of: head)
      rest = "… " + String(whole.dropFirst(head.count)).trimmed
      head += " …"
    }
    let others = [rest] + lines.dropFirst()
    let body = PlainText.markdown(others.drop(while: \.isEmpty))
    return CellText(summary: PlainText.markdown(head), body: body.isEmpty ? nil : body)
  }

  /// The words that a summary has room for, of a text without an end of a sentence in reach. Where no blank divides
  /// words, as in Chinese, it ends anywhere.
  private static func beginning(of text: String) -> String {
    let room = text.prefix(longest - 2)
    guard let blank = room.lastIndex(of: " ") else { return String(room) }
    return String(room[..<blank]).trimmed
  }

  private static func endOfSummary(_ text: [UInt8]) -> Int {
    let ends = Sentences(text).ends
    let enough = ends.first { characters(text.prefix($0)) >= Self.enough } ?? text.count
    let short = ends.last { $0 <= enough && characters(text.prefix($0)) <= longest }
    return short ?? ends.first ?? text.count
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int { String(decoding: bytes, as: UTF8.self).count }

  // MARK: Markdown

  /// Nil for an empty cell.
  static func markdown(_ text: String) -> CellText? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard let first = lines.first(where: { !$0.isEmpty }) else { return nil }
    lines = Array(lines.drop(while: \.isEmpty))
    let isList = lines.count > 1 && isItem(first)
    // What stands in a table's cell is no heading and no list, but it could become one when it stands alone.
    if !isList { lines[0] = PlainText.escapedStart(first) }
    let text = joined(lines)
    let whole = rendered(text)
    if isSummary(whole, atMost: longest) { return CellText(summary: text) }
    for end in isList ? [] : ends(of: lines) {
      let head = String(decoding: lines[0].utf8.prefix(end), as: UTF8.self).trimmed
      let rest = String(decoding: lines[0].utf8.dropFirst(end), as: UTF8.self).trimmed
      let body = joined(Array(([rest] + lines.dropFirst()).drop(while: \.isEmpty)))
      let parts = (head: rendered(head), body: rendered(body))
      guard !head.isEmpty, isSummary(parts.head, atMost: longestSentence), splits(whole, parts.head, parts.body) else {
        continue
      }
      return CellText(summary: head, body: body.isEmpty ? nil : body)
    }
    // The words alone are the summary, and nothing is taken from the body.
    let words = plain(String(decoding: whole.plain, as: UTF8.self))
    return CellText(summary: words?.summary ?? PlainText.markdown(text), body: text)
  }

  private static func isItem(_ line: String) -> Bool { line.prefixMatch(of: /([-+*]|\d{1,9}[.)])\s/) != nil }

  /// Lines of a cell, as people write them with `<br>`: items become a list, an empty line ends a paragraph, any other
  /// line stays one.
  private static func joined(_ lines: [String]) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 {
        let before = lines[index - 1]
        switch (isItem(before), isItem(line)) {
        case _ where before.isEmpty || line.isEmpty: text += "\n"
        case (true, true): text += "\n"
        case (_, true), (true, _): text += "\n\n"
        case (false, false): text += "\\\n"
        }
      }
      text += line
    }
    return text
  }

  /// Where in the first line the summary could end, the best place first.
  private static func ends(of lines: [String]) -> [Int] {
    let line = Array(lines[0].utf8)
    if lines.count > 1, characters(line[...]) <= longest { return [line.count] }
    let ends = Sentences(line).ends
    var index = ends.firstIndex { characters(line.prefix($0)) >= enough } ?? ends.count - 1
    if index > 0, characters(line.prefix(ends[index])) > longest { index -= 1 }
    return [ends[index]] + ends[..<index].reversed() + ends[(index + 1)...]
  }

  private static func rendered(_ text: String) -> RenderedMarkdown {
    MarkdownRenderer.render(text.utf8, options: MarkdownOptions(smart: false))
  }

  private static func isSummary(_ text: RenderedMarkdown, atMost longest: Int) -> Bool {
    text.isSingleParagraph && text.links.isEmpty && text.images.isEmpty && characters(text.plain[...]) <= longest
  }

  /// Whether two halves show what the whole did: no mark was opened in one and closed in the other.
  private static func splits(_ whole: RenderedMarkdown, _ head: RenderedMarkdown, _ rest: RenderedMarkdown) -> Bool {
    func words(_ text: RenderedMarkdown) -> [UInt8] { text.plain.filter { $0 > 0x20 } }
    return words(head) + words(rest) == words(whole)
      && head.links.count + rest.links.count == whole.links.count
      && head.images.count + rest.images.count == whole.images.count
  }
}
