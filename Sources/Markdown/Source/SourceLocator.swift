/// Finds where inline constructs begin in the source.
///
/// The library's own answer is right on the first line of a block and wrong in many ordinary places (34 of 61 trial
/// texts): on later lines indented otherwise than the first (tasks, lazy lines), for links whose words span lines,
/// behind reference definitions, escaped pipes and links with a title on another line; and bare URLs have none. So it is
/// taken as a first guess, and if the construct does not stand there, the source is searched on from the beginning of
/// that line, which is never too late.
struct SourceLocator {
  var source: SourceText
  /// The block whose words are being written.
  private var block: Node?
  /// Constructs are found in order: the next one does not begin before this offset.
  private var floor = 0

  /// How far a construct is searched, in bytes: enough for long paragraphs, and a bound for hostile ones.
  private static let reach = 4096

  /// The bytes are borrowed: they have to outlive this value.
  init(_ text: UnsafeBufferPointer<UInt8>) { source = SourceText(text) }

  /// Begins a block that holds words.
  mutating func enter(_ block: Node) { self.block = block }

  /// Begins a footnote: it stands earlier in the source than what was written before it.
  mutating func enterFootnote() { floor = 0 }

  /// Where a link or image begins that has brackets.
  mutating func positionOfBrackets(_ node: Node) -> TextPosition {
    let first = node.firstWords
    let mark = SourceMark.bracket(isImage: node.kind == .image, words: first?.literal)
    // The line is that of the closing bracket, the column that of the opening one.
    let guess = TextPosition(line: first?.start.line ?? node.start.line, column: node.start.column)
    return locate(mark, guess: guess)
  }

  /// Where a link begins whose words are its URL, and whether it is written without brackets.
  mutating func positionOfURL(_ node: Node, words: CText) -> (position: TextPosition, isAutomatic: Bool) {
    let start = source.offset(of: corrected(node.placeBefore ?? TextPosition(line: 0, column: 0)))
    let bracket = SourceMark.bracket(isImage: false, words: words)
    for offset in reach(from: start) {
      let isBracket = bracket.stands(at: offset, in: source)
      if isBracket || SourceMark.angle(words).stands(at: offset, in: source)
        || SourceMark.verbatim(words).stands(at: offset, in: source)
      {
        return (found(at: offset), !isBracket)
      }
    }
    return (source.position(of: start), true)
  }

  /// Where raw HTML within words begins.
  mutating func positionOfHTML(_ node: Node) -> TextPosition {
    locate(.verbatim(node.literal), guess: node.start)
  }

  /// Whether a text that begins a block stands in the source as it is, without escapes.
  mutating func isWritten(_ text: Node) -> Bool {
    SourceMark.verbatim(text.literal).stands(at: source.offset(of: text.start), in: source)
  }

  /// Whether a task's box has a cross. The library looks for `[x]` anywhere in the line.
  mutating func isTicked(_ task: Node) -> Bool {
    var offset = source.offset(of: task.start)
    while offset < source.bytes.count, source[offset] != UInt8(ascii: "[") { offset += 1 }
    return source[offset + 1] != UInt8(ascii: " ")
  }

  /// The place of a mark: where the library says, or else the next from the beginning of that line.
  private mutating func locate(_ mark: SourceMark, guess: TextPosition) -> TextPosition {
    let guess = corrected(guess)
    let guessed = source.offset(of: guess)
    if guessed >= floor, mark.stands(at: guessed, in: source) { return found(at: guessed) }
    for offset in reach(from: source.start(ofLine: guess.line)) where mark.stands(at: offset, in: source) {
      return found(at: offset)
    }
    return source.position(of: guessed)
  }

  /// The offsets at which a construct is searched, given where it may begin at the earliest.
  private func reach(from start: Int) -> Range<Int> {
    let start = max(floor, start)
    return start..<max(start, min(start + Self.reach, source.bytes.count))
  }

  private mutating func found(at offset: Int) -> TextPosition {
    floor = offset + 1
    return source.position(of: offset)
  }

  /// The library counts the columns of a block's later lines as if they were indented like its first.
  private mutating func corrected(_ position: TextPosition) -> TextPosition {
    guard let block else { return position }
    let first = block.start
    guard position.line > 0 else { return first }
    guard position.line > first.line, first.line > 0 else { return position }
    let start = source.start(ofLine: position.line)
    var indentation = 0
    while indentation < Self.reach, source[start + indentation].isIndentation { indentation += 1 }
    return TextPosition(line: position.line, column: position.column - first.column + 1 + indentation)
  }
}

extension Node {
  /// The place of the nearest inline before this one, or around it, that has a place; nil behind a link or picture, for
  /// those have just been found themselves.
  fileprivate var placeBefore: TextPosition? {
    var before = previous ?? parent
    while let other = before, other.kind.isInline, other.kind != .link, other.kind != .image {
      if other.start.line > 0 { return other.start }
      before = other.previous ?? other.parent
    }
    return nil
  }

  /// The first text or code below this node.
  fileprivate var firstWords: Node? {
    var node = firstChild
    while let found = node {
      switch found.kind {
      case .text, .code: return found
      case .softBreak, .htmlInline: node = found.next
      default: node = found.firstChild
      }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether this byte may stand before the words of a block's later lines.
  var isIndentation: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: ">")
  }
}
