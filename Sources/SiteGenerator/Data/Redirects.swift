/// The list of former addresses for hosts that answer with the new one themselves: `_redirects`, as Netlify and Cloudflare
/// Pages read it (https://developers.cloudflare.com/pages/configuration/redirects/), one line `FROM TO 301` for each.
///
/// Its paths begin at the host's root, so the path of the site's address stands before them.
enum Redirects {
  static let path = "_redirects"

  /// Sorted.
  static func text(_ routes: Routes, baseURL: String?) -> [UInt8] {
    let root = URLPath.root(of: baseURL)
    let lines = routes.former.compactMap { route -> String? in
      guard case .moved(let target) = route.kind else { return nil }
      return "\(root)\(URLPath.encoded(route.url)) \(root)\(URLPath.encoded(routes[target].url)) 301\n"
    }
    return Array(lines.sorted { $0.precedesInBytes($1) }.joined().utf8)
  }
}
