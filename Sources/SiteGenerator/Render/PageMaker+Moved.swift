/// What stands at a former address: the way to the new one.
///
/// It has no shell: a site that was renamed has as many of these as pages, and nobody stays on one.
extension PageMaker {
  func moved(to target: RouteID) -> [UInt8] {
    renderer.templates.fill(
      .moved,
      with: MovedContext(
        title: routes[target].title, direction: direction, canonical: address(of: target), root: root,
        href: href(to: target)), site: renderer.siteContext)
  }
}
