import Markdown

/// The words of a paragraph, heading or table cell as a reader sees them: with the titles of links that brought none.
struct FilledBlock {
  /// UTF-8.
  private(set) var words: [UInt8] = []
  /// Where each link's words are.
  private(set) var places: [Range<Int>] = []

  /// - Parameters:
  ///   - links: the links of one block, by their index
  ///   - resolved: all links of the text, with the words that are filled in
  init(_ links: Range<Int>, _ rendered: RenderedMarkdown, _ resolved: [Fragment.Link]) {
    let block = rendered.links[links.lowerBound].block
    var done = block.lowerBound
    for index in links {
      let own = rendered.links[index].words
      if own.lowerBound > done { words += rendered.plain[done..<own.lowerBound] }
      let start = words.count
      if own.isEmpty { words += resolved[index].words.utf8 } else { words += rendered.plain[own] }
      places.append(start..<words.count)
      done = max(done, own.upperBound)
    }
    if done < block.upperBound { words += rendered.plain[done..<block.upperBound] }
  }
}
