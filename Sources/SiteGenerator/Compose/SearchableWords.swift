import Markdown

/// The plain words of a text without its headings, for the search index: with the titles of links that brought none.
///
/// One array for the whole text, as 10,000 essays are kept in this form until the index is written.
struct SearchableWords: Sendable {
  /// UTF-8.
  private(set) var words: [UInt8] = []
  /// By heading: where in `words` begins what stands below it.
  private(set) var cuts: [Int] = []

  init() {}

  /// - Parameter links: the links of the text, with the words that are filled in
  init(_ rendered: RenderedMarkdown, _ links: [Fragment.Link]) {
    words.reserveCapacity(rendered.plain.count)
    var (done, link) = (0, 0)
    func isBefore(_ end: Int) -> Bool { link < links.count && rendered.links[link].words.lowerBound < end }
    func fill(_ end: Int) {
      while isBefore(end) {
        let place = rendered.links[link].words.lowerBound
        if !rendered.links[link].hasText {
          words += rendered.plain[done..<place]
          words += links[link].words.utf8
          done = place
        }
        link += 1
      }
    }
    for heading in rendered.headingWords {
      fill(heading.lowerBound)
      words += rendered.plain[done..<heading.lowerBound]
      while isBefore(heading.upperBound + 1) { link += 1 }
      done = heading.upperBound
      cuts.append(words.count)
    }
    fill(rendered.plain.count + 1)
    words += rendered.plain[done...]
  }
}
