@testable import Markdown

/// Renders a text with every slot filled in a way that shows what it was: a link's escaped URL, `{url}` where words are
/// missing, `{image url}` and `{fence info}`.
func html(_ text: String, _ options: MarkdownOptions = MarkdownOptions(smart: false)) -> String {
  let rendered = MarkdownRenderer.render(text.utf8, options: options)
  return filled(rendered) { slot in
    switch slot.kind {
    case .href(let index): escaped(rendered.links[index].url)
    case .linkText(let index): "{\(escaped(rendered.links[index].url))}"
    case .image(let index): "{image \(escaped(rendered.images[index].url))}"
    case .fence(let index): "{fence \(escaped(rendered.fences[index].info))}"
    }
  }
}

/// The HTML with something in each slot.
func filled(_ rendered: RenderedMarkdown, _ fill: (Slot) -> String) -> String {
  var bytes: [UInt8] = []
  var start = 0
  for slot in rendered.slots {
    bytes += rendered.html[start..<slot.offset]
    bytes += Array(fill(slot).utf8)
    start = slot.offset
  }
  bytes += rendered.html[start...]
  return String(decoding: bytes, as: UTF8.self)
}

func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendEscaped(text)
  return String(decoding: bytes, as: UTF8.self)
}

func render(_ text: String, _ options: MarkdownOptions = MarkdownOptions(smart: false)) -> RenderedMarkdown {
  MarkdownRenderer.render(text.utf8, options: options)
}

extension RenderedMarkdown {
  var plainText: String { String(decoding: plain, as: UTF8.self) }

  func words(_ range: Range<Int>) -> String { String(decoding: plain[range], as: UTF8.self) }
}
