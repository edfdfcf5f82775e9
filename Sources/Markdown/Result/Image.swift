/// A picture: where it comes from and what the author says of it. The caller writes its element into a slot.
public struct Image: Equatable, Sendable {
  /// The source as the author meant it: entities and backslashes resolved, nothing escaped, nothing filtered.
  public var url: String
  public var title: String
  /// The description: the plain words between its brackets.
  public var alt: String
  public var position: TextPosition
  /// Whether it stands in a link, so that no further link may be written.
  public var isInLink: Bool
}
