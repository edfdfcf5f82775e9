import Markdown

/// A piece of Markdown or YAML and where it stands, so that a fault inside it can be pointed at.
///
/// The way back to the file is kept as a recipe and followed only when a diagnostic is made. A class, as every value of a
/// YAML text holds on to it.
final class SourceText: Sendable {
  enum Origin: Sendable {
    /// Whole lines of the file, from line `first` on, each with `indent` bytes in front of it.
    case lines(first: Int, indent: Int)
    /// A YAML scalar that begins at this line and column (in scalars) of the file.
    case scalar(line: Int, column: Int, style: ScalarStyle)
  }

  enum ScalarStyle: Sendable { case plain, quoted, literal, folded }

  private enum Contents: Sendable {
    /// Of the file's bytes, which are not held here, so that the file can let go of them.
    case part(Range<Int>)
    case own([UInt8])
  }

  let file: SourceFile
  private let contents: Contents
  let origin: Origin

  private init(file: SourceFile, _ contents: Contents, origin: Origin) {
    self.file = file
    self.contents = contents
    self.origin = origin
  }

  /// What YAML or a fence made of a part of the file.
  convenience init(file: SourceFile, bytes: [UInt8], origin: Origin) {
    self.init(file: file, .own(bytes), origin: origin)
  }

  /// A part of the file as it stands there, from the beginning of a line on.
  convenience init(file: SourceFile, part: Range<Int>, firstLine: Int) {
    self.init(file: file, .part(part), origin: .lines(first: firstLine, indent: 0))
  }

  /// A whole file as one text.
  convenience init(_ file: SourceFile) {
    self.init(file: file, part: 0..<file.count, firstLine: 1)
  }

  var bytes: ArraySlice<UInt8> {
    switch contents {
    case .part(let range): file.beginning(range.upperBound)[range]
    case .own(let bytes): bytes[...]
    }
  }

  /// The number of its bytes, which can be told also when they are not there.
  var count: Int {
    switch contents {
    case .part(let range): range.count
    case .own(let bytes): bytes.count
    }
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the text begins.
  var start: SourceLocation {
    switch origin {
    case .lines(let first, let indent): file.location(line: first, column: .bytes(indent + 1))
    case .scalar(let line, let column, _): file.location(line: line, column: .scalars(column))
    }
  }

  func location(_ position: TextPosition) -> SourceLocation {
    location(line: position.line, column: .bytes(position.column))
  }

  /// The place of a line and column (both from 1) of this text in its file. Exact for whole lines, literal scalars and
  /// scalars on one line; inside folded ones and those with escapes it is the scalar's start.
  func location(line: Int, column: SourceFile.Column) -> SourceLocation {
    switch origin {
    case .lines(let first, let indent):
      return file.location(line: first + line - 1, column: column.shifted(by: indent))
    case .scalar(let scalarLine, _, .literal):
      guard let indent = indentOfLiteral(below: scalarLine) else { return start }
      return file.location(line: scalarLine + line, column: column.shifted(by: indent))
    case .scalar(let scalarLine, let scalarColumn, .plain), .scalar(let scalarLine, let scalarColumn, .quoted):
      return locationOnOneLine(scalarLine, scalarColumn, line: line, column: column) ?? start
    case .scalar:
      return start
    }
  }

  /// The lines from `line` on, as a text of their own (a fenced block's body); `indent` more bytes stand before each.
  func lines(from line: Int, indent: Int, bytes: [UInt8]) -> SourceText {
    switch origin {
    case .lines(let first, let outer):
      return SourceText(file: file, bytes: bytes, origin: .lines(first: first + line - 1, indent: outer + indent))
    case .scalar(let scalarLine, _, .literal):
      let outer = indentOfLiteral(below: scalarLine) ?? 0
      return SourceText(
        file: file, bytes: bytes, origin: .lines(first: scalarLine + line, indent: outer + indent))
    case .scalar(let scalarLine, let column, _):
      return SourceText(
        file: file, bytes: bytes, origin: .scalar(line: scalarLine, column: column, style: .folded))
    }
  }

  /// How far a literal scalar is indented: its first line that is not empty stands at the end of the file's line.
  private func indentOfLiteral(below scalarLine: Int) -> Int? {
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { !$0.isEmpty }) else { return nil }
    let fileLine = file.lineText(scalarLine + 1 + index).text
    guard fileLine.hasSuffix(lines[index]) else { return nil }
    return fileLine.utf8.count - lines[index].utf8.count
  }

  private func locationOnOneLine(
    _ scalarLine: Int, _ scalarColumn: Int, line: Int, column: SourceFile.Column
  ) -> SourceLocation? {
    let fileLine = file.lineText(scalarLine).text.unicodeScalars
    var rest = fileLine.dropFirst(scalarColumn - 1)
    if case .scalar(_, _, .quoted) = origin { rest = rest.dropFirst() }
    let own = string.unicodeScalars
    guard line == 1, rest.starts(with: own) else { return nil }
    let before = String(String.UnicodeScalarView(fileLine.dropLast(rest.count))).utf8.count
    switch column {
    case .bytes(let count): return file.location(line: scalarLine, column: .bytes(before + count))
    case .scalars(let count):
      return file.location(line: scalarLine, column: .scalars(fileLine.count - rest.count + count))
    }
  }
}

extension SourceFile.Column {
  fileprivate func shifted(by indent: Int) -> Self {
    switch self {
    case .scalars(let count): .scalars(count + indent)
    case .bytes(let count): .bytes(count + indent)
    }
  }
}
