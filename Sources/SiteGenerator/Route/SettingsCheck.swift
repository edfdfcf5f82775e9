/// Looks up what settings and front matter name: matrices, pages of the navigation, pictures.
enum SettingsCheck {
  /// The navigation, and names that mean nothing.
  static func check(
    _ references: References
  ) -> (nav: [NavEntry], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = references.site
    for name in [site.settings.matrix] + (site.pages + site.essays).map(\.matrix) {
      guard let name else { continue }
      do throws(References.Fault) {
        _ = try references.matrix(named: name.name)
      } catch {
        diagnostics.append(error, at: name.location)
      }
    }
    checkPictures(references, &diagnostics)
    if site.settings.baseURL == nil {
      diagnostics.append(
        .note(
          .noBaseURL, "there is no 'baseURL', so there are no canonical links, no feed and no sitemap",
          at: SourceLocation(file: "content/site.yml"),
          hint: "set it there or with --base-url when the site has an address"))
    }
    let nav = site.settings.nav.map { entries(of: $0, references, &diagnostics) }
    return (nav ?? standardNav(references), diagnostics)
  }

  // MARK: Navigation

  private static func entries(
    of names: [Named], _ references: References, _ diagnostics: inout [Diagnostic]
  ) -> [NavEntry] {
    names.compactMap { name in
      do throws(References.Fault) {
        let path = name.name.hasSuffix("/") ? String(name.name.dropLast()) : name.name
        if path == "essays", references.routes.id(of: .essayList) == nil {
          throw References.Fault(
            code: .deadLink, message: "there is no essay to list yet", hint: "remove 'essays' until there is one")
        }
        guard case .page(let page, _) = try references.target(ofNav: path) else {
          throw References.Fault(
            code: .deadLink, message: "'\(name.name)' is no page of this site",
            hint: "name a source file or 'matrix:ID'")
        }
        return NavEntry(page: page, title: references.routes[page].title)
      } catch {
        diagnostics.append(error, at: name.location)
        return nil
      }
    }
  }

  /// Matrices, essays, and the pages that lie at the top, if they are few.
  private static func standardNav(_ references: References) -> [NavEntry] {
    let routes = references.routes
    let ids = routes.list.indices.map { RouteID(index: $0) }
    func all(_ belongs: (Route) -> Bool) -> [NavEntry] {
      ids.filter { belongs(routes[$0]) }
        .map { NavEntry(page: $0, title: routes[$0].title) }
    }
    let matrices = all { if case .matrix = $0.kind { true } else { false } }
    let essays = all { if case .essayList = $0.kind { true } else { false } }
    let pages = all { route in
      guard case .page = route.kind else { return false }
      return route.url.split(separator: "/").count == 1
    }
    // More would push the text off a phone's screen, and stand on every page.
    return matrices + essays + (pages.count <= 8 ? pages : [])
  }

  // MARK: Pictures

  private static func checkPictures(_ references: References, _ diagnostics: inout [Diagnostic]) {
    let site = references.site
    var named: [(picture: Named, folder: String)] = (site.pages + site.essays).compactMap { page in
      page.image.map { ($0, String(page.path.prefix(upTo: page.path.lastIndex(of: "/") ?? page.path.startIndex))) }
    }
    if let image = site.settings.image { named.append((image, "content")) }
    for (picture, folder) in named {
      do throws(References.Fault) {
        let context = References.Context(folder: folder, page: references.routes.home, matrix: nil)
        guard case .file = try references.target(of: picture.name, in: context) else {
          throw References.Fault(
            code: .deadFile, message: "'\(picture.name)' is no picture of this site",
            hint: "name a file in 'content/', relative to the file that names it")
        }
      } catch {
        diagnostics.append(error, at: picture.location)
      }
    }
  }
}
