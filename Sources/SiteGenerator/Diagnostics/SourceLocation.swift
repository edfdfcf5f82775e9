/// A place in one of the author's files.
///
/// `line` and `column` count from 1; the column counts Unicode scalars, the line stands in the whole file
/// (front matter included). A location without a line speaks of the file as such.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path relative to the project's root, with `/` between its parts.
  public var file: String
  public var line: Int?
  public var column: Int?
  /// The text of that line without its end, kept here so that a printer need not read the file again.
  public var excerpt: String?

  public init(file: String, line: Int? = nil, column: Int? = nil, excerpt: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.excerpt = excerpt
  }
}

extension SourceLocation: CustomStringConvertible {
  public var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension SourceLocation: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}
