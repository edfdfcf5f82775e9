/// A link with the words that stand around it.
struct LinkContext: TemplateContext {
  var href: String
  var title: String
  /// One word or line more: a column's note, the direction of a neighbour, the date of an essay.
  var note: String?
  /// HTML.
  var summary: String = ""
  var isCurrent = false

  static let names: TemplateNames<Self> = [
    "href": .text { $0.href },
    "title": .text { $0.title },
    "note": .text { $0.note },
    "summary": .html { $0.summary },
    "isCurrent": .flag { $0.isCurrent },
  ]
}
