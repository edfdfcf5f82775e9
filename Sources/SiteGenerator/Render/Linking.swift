/// Where the links of a page begin.
enum Linking: Sendable {
  /// At the page, so that the folder works wherever it lies.
  case page
  /// Behind this, which ends in `/`: the root of the host, or the site's full address for what is read elsewhere.
  case base(String)
}
