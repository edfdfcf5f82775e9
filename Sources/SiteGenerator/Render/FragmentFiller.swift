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
    case .href(let index): fragment.links[index].target.map { Self.escaped(href(to: $0)) } ?? ""
    case .linkText(let index): Self.escaped(fragment.links[index].words)
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
    let alt = Self.escaped(picture.alt)
    if let address = picture.address {
      let words = alt.isEmpty ? Self.escaped(address) : alt
      return picture.isInLink ? words : "<a href=\"\(Self.escaped(address))\">\(words)</a>"
    }
    guard let file = picture.file else { return alt }
    let size = picture.size.map { " width=\"\($0.width)\" height=\"\($0.height)\"" } ?? ""
    let title = picture.title.isEmpty ? "" : " title=\"\(Self.escaped(picture.title))\""
    return "<img src=\"\(Self.escaped(maker.href(toFile: file)))\" alt=\"\(alt)\"\(title)\(size) loading=\"lazy\">"
  }

  static func escaped(_ text: String) -> String {
    let special: [UInt8: String] = [
      UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;", UInt8(ascii: "\""): "&quot;",
      UInt8(ascii: "'"): "&#39;",
    ]
    guard text.utf8.contains(where: { special[$0] != nil }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if let entity = special[byte] { bytes += entity.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
