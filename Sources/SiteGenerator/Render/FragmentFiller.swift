import Markdown

/// Fills the gaps of a fragment for the page that it is put on.
struct FragmentFiller {
  let maker: PageMaker
  let fragment: Fragment
  /// Whether tables come without what only the site's style and script can use.
  var isPlain = false

  func html() -> String { String(decoding: bytes(), as: UTF8.self) }

  func bytes() -> [UInt8] {
    Slot.fill(fragment.slots, of: fragment.html) { append($0, to: &$1) }
  }

  private func append(_ slot: Slot.Kind, to bytes: inout [UInt8]) {
    switch slot {
    case .href(let index): if let target = fragment.links[index].target { bytes.appendForHTML(href(to: target)) }
    case .linkText(let index): bytes.appendForHTML(fragment.links[index].words)
    case .image(let index): bytes += element(for: fragment.pictures[index]).utf8
    case .fence(let index):
      guard let block = fragment.blocks[index] else { return }
      if isPlain || maker.isAway { bytes += maker.plainTable(block).utf8 } else { bytes += maker.table(block) }
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
