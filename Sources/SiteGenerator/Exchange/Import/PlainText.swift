import Markdown

/// Plain text, as it stands in the cell of a spreadsheet, as Markdown that shows this text.
enum PlainText {
  /// The lines of a text without white space around them and without empty lines at its ends. Control characters, which
  /// no text of a model may hold, become blanks.
  static func lines(of text: String) -> [String] {
    let clean = String.UnicodeScalarView(
      text.replacing("\r\n", with: "\n").unicodeScalars.map { scalar in
        if scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{85}" { return "\n" }
        // U+0000 to U+001F and U+007F to U+009F, the controls of Unicode.
        return scalar != "\n" && (scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value) ? " " : scalar
      })
    let lines = clean.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
    return first < lines.endIndex ? Array(lines[first...last]) : []
  }

  /// Several lines: each stays a line of its own, an empty one begins a paragraph. Addresses become links, as they do in
  /// Markdown.
  static func markdown(_ lines: some Collection<String>) -> String {
    var text = ""
    var before = (isEmpty: true, hasLinks: false)
    for line in lines {
      // An address would take the backslash behind it for its own.
      if !before.isEmpty, !line.isEmpty { text += before.hasLinks ? " \\" : "\\" }
      if !text.isEmpty, !(before.isEmpty && line.isEmpty) { text += "\n" }
      let (markdown, hasLinks) = linking(line)
      text += markdown
      before = (line.isEmpty, hasLinks)
    }
    return text
  }

  private static func linking(_ line: String) -> (markdown: String, hasLinks: Bool) {
    var text = ""
    var rest = line[...]
    for match in line.matches(of: patterns.address) {
      // Within an address a backslash would be part of it.
      text += escaped(rest[..<match.range.lowerBound]) + match.output.0
      rest = line[match.range.upperBound...]
    }
    text = escapedStart(text + escaped(rest))
    let shown = rendered(text)
    guard !shown.links.isEmpty else { return (markdown(line), false) }
    // Not all that looks like an address is one to the parser.
    return shown.isSingleParagraph && shown.plain.elementsEqual(line.utf8) ? (text, true) : (markdown(line), false)
  }

  /// One line, as a summary can hold it: what would be Markdown gets a backslash, and nothing else, so that it can still
  /// be read. Web and mail addresses become no links.
  static func markdown(_ line: String) -> String {
    var text = escapedStart(escaped(line))
    text = text.replacing(patterns.scheme) { "\($0.output.1)\\://" }
    text = text.replacing(patterns.host) { "\($0.output.dropLast())\\." }
    guard !rendered(text).links.isEmpty else { return text }
    // Mail addresses are found in the finished text, whatever was escaped; but not in code.
    let marked = text.replacing(patterns.mail) { "`\($0.output.0)`" }
    return rendered(marked).links.isEmpty ? marked : text.replacing(patterns.at, with: "`@`")
  }

  /// One line of words that a text shows already; addresses in it may become links again. Nothing is parsed for it, as
  /// every cell's page holds a dozen of these.
  static func words(_ line: String) -> String {
    let text = escaped(line)
    guard let first = text.utf8.first, "#>-+=:0123456789".utf8.contains(first) else { return text }
    return escapedStart(text)
  }

  private static func rendered(_ text: String) -> RenderedMarkdown {
    MarkdownRenderer.render(text.utf8, options: MarkdownOptions(smart: false))
  }

  private static func escaped(_ line: some StringProtocol) -> String {
    let scalars = Array(line.unicodeScalars)
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      let isSpecial =
        switch scalar {
        case "*", "`", "[", "|", "~": true
        // Within a word it marks nothing.
        case "_": !(before.isWordPart && next.isWordPart)
        case "\\": next == "\n" || next.isASCII && !next.isWordPart && next != " "
        case "<": next.isWordPart || next == "/" || next == "!" || next == "?"
        case "&": next == "#" || isEntity(scalars[(index + 1)...])
        default: false
        }
      if isSpecial { text.append("\\") }
      text.append(scalar)
    }
    return String(text)
  }

  /// Whether "amp;" or the like stands at the beginning.
  private static func isEntity(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = scalars.prefix { $0.isASCII && $0.isWordPart }
    return !name.isEmpty && scalars.dropFirst(name.count).first == ";"
  }

  /// The same with a backslash before what would make the line a heading, a list, a quote or a rule.
  static func escapedStart(_ line: String) -> String {
    if line.prefixMatch(of: patterns.blockMark) != nil { return "\\" + line }
    guard let number = line.prefixMatch(of: patterns.itemNumber) else { return line }
    return "\(number.output.1)\\" + line[number.output.1.endIndex...]
  }

  // Made once, as to make one costs more than to use it (this repository's site: 19 % of all CPU).
  private static let patterns = Patterns()

  /// By scalars, as the parser looks at bytes: to it, an accent behind a mark makes no other mark of it.
  ///
  /// `@unchecked`, because a pattern may hold functions, and the compiler does not see that these hold none and never change.
  private struct Patterns: @unchecked Sendable {
    let address: Regex<(Substring, Substring)> =
      /(?i)(https?:\/\/|ftp:\/\/|www\.)[^\s<>`|]+/.matchingSemantics(.unicodeScalar)
    let scheme: Regex<(Substring, Substring)> =
      /(?i)(https?|ftp):\/\//.matchingSemantics(.unicodeScalar)
    let host: Regex<Substring> =
      /(?i)www\./.matchingSemantics(.unicodeScalar)
    let mail: Regex<(Substring, Substring)> =
      /[\p{L}\p{N}.+_-]+@[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+/.matchingSemantics(.unicodeScalar)
    let at: Regex<Substring> =
      /@/.matchingSemantics(.unicodeScalar)
    let blockMark: Regex<(Substring, Substring, Substring?, Substring?)> =
      /(#{1,6}(\s|$)|>|[-+](\s|$)|=+\s*$|[-:][-:|\\ ]*$)/.matchingSemantics(.unicodeScalar)
    let itemNumber: Regex<(Substring, Substring, Substring)> =
      /(\d{1,9})[.)](\s|$)/.matchingSemantics(.unicodeScalar)
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}
