/// A heading as it stands in the HTML, for tables of contents and for checking the fragments of links.
public struct Heading: Equatable, Sendable {
  /// The level in the page, after shifting.
  public var level: Int
  /// The id with the text's prefix. Behind the prefix it consists of letters, marks, numbers, `_` and `-`: it never
  /// holds a dot, and never needs escaping.
  public var id: String
  /// The plain words.
  public var text: String
  public var position: TextPosition
}
