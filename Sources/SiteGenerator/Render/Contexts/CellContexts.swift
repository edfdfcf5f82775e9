/// A cell's page.
struct CellContext: TemplateContext {
  var matrix: LinkContext
  var locator: LocatorContext
  var contents: [ContentsContext]
  var row: LinkContext
  var column: LinkContext
  var rowAxis: String
  var columnAxis: String
  var title: String
  var summary: String
  var body: [UInt8]
  var levels: [CellLevelContext]
  var fields: [FieldContext]
  var tags: [TagContext]
  var neighbours: NeighboursContext
  var step: LinkContext?
  /// The version in which it last changed, in a sentence.
  var lastChange: LinkContext?
  var citations: [CitationContext]
  var taking: CellTakingContext

  static let names: TemplateNames<Self> = [
    "matrix": .part { $0.matrix },
    "locator": .part { $0.locator },
    "contents": .list { $0.contents },
    "hasContents": .flag { !$0.contents.isEmpty },
    "row": .part { $0.row },
    "column": .part { $0.column },
    "rowAxis": .text { $0.rowAxis },
    "columnAxis": .text { $0.columnAxis },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "levels": .list { $0.levels },
    "hasLevels": .flag { !$0.levels.isEmpty },
    "fields": .list { $0.fields },
    "tags": .list { $0.tags },
    "hasTags": .flag { !$0.tags.isEmpty },
    "neighbours": .part { $0.neighbours },
    "hasNeighbours": .flag { !$0.neighbours.isEmpty },
    "step": .part { $0.step },
    "lastChange": .part { $0.lastChange },
    "citations": .list { $0.citations },
    "isCited": .flag { !$0.citations.isEmpty },
    "taking": .part { $0.taking },
  ]
}

/// A field of a cell with its value; exactly one of the four kinds of value is there.
struct FieldContext: TemplateContext {
  var id: String
  var title: String
  var role: String?
  var text: String?
  var items: [ItemContext] = []
  var links: [LinkContext] = []

  static let names: TemplateNames<Self> = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "role": .text { $0.role },
    "text": .html { $0.text },
    "items": .list { $0.items },
    "isOrdered": .flag { $0.role == "moves" },
    "hasItems": .flag { !$0.items.isEmpty },
    "links": .list { $0.links },
    "hasLinks": .flag { !$0.links.isEmpty },
  ]
}

struct ItemContext: TemplateContext {
  var html: String

  static let names: TemplateNames<Self> = ["html": .html { $0.html }]
}

struct TagContext: TemplateContext {
  var name: String

  static let names: TemplateNames<Self> = ["name": .text { $0.name }]
}

/// The cells around a cell; the rows above and below may be of another group.
struct NeighboursContext: TemplateContext {
  var left: LinkContext?
  var right: LinkContext?
  var above: LinkContext?
  var below: LinkContext?

  var isEmpty: Bool { left == nil && right == nil && above == nil && below == nil }

  static let names: TemplateNames<Self> = [
    "left": .part { $0.left },
    "right": .part { $0.right },
    "above": .part { $0.above },
    "below": .part { $0.below },
  ]
}

/// A page that links here, with the sentences in which it does.
struct CitationContext: TemplateContext {
  var href: String
  var title: String
  var quotes: [QuoteContext]

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "quotes": .list { $0.quotes },
  ]
}

struct QuoteContext: TemplateContext {
  /// To the heading that it stands under.
  var href: String
  var words: String

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "words": .text { $0.words },
  ]
}
