/// Looks up what settings and front matter name: matrices, pages of the navigation, pictures.
enum SettingsCheck {
  /// The navigation, and names that mean nothing.
  static func check(
    _ references: References, words: Words
  ) -> (nav: [NavEntry], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let site = references.site
    for name in [site.settings.matrix] + (site.pages + site.essays).map(\.matrix) {
      guard let name else { continue }
      do throws(References.Fault) {
        _ = try references.matrix(named: name.name)
      } catch {
        report(error, name.location, &diagnostics)
      }
    }
    checkPictures(references, &diagnostics)
    if site.settings.baseURL == nil {
      diagnostics.append(
        .note(
          .noBaseURL, "there is no 'baseURL', so pages carry no canonical links",
          at: SourceLocation(file: "content/site.yml"),
          hint: "set it there or with --base-url when the site has an address"))
    }
    let nav = site.settings.nav.map { entries(of: $0, references, words, &diagnostics) }
    return (nav ?? standardNav(references, words), diagnostics)
  }

  private static func report(
    _ fault: References.Fault, _ place: SourceLocation, _ diagnostics: inout [Diagnostic]
  ) {
    guard !fault.isSilent else { return }
    diagnostics.append(.error(fault.code, fault.message, at: place, hint: fault.hint))
  }

  // MARK: Navigation

  private static func entries(
    of names: [Named], _ references: References, _ words: Words, _ diagnostics: inout [Diagnostic]
  ) -> [NavEntry] {
    names.compactMap { name in
      do throws(References.Fault) {
        let path = name.name.hasSuffix("/") ? String(name.name.dropLast()) : name.name
        if path == "essays", references.site.essays.isEmpty {
          throw References.Fault(
            code: .deadLink, message: "there is no essay to list yet", hint: "remove 'essays' until there is one")
        }
        guard case .page(let page, _) = try references.target(ofNav: path) else {
          throw References.Fault(
            code: .deadLink, message: "'\(name.name)' is no page of this site",
            hint: "name a source file or 'matrix:ID'")
        }
        return NavEntry(page: page, title: title(of: page, references, words))
      } catch {
        report(error, name.location, &diagnostics)
        return nil
      }
    }
  }

  /// Matrices, essays, and the pages that lie at the top.
  private static func standardNav(_ references: References, _ words: Words) -> [NavEntry] {
    let routes = references.routes
    let ids = routes.list.indices.map { RouteID(index: $0) }
    func all(_ belongs: (Route) -> Bool) -> [NavEntry] {
      ids.filter { belongs(routes[$0]) }
        .map { NavEntry(page: $0, title: title(of: $0, references, words)) }
    }
    let matrices = all { if case .matrix = $0.kind { true } else { false } }
    let essays = all { if case .essayList = $0.kind { true } else { false } }
    let pages = all { route in
      guard case .page = route.kind else { return false }
      return route.url.split(separator: "/").count == 1
    }
    return matrices + essays + pages
  }

  private static func title(of page: RouteID, _ references: References, _ words: Words) -> String {
    let title = references.routes[page].title
    return title.isEmpty ? words["essays"] : title
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
        report(error, picture.location, &diagnostics)
      }
    }
  }
}
