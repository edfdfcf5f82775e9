/// A place in the HTML where the caller inserts bytes, because only the caller knows what they are.
public struct Slot: Equatable, Sendable {
  /// What belongs into a slot. The number is an index into the list of that name.
  public enum Kind: Equatable, Sendable {
    /// The escaped value of a link's `href`, without the quotes.
    case href(Int)
    /// The content of a link that brings no words of its own.
    case linkText(Int)
    /// A whole element for an image.
    case image(Int)
    /// Whole blocks for a fence.
    case fence(Int)
  }

  /// The HTML with its slots filled: the caller is asked for each in turn and appends what belongs there.
  public static func fill(_ slots: [Slot], of html: [UInt8], _ content: (Kind, inout [UInt8]) -> Void) -> [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(html.count + 64 * slots.count)
    var start = 0
    for slot in slots {
      filled.append(contentsOf: html[start..<slot.offset])
      content(slot.kind, &filled)
      start = slot.offset
    }
    filled.append(contentsOf: html[start...])
    return filled
  }

  /// The number of bytes of `RenderedMarkdown.html` before it.
  public var offset: Int
  public var kind: Kind
}
