/// Which footnotes are written, under which numbers, and how often each is referred to.
///
/// The parser has moved the notes to the document's end, by first reference, and given each reference the number of
/// its note. But it counts references that a reader never sees, those in notes that nothing refers to; such notes are
/// left out here and the others close ranks, so that the list's own numbers are those of the references.
struct FootnotePlan {
  /// The number in the page, by the parser's number; nil for a note that is left out. There is no note 0.
  private(set) var numbers: [Int?] = [nil]
  /// How many references a reader sees, by number in the page.
  private(set) var referenceCounts: [Int] = [0]
  /// The same for those that nobody sees as well.
  private(set) var referencesInAll = 0
  /// How many of them have been written.
  var written: [Int] = [0]
  /// The heading around or before the first reference, by number in the page.
  var headings: [Int?] = [nil]
  /// The notes met so far, by the parser's number.
  var met = 0

  init() {}

  /// Reads the plan from a document, in one walk.
  init(for root: Node) {
    var references: [[Int]] = [[]]  // by the note that holds them; 0 is the text
    var walk = NodeWalk(over: root)
    while let step = walk.next() {
      guard step.isEntering else { continue }
      switch step.node.kind {
      case .footnoteDefinition: references.append([])
      case .footnoteReference: references[references.count - 1].append(step.node.footnoteNumber)
      case .image: walk.skipRest(of: step.node)
      default: continue
      }
    }
    referencesInAll = references.reduce(0) { $0 + $1.count }
    number(references)
  }

  private mutating func number(_ references: [[Int]]) {
    var counts = [Int](repeating: 0, count: references.count)
    var waiting = [0]
    while let holder = waiting.popLast() {
      for note in references[holder] where note > 0 && note < counts.count {
        if counts[note] == 0 { waiting.append(note) }
        counts[note] += 1
      }
    }
    for count in counts.dropFirst() {
      numbers.append(count > 0 ? referenceCounts.count : nil)
      if count > 0 { referenceCounts.append(count) }
    }
    written = [Int](repeating: 0, count: referenceCounts.count)
    headings = [Int?](repeating: nil, count: referenceCounts.count)
  }
}

extension Node {
  /// The parser's number of the note that a reference leads to.
  var footnoteNumber: Int { Int(String(decoding: literal, as: UTF8.self)) ?? 0 }
}
