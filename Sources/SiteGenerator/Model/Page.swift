/// An essay or a page: a Markdown file with front matter.
///
/// A class, though nothing in it changes: a page is asked for by its number some twenty times in a build, and to hand on a
/// copy is to count ten references up and down.
final class Page: Sendable {
  /// Relative to the root: "content/essays/breadth.md".
  let path: String
  /// Relative to `content/`, without its ending: "essays/breadth", "about", "index", "guide/index".
  let name: String
  let title: String
  let summary: TextID?
  let date: CalendarDate?
  let updated: CalendarDate?
  /// Where that stands.
  let updatedLocation: SourceLocation?
  let authors: [String]
  let isDraft: Bool
  let slug: Named?
  let aliases: [Named]
  let image: Named?
  /// The matrix that references without a matrix's name mean.
  let matrix: Named?
  let body: TextID

  init(
    path: String, name: String, title: String, summary: TextID?, date: CalendarDate?, updated: CalendarDate?,
    updatedLocation: SourceLocation?, authors: [String], isDraft: Bool, slug: Named?, aliases: [Named], image: Named?,
    matrix: Named?, body: TextID
  ) {
    self.path = path
    self.name = name
    self.title = title
    self.summary = summary
    self.date = date
    self.updated = updated
    self.updatedLocation = updatedLocation
    self.authors = authors
    self.isDraft = isDraft
    self.slug = slug
    self.aliases = aliases
    self.image = image
    self.matrix = matrix
    self.body = body
  }

  /// The same with other numbers for its texts.
  convenience init(_ page: Page, summary: TextID?, body: TextID) {
    self.init(
      path: page.path, name: page.name, title: page.title, summary: summary, date: page.date, updated: page.updated,
      updatedLocation: page.updatedLocation, authors: page.authors, isDraft: page.isDraft, slug: page.slug,
      aliases: page.aliases, image: page.image, matrix: page.matrix, body: body)
  }

  var location: SourceLocation { SourceLocation(file: path) }
}

extension Page: Equatable {
  static func == (left: Page, right: Page) -> Bool {
    left.path == right.path
      && left.name == right.name
      && left.title == right.title
      && left.summary == right.summary
      && left.date == right.date
      && left.updated == right.updated
      && left.updatedLocation == right.updatedLocation
      && left.authors == right.authors
      && left.isDraft == right.isDraft
      && left.slug == right.slug
      && left.aliases == right.aliases
      && left.image == right.image
      && left.matrix == right.matrix
      && left.body == right.body
  }
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
