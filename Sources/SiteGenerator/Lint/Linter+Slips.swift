import Markdown

/// What was meant as a link or as a model's table, and what Markdown shows as it was typed.
extension Linter {
  func unreadLinks() -> [Diagnostic] {
    composed.jobs.flatMap { job -> [Diagnostic] in
      let fragment = composed.fragments[job.text.index]
      let text = site.texts[job.text.index]
      // Where nothing of it reaches the page, there is nothing to look for in the source.
      guard isSound(text.file.path), fragment.html.contains(UInt8(ascii: "[")) else { return [] }
      let source = text.string
      var shown = ShownText(fragment.html)
      let lines = LineTable(Array(source.utf8)).starts
      return UnreadLink.all(in: source).filter { shown.goesOn(with: $0.written) }.prefix(UnreadLink.most).map { link in
        let line = lines.partitioningIndex { $0 > link.offset }
        return .warning(
          .unreadLink, "this is no link: \(link.cause)",
          at: text.location(line: line, column: .bytes(link.offset - lines[line - 1] + 1)), hint: link.cure)
      }
    }
  }

  /// Blocks of code in a language called nearly like the block that puts a model into a text.
  func misnamedBlocks() -> [Diagnostic] {
    composed.jobs.flatMap { job -> [Diagnostic] in
      let text = site.texts[job.text.index]
      guard isSound(text.file.path), text.bytes.contains(UInt8(ascii: "`")) || text.bytes.contains(UInt8(ascii: "~"))
      else { return [] }
      let source = text.string
      return source.matches(of: /(?m)^[ >]*(?:`{3,}|~{3,})[ \t]*([A-Za-z]{5,8})\b/).compactMap { match in
        let name = String(match.output.1)
        guard name != "matrix", nearestName(to: name, among: ["matrix"]) != nil else { return nil }
        let position = TextPosition(of: match.output.1.startIndex, in: source)
        return .warning(
          .badValue, "a block called '\(name)' is shown as code",
          at: text.location(position), hint: "did you mean 'matrix'?")
      }
    }
  }
}

/// A piece of Markdown that looks like a link and is none.
private struct UnreadLink {
  /// What would stand on the page.
  var written: String
  var cause: String
  var cure: String
  /// Of its first byte in the source.
  var offset: Int

  /// How many of one text are told.
  static let most = 50

  /// In the order of the source.
  static func all(in source: String) -> [UnreadLink] {
    var found: [UnreadLink] = []
    func add(_ whole: Substring, written: Substring? = nil, _ cause: String, _ cure: String) {
      // A backslash says that it is meant as it stands, and behind a word it is none: a[i][j].
      let before = source[..<whole.startIndex].last
      guard before != "\\", before != "!", before.map({ !$0.isLetter && !$0.isNumber && $0 != "]" }) ?? true else {
        return
      }
      found.append(
        UnreadLink(
          written: String(written ?? whole), cause: cause, cure: cure,
          offset: source.utf8.distance(from: source.startIndex, to: whole.startIndex)))
    }
    for match in source.matches(of: /\[[^\[\]\n]*[^\[\]\n\\](\]\(([^()<>\n]*)\))/) {
      let target = String(match.output.2).trimmed
      guard target.contains(where: \.isWhitespace) else { continue }
      if target.prefixMatch(of: ownScheme) != nil {
        add(
          match.output.0, written: match.output.1, "its target has a blank in it",
          "write it without: '\(target.filter { !$0.isWhitespace })'")
      } else if target.contains(/\.md(#\S*)?$/) {
        add(
          match.output.0, written: match.output.1, "its path has a blank in it",
          "put a path with blanks into '<…>': '](<\(target)>)'")
      }
    }
    for match in source.matches(of: /\[[^\[\]\n]*[^\[\]\n\\](\]\s+\(([^()\n]+)\))/)
    where match.output.2.prefixMatch(of: ownScheme) != nil || match.output.2.contains(/^[^\s]+\.md(#\S*)?$/) {
      add(match.output.0, written: match.output.1, "a blank stands before its '('", "delete the blank")
    }
    for match in source.matches(of: /\[[^\[\]\n]*[^\[\]\n\\]\]\[([^\[\]\n]*)\]/) {
      add(
        match.output.0, "nothing says where '\(match.output.1)' leads",
        "add a line '[\(match.output.1)]: ADDRESS', or write the address here: '[…](…)'")
    }
    for match in source.matches(of: /\[\[([^\[\]\n]*[^\[\]\n\\])\]\]/) {
      add(
        match.output.0, "double brackets mean nothing in Markdown",
        "write '[\(match.output.1)](row:ROW)', or where else it leads")
    }
    return found.sorted { $0.offset < $1.offset }
  }

  private static var ownScheme: Regex<(Substring)> { /(?:cell|row|column|lens|matrix):/ }
}

/// What a reader sees of HTML, code left out: there nothing is meant as a link. Line ends are blanks in it.
///
/// It is asked for pieces in the order of the source, and looked through once: a text of 99 kB with 6,000 such pieces took
/// 11 s when each was looked for from the start.
private struct ShownText {
  /// So many pieces that are not shown (most stand in code) are looked for to the end.
  private static let patience = 100

  private var rest: ArraySlice<UInt8>
  private var misses = 0

  init(_ html: [UInt8]) {
    var kept: [UInt8] = []
    var index = 0
    var depth = 0
    while index < html.count {
      guard html[index] == UInt8(ascii: "<") else {
        if depth == 0 { kept.append(html[index]) }
        index += 1
        continue
      }
      let tag = html[index...]
      if tag.starts(with: "<code".utf8) { depth += 1 }
      if tag.starts(with: "</code".utf8) { depth -= 1 }
      index = (tag.firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1) + 1
    }
    let text = String(decoding: kept, as: UTF8.self)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
    rest = Self.bytes(text)[...]
  }

  private static func bytes(_ text: String) -> [UInt8] {
    text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
  }

  /// Whether this stands behind what was found last.
  mutating func goesOn(with written: String) -> Bool {
    guard misses < Self.patience else { return false }
    let wanted = Self.bytes(written)
    var start = rest.startIndex
    while let index = rest[start...].firstIndex(of: wanted[0]) {
      if rest[index...].starts(with: wanted) {
        rest = rest[(index + 1)...]
        return true
      }
      start = index + 1
    }
    misses += 1
    return false
  }
}

extension TextPosition {
  fileprivate init(of index: String.Index, in text: String) {
    let before = text[..<index]
    let line = before.utf8.lastIndex(of: UInt8(ascii: "\n"))
    self.init(
      line: before.utf8.count { $0 == UInt8(ascii: "\n") } + 1,
      column: before.utf8.distance(from: line.map { before.utf8.index(after: $0) } ?? before.startIndex, to: index) + 1)
  }
}
