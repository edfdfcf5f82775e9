/// For what is read elsewhere than on a page: links in full where the site has an address, else from the page's folder.
extension PageMaker {
  static func away(_ renderer: Renderer, page: RouteID) -> PageMaker {
    PageMaker(
      renderer: renderer, page: page, linking: renderer.site.settings.baseURL.map { .base($0) } ?? .page, isAway: true)
  }
}
