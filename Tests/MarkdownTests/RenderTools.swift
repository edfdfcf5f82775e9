@testable import Markdown

/// Renders a text with every slot filled in a way that shows what it was: a link's escaped URL, `{url}` where words are
/// missing, `{image url}` and `{fence info}`.
func html(_ text: String, _ options: MarkdownOptions = MarkdownOptions(smart: false)) -> String {
  let rendered = MarkdownRenderer.render(text.utf8, options: options)
  let bytes = Slot.fill(rendered.slots, of: rendered.html) { slot, html in
    switch slot {
    case .href(let index): html.appendEscaped(rendered.links[index].url)
    case .linkText(let index): html.appendEscaped("{\(rendered.links[index].url)}")
    case .image(let index): html.appendEscaped("{image \(rendered.images[index].url)}")
    case .fence(let index): html.appendEscaped("{fence \(rendered.fences[index].info)}")
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

func render(_ text: String, _ options: MarkdownOptions = MarkdownOptions(smart: false)) -> RenderedMarkdown {
  MarkdownRenderer.render(text.utf8, options: options)
}

extension RenderedMarkdown {
  var plainText: String { String(decoding: plain, as: UTF8.self) }

  func words(_ range: Range<Int>) -> String { String(decoding: plain[range], as: UTF8.self) }
}
