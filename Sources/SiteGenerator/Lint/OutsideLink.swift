/// An address on another site, and everywhere it is linked to.
public struct OutsideLink: Sendable, Hashable {
  /// http or https, without a fragment, which never leaves the browser.
  public var address: String
  /// In order; at least one.
  public var places: [SourceLocation]

  public init(address: String, places: [SourceLocation]) {
    self.address = address
    self.places = places
  }
}

extension OutsideLink {
  /// Those of all texts, fields and sources of models, by their first places.
  static func all(in references: References, _ composed: Composer.Result) -> [OutsideLink] {
    var places: [String: [SourceLocation]] = [:]
    func add(_ url: String?, at place: @autoclosure () -> SourceLocation) {
      guard let url, WebAddress.isAbsolute(url) else { return }
      places[String(url.prefix { $0 != "#" }), default: []].append(place())
    }
    for job in composed.jobs {
      let fragment = composed.fragments[job.text.index]
      let text = references.site.texts[job.text.index]
      for link in fragment.links {
        guard case .web(let url)? = link.target else { continue }
        add(url, at: text.location(link.position))
      }
      // A picture from elsewhere becomes a link.
      for picture in fragment.pictures {
        add(
          picture.address,
          at: text.location(picture.position))
      }
    }
    for matrix in references.site.matrices {
      if let source = matrix.source { add(source.url, at: matrix.location(source.place)) }
      for case .links(let links)? in matrix.cells.flatMap({ $0?.fields ?? [] }) {
        for link in links { add(link.url, at: matrix.location(link.place)) }
      }
    }
    return places.map { OutsideLink(address: $0, places: $1.sorted()) }
      .sorted { ($0.places[0], $0.address) < ($1.places[0], $1.address) }
  }
}
