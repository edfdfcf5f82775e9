import Markdown

/// Fills the gaps of a fragment for the page that it is put on.
struct FragmentFiller {
  let maker: PageMaker
  let fragment: Fragment
  /// Whether tables come without what only the site's style and script can use.
  var isPlain = false

  func html() -> String {
    let bytes = Slot.fill(fragment.slots, of: fragment.html) { kind, bytes in bytes += content(of: kind).utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func content(of slot: Slot.Kind) -> String {
    switch slot {
    case .href(let index): fragment.links[index].target.map { href(to: $0).escapedForHTML } ?? ""
    case .linkText(let index): fragment.links[index].words.escapedForHTML
    case .image(let index): element(for: fragment.pictures[index])
    case .fence(let index):
      fragment.blocks[index].map { isPlain || maker.isAway ? maker.plainTable($0) : maker.table($0) } ?? ""
    }
  }

  func href(to target: References.Target) -> String {
    switch target {
    case .page(let page, let fragment): maker.href(to: page, fragment: fragment)
    case .file(let path): maker.href(toFile: path)
    case .web(let url): url
    }
  }

  private func element(for picture: Fragment.Picture) -> String {
    let alt = picture.alt.escapedForHTML
    if let address = picture.address {
      let words = alt.isEmpty ? address.escapedForHTML : alt
      return picture.isInLink ? words : "<a href=\"\(address.escapedForHTML)\">\(words)</a>"
    }
    guard let file = picture.file else { return alt }
    let size = picture.size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let title = picture.title.isEmpty ? "" : " title=\"\(picture.title.escapedForHTML)\""
    return "<img src=\"\(maker.href(toFile: file).escapedForHTML)\" alt=\"\(alt)\"\(title)\(size) loading=\"lazy\">"
  }
}
