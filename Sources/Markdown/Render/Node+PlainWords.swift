extension Node {
  /// The words below this node as a reader meets them: no markup, no raw HTML, no footnote numbers; a picture is its
  /// description, a line break a space.
  var plainWords: [UInt8] {
    var words: [UInt8] = []
    var walk = NodeWalk(over: self)
    while let step = walk.next() {
      switch step.node.kind {
      case .text, .code: words.append(contentsOf: step.node.literal)
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      default: continue
      }
    }
    return words
  }
}
