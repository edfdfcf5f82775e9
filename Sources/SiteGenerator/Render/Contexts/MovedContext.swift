/// The page at a former address, all of it.
struct MovedContext: TemplateContext {
  /// The page's that is led to.
  var title: String
  var direction: String
  var canonical: String?
  /// The relative way to the site's root.
  var root: String
  var href: String

  static let names: TemplateNames<Self> = [
    "title": .text { $0.title },
    "direction": .text { $0.direction },
    "canonical": .text { $0.canonical },
    "root": .text { $0.root },
    "href": .text { $0.href },
  ]
}
