/// The page of all sources.
struct SourceListContext: TemplateContext {
  var title: String
  var summary: String
  var body: [UInt8]
  var hosts: [SourceHostContext]

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "body": .html { $0.body },
    "hosts": .list { $0.hosts },
  ]
}

/// The sources that lie on one host.
struct SourceHostContext: TemplateContext {
  /// "postgresql.org"
  var host: String
  var sources: [SourceContext]

  static let names: TemplateNames<Self> = [
    "host": .text { $0.host },
    "sources": .list { $0.sources },
  ]
}

struct SourceContext: TemplateContext {
  var href: String
  var title: String
  /// The pages that name it.
  var pages: [LinkContext]

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "pages": .list { $0.pages },
  ]
}
