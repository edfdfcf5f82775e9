/// A link as it stands in the HTML, with what is needed to resolve it and to cite the place it stands at.
public struct Link: Equatable, Sendable {
  /// The kinds of block that hold words, and so links.
  public enum Block: Equatable, Sendable {
    case paragraph, heading, tableCell
  }

  /// The destination as the author meant it: entities and backslashes resolved, nothing escaped, nothing filtered.
  public var url: String
  /// What the author wrote in quotes behind it, "" for nothing.
  public var title: String
  /// Whether it is a bare URL or one in angle brackets, so that its text is its URL.
  public var isAutomatic: Bool
  /// Whether the author gave it words (or a picture); if not there is a `linkText` slot.
  public var hasText: Bool
  public var position: TextPosition
  /// The range of `RenderedMarkdown.plain` that is the block around it.
  public var block: Range<Int>
  /// The range of `RenderedMarkdown.plain` that is its own words; empty where the caller fills them in.
  public var words: Range<Int>
  /// The kind of the block around it.
  public var blockKind: Block
  /// The index of the heading around or before it, for a link in a footnote that of the note's first reference.
  public var heading: Int?
}
