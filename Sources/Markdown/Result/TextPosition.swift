/// A place in the text given.
///
/// The column counts bytes, as the parser does; a caller that shows it to people counts anew in its own unit.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in bytes of UTF-8.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
