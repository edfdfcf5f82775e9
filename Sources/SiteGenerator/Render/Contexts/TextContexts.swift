/// A day as people and as machines read it.
struct DateContext: TemplateContext {
  var iso: String
  var text: String

  static let names: TemplateNames<Self> = [
    "iso": .text { $0.iso },
    "text": .text { $0.text },
  ]
}

/// An entry of a page's table of contents, with those below it.
struct ContentsContext: TemplateContext {
  var href: String
  var title: String
  var items: [ContentsContext] = []

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "items": .list { $0.items },
    "hasItems": .flag { !$0.items.isEmpty },
  ]
}

/// The home page.
struct HomeContext: TemplateContext {
  var title: String
  var summary: String
  var body: [UInt8]
  var essays: [EssayLinkContext]
  var matrices: [LinkContext]
  var essayList: LinkContext?
  /// The default matrix, when there is no text that could show it.
  var table: TableContext?

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "essays": .list { $0.essays },
    "matrices": .list { $0.matrices },
    "hasMatrices": .flag { !$0.matrices.isEmpty },
    "essayList": .part { $0.essayList },
    "table": .part { $0.table },
  ]
}

/// An ordinary page, and the one for addresses that lead nowhere.
struct TextPageContext: TemplateContext {
  var title: String
  var summary: String
  var body: [UInt8]
  var home: LinkContext

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "home": .part { $0.home },
  ]
}

/// An essay in a list.
struct EssayLinkContext: TemplateContext {
  var href: String
  var title: String
  var summary: String
  var date: DateContext?
  var isDraft: Bool

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "date": .part { $0.date },
    "isDraft": .flag { $0.isDraft },
  ]
}

/// The list of essays.
struct EssayListContext: TemplateContext {
  var title: String
  var summary: String
  var body: [UInt8]
  var essays: MadeOnDemand<EssayLinkContext>

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "essays": .list { $0.essays },
  ]
}

/// An essay.
struct EssayContext: TemplateContext {
  var title: String
  var summary: String
  var body: [UInt8]
  var date: DateContext?
  var updated: DateContext?
  var authors: String
  var isDraft: Bool
  var contents: [ContentsContext]
  var newer: LinkContext?
  var older: LinkContext?

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "date": .part { $0.date },
    "updated": .part { $0.updated },
    "authors": .text { $0.authors },
    "isDraft": .flag { $0.isDraft },
    "contents": .list { $0.contents },
    "hasContents": .flag { !$0.contents.isEmpty },
    "newer": .part { $0.newer },
    "older": .part { $0.older },
    "hasNeighbours": .flag { $0.newer != nil || $0.older != nil },
  ]
}
