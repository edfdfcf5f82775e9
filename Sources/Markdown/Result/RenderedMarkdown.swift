/// One text as HTML, and everything that the rest of the site asks about it.
///
/// What a link or a picture means is known to the caller alone, so the HTML has gaps: `slots` says where the caller
/// inserts which bytes. Lists that refer to each other do so by index.
public struct RenderedMarkdown: Sendable {
  /// UTF-8. Well-formed once every slot is filled, unless raw HTML is allowed.
  public var html: [UInt8] = []
  /// Where the caller's bytes go, by ascending offset.
  public var slots: [Slot] = []
  /// The headings that stand in `html`, in order.
  public var headings: [Heading] = []
  /// Where the words of each heading stand in `plain`.
  public var headingWords: [Range<Int>] = []
  /// The links that stand in `html`, in order; those in footnotes last.
  public var links: [Link] = []
  /// The pictures that stand in `html`, in order.
  public var images: [Image] = []
  /// The fenced blocks that became slots, in order.
  public var fences: [Fence] = []
  /// The words that a reader meets, UTF-8, for search and for citing: one line break between blocks, the descriptions
  /// of pictures and code included, footnotes at the end; no interface words, raw HTML or slot fences.
  public var plain: [UInt8] = []
  /// What the author should hear about, in order.
  public var notices: [Notice] = []
  /// How many blocks stand at the text's top level, footnotes and a dropped title not counted.
  public var blockCount = 0
  /// Whether the text is one paragraph and nothing else, not even a footnote.
  public var isSingleParagraph = false
}
