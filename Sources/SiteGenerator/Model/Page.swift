/// An essay or a page: a Markdown file with front matter.
public struct Page: Sendable {
  /// Relative to the root: "content/essays/breadth.md".
  public var path: String
  /// Relative to `content/`, without its ending: "essays/breadth", "about", "index", "guide/index".
  public var name: String
  public var location: SourceLocation
  public var title: String
  public var summary: TextID?
  public var date: CalendarDate?
  public var updated: CalendarDate?
  public var authors: [String]
  public var isDraft: Bool
  public var slug: Named?
  public var aliases: [Named]
  public var image: Named?
  /// The matrix that references without a matrix's name mean.
  public var matrix: Named?
  public var body: TextID
}

extension Page {
  /// Whether it is listed as an essay: every text below `essays/` except the folder's own page.
  public var isEssay: Bool { name.hasPrefix("essays/") && name != "essays/index" }
}
