/// Notes where in the source that stands which differs from page to page (`WrittenSource`).
extension HTMLWriter {
  /// What is remembered until the whole text was seen.
  struct WrittenPlan {
    /// Links and images by reference: good if a definition is found that says the same.
    var links: [Int] = []
    var images: [Int] = []
    /// Where the brackets around the words of both stand.
    var words: [(open: Int, close: Int)] = []
    /// The lines of code blocks.
    var code: [ClosedRange<Int>] = []
  }

  mutating func noteSlot(_ range: Range<Int>, _ kind: SourceSlot.Kind) {
    result.written.slots.append(SourceSlot(range: range, kind: kind))
  }

  /// Something that always changes: lost, if it is not found.
  mutating func noteSlot(_ range: Range<Int>?, _ kind: SourceSlot.Kind) {
    guard let range else {
      result.written.isLost = true
      return
    }
    noteSlot(range, kind)
  }

  /// - Returns: where the words of the link end, nil when that is not known
  mutating func noteLink(_ node: Node, _ index: Int, at position: TextPosition) -> Int? {
    guard let link = locator.linkSource(at: position, isImage: false, url: node.url) else {
      result.written.lostLinks.append(index)
      return nil
    }
    if let destination = link.destination {
      noteSlot(destination, .destination(index))
    } else {
      plan.links.append(index)
      plan.words.append((locator.offset(of: position), link.close))
    }
    return link.close
  }

  mutating func noteImage(_ node: Node, _ index: Int, at position: TextPosition) {
    guard let image = locator.linkSource(at: position, isImage: true, url: node.url) else {
      result.written.lostImages.append(index)
      return
    }
    let start = locator.offset(of: position)
    noteSlot(start..<start + 1, .pictureMark(index))
    if let destination = image.destination {
      noteSlot(destination, .picture(index))
    } else {
      plan.images.append(index)
      plan.words.append((start + 1, image.close))
    }
  }

  mutating func noteHeading(_ tag: HeadingTag, _ index: Int) {
    if let marks = tag.marks {
      noteSlot(marks, .heading(index))
    } else {
      noteSlot(tag.underline, .underline(index))
      noteSlot(tag.start..<tag.start, .underlined(index))
    }
  }

  /// To be called when all of the text was written.
  mutating func settleWritten() {
    noteFootnotes()
    if !plan.links.isEmpty || !plan.images.isEmpty {
      let definitions = locator.definitions(outside: plan.code)
      for definition in definitions {
        noteSlot(definition.destination, .definition(result.written.definitions.count))
        result.written.definitions.append(locator.meaning(of: definition))
      }
      noteLabels(of: definitions)
      let known = Set(result.written.definitions)
      result.written.lostLinks += plan.links.filter { !known.contains(result.links[$0].url) }
      result.written.lostImages += plan.images.filter { !known.contains(result.images[$0].url) }
    }
    // A place within another would mean that one of them is wrong.
    result.written.slots.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    let slots = result.written.slots
    if zip(slots, slots.dropFirst()).contains(where: { $0.range.upperBound > $1.range.lowerBound }) {
      result.written.isLost = true
    }
  }

  private mutating func noteLabels(of definitions: [DefinitionSource]) {
    let labels = Set(definitions.map { locator.meaning(ofLabel: $0.label) })
    for definition in definitions { noteLabel(definition.label) }
    for (open, close) in plan.words {
      let words = open + 1..<close
      if let label = locator.label(behind: close), labels.contains(locator.meaning(ofLabel: label)) {
        noteLabel(label)
      } else if labels.contains(locator.meaning(ofLabel: words)) {
        let isCollapsed = locator.label(behind: close)?.isEmpty ?? false
        let start = locator.startOfWords(in: words)
        noteSlot(close + 1..<close + (isCollapsed ? 3 : 1), .labelOfWords(start..<close))
      } else {
        result.written.labelsAreLost = true
      }
    }
  }

  /// Blanks at its beginning do not count, and would count behind something else.
  private mutating func noteLabel(_ label: Range<Int>) {
    let start = locator.startOfWords(in: label)
    noteSlot(start..<start, .label)
  }

  private mutating func noteFootnotes() {
    result.written.hasFootnotes = footnotes.referenceCounts.count > 1
    guard result.written.hasFootnotes else { return }
    let labels = locator.footnoteLabels(outside: plan.code)
    for label in labels.definitions + labels.references { noteSlot(label..<label, .label) }
    if labels.references.count != footnotes.referencesInAll { result.written.labelsAreLost = true }
  }
}
