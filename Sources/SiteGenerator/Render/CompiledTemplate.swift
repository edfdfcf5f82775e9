/// A template that is ready to be filled: bytes, and between them places for values.
///
/// 10,000 essays took 7.7 s of CPU with the library for each page, and 5.4 s where it writes a template once. It is kept in
/// flat lists of plain numbers, as all threads read it at once: a tree of arrays is counted up and down by every page, and
/// that was most of the 7 % of a build that filling took.
struct CompiledTemplate: Sendable {
  /// Where a value is found.
  struct Reference: Sendable {
    /// Among the scopes that are open, the outermost first.
    var scope: Int
    /// Numbers of names: the first in the scope, each further one in the part that the one before leads to.
    var path: [Int]
  }

  fileprivate struct Step: Sendable {
    enum Kind: UInt8 {
      /// `first` and `count` are a range of the bytes.
      case bytes
      /// A text, escaped where the tag asks for that; `first` and `count` are the path, a range of the numbers.
      case value, escapedValue
      /// Written for each item of a list, with it as a further scope; once for a part, the same; once for everything else
      /// that is there. If inverted, for what is not there. `end` is the number of the step behind it.
      case section, invertedSection
    }

    var kind: Kind
    var scope = 0
    var first: Int
    var count: Int
    var end = 0
  }

  private var bytes: [UInt8] = []
  private var numbers: [Int] = []
  private var steps: [Step] = []

  /// - Parameter scopes: the page's own, the site's
  func filled(with scopes: [TemplateScope]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      numbers.withUnsafeBufferPointer { numbers in
        steps.withUnsafeBufferPointer { steps in
          var filling = Filling(bytes: bytes, numbers: numbers, steps: steps, scopes: scopes)
          filling.fill(0..<steps.count)
          return filling.filled
        }
      }
    }
  }
}

/// Made from front to back.
extension CompiledTemplate {
  mutating func add(_ text: some Collection<UInt8>) {
    if !text.isEmpty { steps.append(Step(kind: .bytes, first: bytes.count, count: text.count)) }
    bytes += text
  }

  mutating func add(_ value: Reference, isEscaped: Bool) { add(isEscaped ? .escapedValue : .value, value) }

  /// Returns the section's number, by which it is ended.
  mutating func begin(_ value: Reference, isInverted: Bool) -> Int {
    add(isInverted ? .invertedSection : .section, value)
    return steps.count - 1
  }

  mutating func end(_ section: Int) { steps[section].end = steps.count }

  /// Leaves out everything behind the first `count` steps.
  mutating func cut(to count: Int) { steps.removeLast(steps.count - count) }

  var count: Int { steps.count }

  private mutating func add(_ kind: Step.Kind, _ value: Reference) {
    steps.append(Step(kind: kind, scope: value.scope, first: numbers.count, count: value.path.count))
    numbers += value.path
  }
}

private struct Filling {
  let bytes: UnsafeBufferPointer<UInt8>
  let numbers: UnsafeBufferPointer<Int>
  let steps: UnsafeBufferPointer<CompiledTemplate.Step>
  var scopes: [TemplateScope]
  var filled: [UInt8] = []

  /// How many items of a list tell how long it will be. Arrays that grow by themselves are there twice at times, and have
  /// room for twice as much: 100,000 essays in a list took 75 MB, and take 30.
  private static let sample = 100
  /// What may stand behind the longest part of a page, in bytes.
  private static let rest = 8192

  mutating func fill(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps[index]
      index += 1
      switch step.kind {
      case .bytes: filled += bytes[step.first..<(step.first + step.count)]
      case .value, .escapedValue:
        switch value(of: step) {
        case .text(let text): if step.kind == .value { filled += text.utf8 } else { filled.appendForHTML(text) }
        case .bytes(let html):
          // What is longer than all before it is most of the page: its memory is asked for once.
          if html.count > filled.count { filled.reserveCapacity(filled.count + html.count + Self.rest) }
          filled += html
        case .flag, .list, .part: break
        }
      case .section:
        fill(value(of: step), index..<step.end)
        index = step.end
      case .invertedSection:
        if !value(of: step).isThere { fill(index..<step.end) }
        index = step.end
      }
    }
  }

  private mutating func fill(_ value: TemplateValue, _ range: Range<Int>) {
    switch value {
    case .list(let count, let item):
      let start = filled.count
      for index in 0..<count {
        fill(range, in: item(index))
        // As long as these were, the others will be.
        if index == Self.sample { filled.reserveCapacity(start + (filled.count - start) / Self.sample * count) }
      }
    case .part(let part): if let part { fill(range, in: part) }
    default: if value.isThere { fill(range) }
    }
  }

  private mutating func fill(_ range: Range<Int>, in scope: TemplateScope) {
    scopes.append(scope)
    fill(range)
    scopes.removeLast()
  }

  private func value(of step: CompiledTemplate.Step) -> TemplateValue {
    var value = scopes[step.scope].value(numbers[step.first])
    for place in (step.first + 1)..<(step.first + step.count) {
      guard case .part(let part?) = value else { return .part(nil) }
      value = part.value(numbers[place])
    }
    return value
  }
}
