/// An essay or a page: a Markdown file with front matter.
struct Page: Sendable, Equatable {
  /// Relative to the root: "content/essays/breadth.md".
  var path: String
  /// Relative to `content/`, without its ending: "essays/breadth", "about", "index", "guide/index".
  var name: String
  var title: String
  var summary: TextID?
  var date: CalendarDate?
  var updated: CalendarDate?
  /// Where that stands.
  var updatedLocation: SourceLocation?
  var authors: [String]
  var isDraft: Bool
  var slug: Named?
  var aliases: [Named]
  var image: Named?
  /// The matrix that references without a matrix's name mean.
  var matrix: Named?
  var body: TextID

  var location: SourceLocation { SourceLocation(file: path) }
}

extension Page {
  /// What a page is, by its name.
  enum Role: Sendable { case home, essayList, essay, sourceList, notFound, ordinary }

  var role: Role {
    switch name {
    case "index": .home
    case "404": .notFound
    case "essays/index": .essayList
    case "sources": .sourceList
    default: name.hasPrefix("essays/") ? .essay : .ordinary
    }
  }
}

extension Site {
  /// The index of the page of a role that only one page can have; nil when the author has written none.
  func page(_ role: Page.Role) -> Int? { pages.firstIndex { $0.role == role } }
}
