import Markdown

/// Makes one page. It knows where the page stands, so it is the one that turns targets into links.
struct PageMaker {
  let renderer: Renderer
  let page: RouteID
  let linking: Linking
  /// Whether what is made is read without the site's style and script.
  let isAway: Bool

  /// - Parameter linking: nil for what the page itself needs
  init(renderer: Renderer, page: RouteID, linking: Linking? = nil, isAway: Bool = false) {
    self.renderer = renderer
    self.page = page
    // The page that is shown in place of any other has to say from the root where things are.
    let isNotFound = renderer.routes[page].kind == .notFound
    self.linking =
      linking ?? (isNotFound ? .base(URLPath.root(of: renderer.site.settings.baseURL)) : .page)
    self.isAway = isAway
  }

  var site: Site { renderer.site }
  var routes: Routes { renderer.routes }
  var words: Words { renderer.words }
  var route: Route { routes[page] }

  /// The main part in its shell, as UTF-8.
  func document() -> [UInt8] {
    if case .moved(let target) = route.kind { return moved(to: target) }
    let main = main()
    if main.kind == .embed { return main.html }
    let siteTitle = site.settings.title
    let isHome = page == routes.home
    var search = sureLink(to: .search)
    search.isCurrent = route.kind == .search
    let shell = ShellContext(
      documentTitle: isHome || main.title == siteTitle ? main.title : "\(main.title) – \(siteTitle)",
      head: head(of: main), direction: direction,
      home: LinkContext(href: href(to: routes.home), title: siteTitle, isCurrent: isHome),
      nav: renderer.nav.map { LinkContext(href: href(to: $0.page), title: $0.title, isCurrent: $0.page == page) },
      search: search,
      root: root,
      kind: main.kind,
      main: main.html,
      edit: edit)
    return renderer.templates.fill(.shell, with: shell, site: renderer.siteContext)
  }

  /// A page's main part and what its head says of it.
  struct Main {
    var kind: PageTemplate
    var title: String
    /// Plain text.
    var description: String
    var html: [UInt8]
  }

  private func main() -> Main {
    switch route.kind {
    case .home: home(site.page(.home).map { site.pages[$0] })
    case .page(let index): text(site.pages[index], .text)
    case .notFound: notFound(site.page(.notFound).map { site.pages[$0] })
    case .essayList: essayList(site.page(.essayList).map { site.pages[$0] })
    case .essay(let index): essay(index)
    case .assess(let matrix): assess(matrix)
    case .sourceList: sourceList(site.page(.sourceList).map { site.pages[$0] })
    case .search: searchPage()
    case .matrix(let index): matrix(index)
    case .row(let matrix, let row): self.row(row, of: matrix)
    case .column(let matrix, let column): self.column(column, of: matrix)
    case .cell(let matrix, let position): cell(position, of: matrix)
    case .step(let matrix, let from): step(from: from, of: matrix)
    case .changes(let matrix): changes(of: matrix)
    case .embed(let matrix): embed(of: matrix)
    case .moved: preconditionFailure("what stands at a former address has no main part")
    }
  }

  func fill(_ template: PageTemplate, _ context: some TemplateContext) -> [UInt8] {
    renderer.templates.fill(template, with: context, site: renderer.siteContext)
  }

  // MARK: Links

  private var isNotFound: Bool { route.kind == .notFound }

  var root: String {
    if case .base(let base) = linking { base } else { Routes.relative(from: route.url, to: "") }
  }

  /// In full; nil when the site's own address is not known.
  func address(of page: RouteID) -> String? { site.settings.baseURL.map { $0 + URLPath.encoded(routes[page].url) } }

  func href(to target: RouteID, fragment: String? = nil) -> String {
    let anchor = fragment.map { "#" + URLPath.encoded($0) } ?? ""
    if target == page, fragment != nil, !isAway { return anchor }
    if case .base(let base) = linking { return base + URLPath.encoded(routes[target].url) + anchor }
    let link = Routes.relative(from: route.url, to: routes[target].url)
    return anchor.isEmpty ? link : link + anchor
  }

  func href(toFile path: String) -> String {
    if case .base(let base) = linking {
      base + URLPath.encoded(path)
    } else {
      Routes.relative(from: route.url, to: path)
    }
  }

  /// A link to the page that shows this, nil when there is none.
  func link(to kind: PageKind, note: String? = nil) -> LinkContext? {
    routes.id(of: kind).map { LinkContext(href: href(to: $0), title: routes[$0].title, note: note) }
  }

  /// A link to a matrix, row, column or essay, or to the search: each of them has a page.
  func sureLink(to kind: PageKind, note: String? = nil) -> LinkContext {
    guard let link = link(to: kind, note: note) else { preconditionFailure("each of these has a page") }
    return link
  }

  private var edit: String? {
    guard let repository = site.settings.repository, let source = route.source else { return nil }
    let path = URLPath.encoded(source.file)
    if repository.contains("{path}") { return repository.replacing("{path}", with: path) }
    let base = repository.hasSuffix("/") ? String(repository.dropLast()) : repository
    return "\(base)/blob/HEAD/\(path)\(source.line.map { "#L\($0)" } ?? "")"
  }

  // MARK: Texts

  func fragment(_ text: TextID?) -> Fragment? {
    text.map { renderer.texts[$0] }
  }

  /// The HTML of a text on this page, "" when there is none.
  func html(_ text: TextID?) -> String {
    guard let fragment = fragment(text), !fragment.isEmpty else { return "" }
    return FragmentFiller(maker: self, fragment: fragment).html()
  }

  /// The same as UTF-8, for what is long.
  func html(_ text: TextID?) -> [UInt8] {
    guard let fragment = fragment(text) else { return [] }
    return FragmentFiller(maker: self, fragment: fragment).bytes()
  }

  /// The plain words of a one-line text.
  func plain(_ text: TextID?) -> String { fragment(text)?.words ?? "" }

  func date(_ date: CalendarDate?) -> DateContext? {
    date.map { DateContext(iso: $0.description, text: words.date($0)) }
  }

  var direction: String { renderer.direction }
}
