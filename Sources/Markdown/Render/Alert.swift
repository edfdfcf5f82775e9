/// One of GitHub's alerts: a block quote whose first line is `[!NOTE]` or the like, in any case, and nothing else.
///
/// The parser knows nothing of them, so they are recognised here.
/// https://docs.github.com/en/get-started/writing-on-github#alerts
struct Alert {
  let className: StaticString
  /// The word that is its title.
  let title: KeyPath<MarkdownWords, String> & Sendable

  private static let all: [(marker: String, alert: Alert)] = [
    ("[!note]", Alert(className: "note", title: \.note)),
    ("[!tip]", Alert(className: "tip", title: \.tip)),
    ("[!important]", Alert(className: "important", title: \.important)),
    ("[!warning]", Alert(className: "warning", title: \.warning)),
    ("[!caution]", Alert(className: "caution", title: \.caution)),
  ]

  private init(className: StaticString, title: KeyPath<MarkdownWords, String> & Sendable) {
    self.className = className
    self.title = title
  }

  /// The alert that a quote is, the marker and the line break behind it taken out of the tree; nil for a quote that is
  /// none or that has nothing but a marker. A marker with an escape in it is one that the author wants to show.
  init?(takenFrom quote: Node, locator: inout SourceLocator) {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph else { return nil }
    guard let marker = paragraph.firstChild, marker.kind == .text else { return nil }
    guard marker.literal.first == UInt8(ascii: "["), marker.literal.count <= 12 else { return nil }
    let word = String(decoding: marker.literal, as: UTF8.self).lowercased()
    guard let found = Self.all.first(where: { $0.marker == word }) else { return nil }
    guard locator.isWritten(marker) else { return nil }
    if let lineEnd = marker.next {
      guard lineEnd.kind == .softBreak || lineEnd.kind == .lineBreak else { return nil }
      lineEnd.remove()
    } else if paragraph.next == nil {
      return nil
    }
    marker.remove()
    self = found.alert
  }
}
