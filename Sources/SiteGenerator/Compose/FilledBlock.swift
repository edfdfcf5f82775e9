import Markdown

/// The words of a paragraph, heading or table cell as a reader sees them: with the titles of links that brought none.
struct FilledBlock {
  /// UTF-8.
  private(set) var words: [UInt8] = []
  /// Where the link's own words are.
  private(set) var place = 0..<0

  init(around link: Markdown.Link, _ rendered: RenderedMarkdown, _ links: [Fragment.Link]) {
    var done = link.block.lowerBound
    for (other, resolved) in zip(rendered.links, links)
    where other.block == link.block && other.words.lowerBound >= done {
      words += rendered.plain[done..<other.words.lowerBound]
      let start = words.count
      if other.words.isEmpty { words += resolved.words.utf8 } else { words += rendered.plain[other.words] }
      if other == link { place = start..<words.count }
      done = other.words.upperBound
    }
    words += rendered.plain[done..<link.block.upperBound]
  }
}
