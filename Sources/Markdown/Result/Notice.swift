/// Something that the author should hear about. The caller words it.
public enum Notice: Equatable, Sendable {
  /// Raw HTML was left out. A comment is left out without notice, for it shows nothing either way; an element gives one
  /// notice, at its start.
  case rawHTML(TextPosition)
  /// The first heading repeats the page's title and was dropped.
  case repeatedTitle(TextPosition)
}
