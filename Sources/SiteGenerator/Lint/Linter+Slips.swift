import Markdown

/// What was meant as a link or as a model's table, and what Markdown shows as it was typed.
extension Linter {
  func unreadLinks() -> [Diagnostic] {
    composed.jobs.flatMap { job -> [Diagnostic] in
      let fragment = composed.fragments[job.text.index]
      let text = site.texts[job.text.index]
      // Where nothing of it reaches the page, there is nothing to look for in the source.
      guard isSound(text.file.path), fragment.html.contains(UInt8(ascii: "[")) else { return [] }
      let shown = ShownText(fragment.html)
      return UnreadLink.all(in: text.string).filter { shown.contains($0.written) }.map { link in
        .warning(
          .unreadLink, "this is no link: \(link.cause)",
          at: text.location(line: link.position.line, column: .bytes(link.position.column)), hint: link.cure)
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
          at: text.location(line: position.line, column: .bytes(position.column)), hint: "did you mean 'matrix'?")
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
  var position: TextPosition

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
          position: TextPosition(of: whole.startIndex, in: source)))
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
    return found
  }

  private static var ownScheme: Regex<(Substring)> { /(?:cell|row|column|lens|matrix):/ }
}

/// What a reader sees of HTML, code left out: there nothing is meant as a link.
private struct ShownText {
  private let text: String

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
    text = String(decoding: kept, as: UTF8.self)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// Line ends count as blanks.
  func contains(_ written: String) -> Bool {
    text.contains(written) || text.replacing("\n", with: " ").contains(written.replacing("\n", with: " "))
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
