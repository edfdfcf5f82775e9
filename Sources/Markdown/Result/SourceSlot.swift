/// A place in the text given where a caller that hands the Markdown itself on writes something else, because only the
/// caller knows where links lead.
public struct SourceSlot: Equatable, Sendable {
  /// What belongs there. The number is an index into the list of that name.
  public enum Kind: Equatable, Sendable {
    /// The destination of a link, angle brackets included.
    case destination(Int)
    /// The words of a link that brings none of its own; the range is empty.
    case words(Int)
    /// A whole link in angle brackets whose address nobody would read, `<cell:async/early>`.
    case link(Int)
    /// The source of a picture.
    case picture(Int)
    /// The `!` that makes a picture of a link.
    case pictureMark(Int)
    /// A fenced block; the range goes from its opening marks to the end of its closing ones.
    case fence(Int)
    /// The destination of a reference definition, an index into `WrittenSource.definitions`.
    case definition(Int)
    /// Where a label begins, of a footnote, of a reference definition or of a link by reference; the range is empty.
    case label
    /// Where the label stands, or could stand, of a link by reference whose words are its label (`[r][]`, `[r]`). The
    /// number says where these words are in the text given.
    case labelOfWords(Range<Int>)
    /// The `#`s of a heading, as many as its level in the text.
    case heading(Int)
    /// The line of `=` or `-` below a heading of the first or second level.
    case underline(Int)
    /// The beginning of such a heading; the range is empty.
    case underlined(Int)
    /// Raw HTML, which is left out; an empty comment in its place keeps what is around it apart.
    case rawHTML
    /// What else is left out: a heading that repeats the title.
    case nothing
  }

  /// In bytes of the text given.
  public var range: Range<Int>
  public var kind: Kind

  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// Where in the text given that stands which differs from page to page.
///
/// A place is only given if the source was found to say there what the parser made of it. What could not be found is
/// listed as lost; a caller that has to change it cannot hand the source on.
public struct WrittenSource: Equatable, Sendable {
  /// By ascending offset, none over another.
  public var slots: [SourceSlot] = []
  /// The destinations of the reference definitions that have a slot, as the author meant them.
  public var definitions: [String] = []
  /// The links and images without a place.
  public var lostLinks: [Int] = []
  public var lostImages: [Int] = []
  /// Whether something else has none that always changes: a fence, a heading's level, what is left out.
  public var isLost = false
  /// Whether the slots of some label are missing.
  public var labelsAreLost = false
  /// Whether the text has footnotes, whose labels mean something within one text alone.
  public var hasFootnotes = false
}
