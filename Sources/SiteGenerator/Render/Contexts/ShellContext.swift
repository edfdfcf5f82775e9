/// What is around the main part of a page: head, header, footer.
struct ShellContext: TemplateContext {
  /// For the title bar: the page's name first.
  var documentTitle: String
  var head: HeadContext
  var direction: String
  var home: LinkContext
  var nav: [LinkContext]
  var search: LinkContext
  /// The relative way to the site's root, "../../" or "./".
  var root: String
  /// A class for the page's kind: "cell", "essay".
  var kind: PageTemplate
  var main: [UInt8]
  /// Where the page's source can be edited.
  var edit: String?

  static let names: TemplateNames<Self> = [
    "documentTitle": .text { $0.documentTitle },
    "head": .part { $0.head },
    "direction": .text { $0.direction },
    "home": .part { $0.home },
    "nav": .list { $0.nav },
    "search": .part { $0.search },
    "root": .text { $0.root },
    "kind": .text { $0.kind.rawValue },
    "isMatrix": .flag { $0.kind == .matrix },
    "isCell": .flag { $0.kind == .cell },
    "isAssess": .flag { $0.kind == .assess },
    "isSearch": .flag { $0.kind == .search },
    "isStep": .flag { $0.kind == .between },
    "main": .html { $0.main },
    "edit": .text { $0.edit },
  ]
}
