/// Writes a tree as YAML that a person can go on with: short mappings and lists on one line, Markdown in literal blocks.
///
/// Our own writer, as the library's escapes or folds what should be read, and cannot say which line of the text comes
/// from where. That is remembered here, so that what the reader finds in the text can be told at its place in the table.
struct YAMLWriter {
  private(set) var lines: [String] = []
  /// For each line, the line of the table that it comes from.
  private(set) var origins: [Int?] = []
  private let escapesAmpersands: Bool

  private static let width = 120

  /// - Parameter head: comments that stand above everything, without `#`
  /// - Precondition: `tree` is a mapping.
  init(_ tree: YAMLTree, head: [String] = []) {
    self.init(tree, head: head, escapesAmpersands: false)
    // An ampersand and a star can look like an alias to the reader, which then refuses the text before it is read.
    if YAMLTraps(SourceText(SourceFile(path: "", bytes: bytes))).first != nil {
      self.init(tree, head: head, escapesAmpersands: true)
    }
  }

  private init(_ tree: YAMLTree, head: [String], escapesAmpersands: Bool) {
    self.escapesAmpersands = escapesAmpersands
    for comment in head { add("# \(comment)", nil) }
    guard case .mapping(let entries) = tree.content else { preconditionFailure("a file is a mapping") }
    for entry in entries { write(entry, indent: 0, prefix: "", line: tree.line) }
  }

  var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  /// The line of the table behind a line of the text, from 1.
  func origin(ofLine line: Int) -> Int? { origins.indices.contains(line - 1) ? origins[line - 1] : nil }

  private mutating func add(_ text: String, _ origin: Int?) {
    lines.append(text)
    origins.append(origin)
  }

  /// - Parameter prefix: what stands before the key instead of blanks: "  - "
  private mutating func write(_ entry: YAMLTree.Entry, indent: Int, prefix: String, line: Int?) {
    let line = entry.value.line ?? line
    let start = "\(prefix)\(entry.key):"
    if case .text(let text) = entry.value.content, let block = literal(text) {
      add(start + " |", line)
      addBlock(block, indent: indent + 2, line)
      return
    }
    if let flow = flow(entry.value, room: Self.width - start.count - 1) ?? scalar(entry.value) {
      add("\(start) \(flow)", line)
      return
    }
    add(start, line)
    writeBlock(entry.value, indent: indent + 2, line: line)
  }

  private mutating func writeBlock(_ tree: YAMLTree, indent: Int, line: Int?) {
    let blanks = String(repeating: " ", count: indent)
    switch tree.content {
    case .text: break
    case .mapping(let entries):
      for entry in entries { write(entry, indent: indent, prefix: blanks, line: tree.line ?? line) }
    case .list(let items):
      for item in items {
        let line = item.line ?? line
        if case .text(let text) = item.content, let block = literal(text) {
          add("\(blanks)- |", line)
          addBlock(block, indent: indent + 2, line)
        } else if let flow = flow(item, room: Self.width - indent - 2) ?? scalar(item) {
          add("\(blanks)- \(flow)", line)
        } else if case .mapping(let entries) = item.content {
          for (index, entry) in entries.enumerated() {
            write(entry, indent: indent + 2, prefix: blanks + (index == 0 ? "- " : "  "), line: line)
          }
        }
      }
    }
  }

  private mutating func addBlock(_ block: [String], indent: Int, _ line: Int?) {
    let blanks = String(repeating: " ", count: indent)
    for text in block { add(text.isEmpty ? "" : blanks + text, line) }
  }

  private func literal(_ text: String) -> [String]? {
    escapesAmpersands && text.utf8.contains(UInt8(ascii: "&")) ? nil : YAMLScalar.literalLines(of: text)
  }

  private func scalar(_ tree: YAMLTree) -> String? {
    guard case .text(let text) = tree.content else { return nil }
    return YAMLScalar.inline(text, escapingAmpersands: escapesAmpersands)
  }

  /// The value on one line, nil when it does not fit or one of its texts is better read as a block.
  private func flow(_ tree: YAMLTree, room: Int) -> String? {
    guard let text = flow(tree), text.count <= room else { return nil }
    return text
  }

  private func flow(_ tree: YAMLTree) -> String? {
    switch tree.content {
    case .text: nil
    case .list(let items):
      // Sentences are easier to read and to change with a line for each.
      items.contains { $0.isLong } ? nil : parts(items).map { "[\($0.joined(separator: ", "))]" }
    case .mapping(let entries):
      entries.isEmpty
        ? "{}"
        : parts(entries.map(\.value)).map { values in
          "{\(zip(entries, values).map { "\($0.key): \($1)" }.joined(separator: ", "))}"
        }
    }
  }

  private func parts(_ values: [YAMLTree]) -> [String]? {
    var parts: [String] = []
    for value in values {
      switch value.content {
      case .text(let text):
        guard !text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
        parts.append(YAMLScalar.inline(text, inFlow: true, escapingAmpersands: escapesAmpersands))
      case .list:
        guard let part = flow(value) else { return nil }
        parts.append(part)
      case .mapping: return nil
      }
    }
    return parts
  }
}

extension YAMLTree {
  fileprivate var isLong: Bool {
    guard case .text(let text) = content else { return true }
    return text.count > 24
  }
}
