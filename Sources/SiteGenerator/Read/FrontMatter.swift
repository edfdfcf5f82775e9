/// A Markdown file taken apart: the YAML between two lines of `---` at its start, and the body behind them.
struct FrontMatter: Sendable {
  var root: YAMLNode?
  var body: SourceText
  var diagnostics: [Diagnostic] = []

  /// Takes the file apart and checks the YAML against `Schema.frontMatter`.
  init(_ file: SourceFile) {
    body = SourceText(file)
    let bytes = file.known
    let lines = Lines(bytes)
    guard let opening = lines.next(from: 0), Self.isFence(bytes[opening.text]) else {
      if !bytes.isEmpty { diagnostics.append(Self.missing(in: file)) }
      return
    }
    var end = opening.following
    var lineNumber = 2
    while let line = lines.next(from: end) {
      guard !Self.isFence(bytes[line.text]) else {
        let yaml = SourceText(file: file, part: opening.following..<line.text.lowerBound, firstLine: 2)
        body = SourceText(file: file, part: line.following..<file.count, firstLine: lineNumber + 1)
        read(yaml)
        return
      }
      end = line.following
      lineNumber += 1
    }
    body = SourceText(file: file, bytes: [], origin: body.origin)
    diagnostics.append(
      .error(
        .frontMatter, "the front matter that begins here never ends",
        at: file.location(line: 1, column: .scalars(1)), hint: "close it with a line of '---'"))
  }

  private mutating func read(_ yaml: SourceText) {
    let (root, faults) = YAMLDocument.read(yaml)
    diagnostics += faults
    self.root = root
    if let root {
      Schema.frontMatter.check(root, name: "front matter", into: &diagnostics)
    } else if faults.isEmpty {
      diagnostics.append(
        .error(.missingKey, "the front matter needs 'title'", at: yaml.start, hint: "add 'title: …'"))
    }
  }

  /// The bytes that `init` asks for: all up to the body. Nil for a file that has no front matter, or one without an end.
  static func length(in file: SourceFile) -> Int? {
    let bytes = file.known
    let lines = Lines(bytes)
    guard let opening = lines.next(from: 0), isFence(bytes[opening.text]) else { return nil }
    var end = opening.following
    while let line = lines.next(from: end) {
      if isFence(bytes[line.text]) { return line.following }
      end = line.following
    }
    return nil
  }

  /// Whether the file begins as one with front matter does.
  static func begins(_ file: SourceFile) -> Bool {
    let lines = Lines(file.bytes)
    guard let first = lines.next(from: 0) else { return false }
    return isFence(file.bytes[first.text])
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func missing(in file: SourceFile) -> Diagnostic {
    let isTOML = file.bytes.starts(with: "+++".utf8)
    let blank = file.bytes.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if !blank.isEmpty, blank.contains(0x0A) || blank.contains(0x0D),
      isFence(file.bytes[blank.endIndex...].prefix { $0 != 0x0A && $0 != 0x0D })
    {
      return .error(
        .frontMatter, "front matter begins in the first line of a file",
        at: file.location(line: 1, column: .scalars(1)),
        hint: "delete the empty line above it")
    }
    return .error(
      .frontMatter, isTOML ? "front matter is YAML here, not TOML" : "the file has no front matter, so it has no title",
      at: file.location(line: 1, column: .scalars(1)),
      hint: "begin the file with three lines: '---', 'title: …', '---'")
  }
}

/// Walks over the lines of a file, whatever they end with.
private struct Lines {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The line that begins at `index` without its end, and where the next one begins; nil at the end of the file.
  func next(from index: Int) -> (text: Range<Int>, following: Int)? {
    guard index < bytes.count else { return nil }
    var end = index
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    guard end < bytes.count else { return (index..<end, end) }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return (index..<end, end + (isPair ? 2 : 1))
  }
}
