/// A fenced block that the caller replaces, such as a matrix put into a text.
public struct Fence: Equatable, Sendable {
  /// The info string, entities and backslashes resolved, without surrounding space.
  public var info: String
  /// The lines between the fences, without the indentation that belongs to the blocks around them.
  public var body: String
  /// Where the opening fence stands. A column of the body counts from this one.
  public var position: TextPosition
  /// The line of the body's first line.
  public var bodyLine: Int
}
