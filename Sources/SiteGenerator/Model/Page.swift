/// An essay or a page: a Markdown file with front matter.
@dynamicMemberLookup
struct Page: Sendable, Equatable {
  /// What its front matter says.
  struct Head: Sendable, Equatable {
    /// Relative to the root: "content/essays/breadth.md".
    var path: String
    var title: String
    var date: CalendarDate?
    var updated: CalendarDate?
    /// The same with its place.
    var updatedName: Named?
    var authors: [String]
    var isDraft: Bool
    var slug: Named?
    var aliases: [Named]
    var image: Named?
    /// The matrix that references without a matrix's name mean.
    var matrix: Named?
  }

  /// Pages are sorted, handed on and kept by their readers, so what they hold stands in one place.
  final class Box: Sendable {
    let head: Head
    let role: Role

    init(_ head: Head) {
      self.head = head
      role = Role(name: Page.name(of: head.path))
    }
  }

  fileprivate let box: Box
  let summary: TextID?
  let body: TextID

  init(_ box: Box, summary: TextID?, body: TextID) {
    self.box = box
    self.summary = summary
    self.body = body
  }

  subscript<Value>(dynamicMember path: KeyPath<Head, Value>) -> Value { box.head[keyPath: path] }

  static func == (left: Self, right: Self) -> Bool {
    (left.box === right.box || left.box.head == right.box.head) && left.summary == right.summary
      && left.body == right.body
  }

  /// Relative to `content/`, without its ending: "essays/breadth", "about", "index", "guide/index".
  var name: Substring { Self.name(of: box.head.path) }

  static func name(of path: String) -> Substring {
    Substring(path.utf8.dropFirst("content/".utf8.count).dropLast(".md".utf8.count))
  }

  var location: SourceLocation { SourceLocation(file: box.head.path) }
}

extension Page {
  /// What a page is, by its name.
  enum Role: Sendable {
    case home, essayList, essay, sourceList, notFound, ordinary

    init(name: Substring) {
      switch name {
      case "index": self = .home
      case "404": self = .notFound
      case "essays/index": self = .essayList
      case "sources": self = .sourceList
      default: self = name.hasPrefix("essays/") ? .essay : .ordinary
      }
    }
  }

  var role: Role { box.role }
}

extension Site {
  /// The index of the page of a role that only one page can have; nil when the author has written none.
  func page(_ role: Page.Role) -> Int? { pages.firstIndex { $0.role == role } }
}
