/// An essay or a page: a Markdown file with front matter.
struct Page: Sendable {
  /// Relative to the root: "content/essays/breadth.md".
  var path: String
  /// Relative to `content/`, without its ending: "essays/breadth", "about", "index", "guide/index".
  var name: String
  var location: SourceLocation
  var title: String
  var summary: TextID?
  var date: CalendarDate?
  var updated: CalendarDate?
  var authors: [String]
  var isDraft: Bool
  var slug: Named?
  var aliases: [Named]
  var image: Named?
  /// The matrix that references without a matrix's name mean.
  var matrix: Named?
  var body: TextID
}

extension Page {
  /// Whether it is listed as an essay: every text below `essays/` except the folder's own page.
  var isEssay: Bool { name.hasPrefix("essays/") && name != "essays/index" }
}
