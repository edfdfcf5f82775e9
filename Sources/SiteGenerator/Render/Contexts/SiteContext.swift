/// What is the same on every page.
struct SiteContext: TemplateContext {
  var title: String
  var summary: String
  var language: String
  var authors: String
  var licence: String?

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "summary": .html { $0.summary },
    "language": .text { $0.language },
    "authors": .text { $0.authors },
    "licence": .text { $0.licence },
  ]
}
