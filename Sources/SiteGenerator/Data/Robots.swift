/// `robots.txt` (RFC 9309): everything may be read, and where the list of pages lies. An author's own `content/robots.txt`
/// stands in its place.
enum Robots {
  static let path = "robots.txt"

  static func text(baseURL: String?) -> String {
    // A site without an address has no sitemap either.
    "User-agent: *\nAllow: /\n" + (baseURL.map { "\nSitemap: \($0)\(Sitemap.path)\n" } ?? "")
  }
}
