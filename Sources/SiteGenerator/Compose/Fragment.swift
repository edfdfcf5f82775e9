import Markdown

/// One composed text: HTML with gaps, and what stands in each gap.
///
/// A gap is filled when its page is rendered, because only there it is known from where a link leads; so a fragment can be
/// put on any page. A class, though nothing in it changes: a page asks for its texts again and again.
final class Fragment: Sendable {
  struct Link: Sendable {
    /// Nil for a link that leads nowhere; its fault was reported.
    var target: References.Target?
    /// The words of a link that brought none; of one that leads out of the site, what it calls its target. Of any other its
    /// address.
    var words: String
    /// What the author called a row, column or cell, where they did.
    var name: String?
    var position: TextPosition
  }

  struct Picture: Sendable {
    /// A file of the site by its path in it, nil for a picture that is not shown.
    var file: String?
    /// The address of a picture from elsewhere, to which it becomes a link.
    var address: String?
    var alt: String
    var title: String
    var size: PictureSize?
    var isInLink: Bool
    var position: TextPosition
  }

  let html: [UInt8]
  let slots: [Slot]
  let links: [Link]
  let pictures: [Picture]
  let blocks: [MatrixBlock?]
  let headings: [Heading]
  /// The plain words of a one-line text (they become descriptions of pages).
  let words: String
  /// The plain words of any other text.
  let plain: SearchableWords
  let citations: [Citation]
  /// What changes when the text is handed on as Markdown; nil when that cannot be told, and only its HTML will do.
  let written: Written?
  /// The ids of headings that are not held any more, as UTF-8, each with a space behind it.
  private let formerIDs: [UInt8]

  init(
    html: [UInt8] = [], slots: [Slot] = [], links: [Link] = [], pictures: [Picture] = [], blocks: [MatrixBlock?] = [],
    headings: [Heading] = [], words: String = "", plain: SearchableWords = SearchableWords(),
    citations: [Citation] = [], written: Written? = Written()
  ) {
    self.html = html
    self.slots = slots
    self.links = links
    self.pictures = pictures
    self.blocks = blocks
    self.headings = headings
    self.words = words
    self.plain = plain
    self.citations = citations
    self.written = written
    formerIDs = []
  }

  /// What is left of a text when its page is written: the links that are yet to be checked, who is cited, and what can be
  /// linked to.
  init(of other: Fragment, links: [Link]) {
    (html, slots, pictures, blocks, headings) = ([], [], [], [], [])
    (words, plain, written) = ("", SearchableWords(), nil)
    self.links = links
    citations = other.citations
    var ids: [UInt8] = []
    ids.reserveCapacity(other.headings.reduce(0) { $0 + $1.id.utf8.count + 1 })
    for heading in other.headings {
      ids += heading.id.utf8
      ids.append(Self.space)
    }
    formerIDs = ids
  }

  private static let space = UInt8(ascii: " ")

  /// Of its headings.
  var ids: [String] {
    headings.map(\.id) + formerIDs.split(separator: Self.space).map { String(decoding: $0, as: UTF8.self) }
  }

  struct Written: Sendable {
    /// By ascending offset in the text.
    var slots: [SourceSlot] = []
    /// Where the reference definitions lead that have a slot.
    var definitions: [References.Target?] = []
    /// Whether labels cannot be given other names, so that they could mean something else in a document of many texts.
    var labelsAreLost = false
  }

  /// A text that is one picture or one matrix has a gap and nothing around it.
  var isEmpty: Bool { html.isEmpty && slots.isEmpty }
}

/// A place where a text links to a row, column or cell.
struct Citation: Sendable, Hashable {
  /// The page that links.
  var page: RouteID
  /// The page that is linked to.
  var target: RouteID
  /// The sentence or heading that the link stands in.
  var words: String
  /// The heading above it on its page.
  var heading: String?
}

/// A fenced `matrix` block: which part of which matrix stands in a text.
struct MatrixBlock: Sendable {
  var matrix: Int
  /// Nil for no lens.
  var lens: Int?
  var rows: [Int]
  var columns: [Int]
  var caption: String?
}
