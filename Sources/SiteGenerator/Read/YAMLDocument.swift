import Yams

/// Reads one YAML text into a `YAMLNode`, finding every fault on the way: bad syntax, anchors, keys that stand twice.
///
/// The only file that knows Yams. Its `Resolver.basic` is enough, as every scalar is taken as its text
/// (60 to 80 µs → 30 µs for a four-key front matter).
struct YAMLDocument {
  private let source: SourceText
  private var diagnostics: [Diagnostic] = []
  /// The places of the nodes with an anchor.
  private var anchors: Set<String> = []
  /// The places of keys that were given another name, as they stand twice.
  private var renamedKeys: Set<String> = []

  /// The root, nil when the text is empty or cannot be read, and what was found.
  static func read(_ source: SourceText) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    var document = YAMLDocument(source: source)
    let root = document.root()
    return (root, document.diagnostics)
  }

  private init(source: SourceText) {
    self.source = source
  }

  private mutating func root() -> YAMLNode? {
    if let trap = YAMLTraps(source).first {
      diagnostics.append(trap)
      return nil
    }
    var text = source.string
    // Yams gives up at the first mapping with a key twice. So that the rest of the file is checked as well, the first of
    // the two is given another name (its first letter becomes one that nobody types, which keeps every column) and the
    // text is read again.
    let most = Self.mostDuplicates(of: source.bytes.count)
    for attempt in 0..<most {
      do {
        // The parser owns the anchors that nodes refer to weakly: it has to outlive the walk.
        let parser = try Yams.Parser(yaml: text, resolver: .basic, constructor: Self.constructor, encoding: .utf8)
        let yams = try parser.singleRoot()
        return withExtendedLifetime(parser) { yams.flatMap { node($0) } }
      } catch let YamlError.duplicatedKeysInMapping(_, context) {
        guard let renamed = Self.renaming(keyAt: context.mark, in: text, number: attempt) else {
          diagnostics.append(.duplicateKey("", at: location(context.mark), first: nil))
          return nil
        }
        text = renamed
        renamedKeys.insert("\(context.mark.line):\(context.mark.column)")
      } catch {
        diagnostics.append(syntaxFault(error))
        return nil
      }
    }
    diagnostics.append(
      .error(.duplicateKey, "more than \(most) keys stand twice in this file", at: source.start))
    return nil
  }

  // MARK: Nodes

  /// Those of values without a tag.
  private static let plainTags = ["str", "seq", "map"].map { "tag:yaml.org,2002:\($0)" }

  private mutating func node(_ yams: Yams.Node) -> YAMLNode? {
    let mark = yams.mark.map { YAMLNode.Place(line: $0.line, column: $0.column) } ?? .init(line: 1, column: 1)
    func made(_ content: YAMLNode.Content) -> YAMLNode { YAMLNode(content: content, place: mark, document: source) }
    if yams.anchor != nil {
      // An alias comes as the node that it repeats, mark included. It is not walked again: aliases of aliases grow
      // without bound.
      guard anchors.insert("\(mark.line):\(mark.column)").inserted else { return made(.text("", .plain)) }
      diagnostics.append(.anchor(at: made(.list([])).location))
    }
    if !Self.plainTags.contains(yams.tag.description) {
      diagnostics.append(
        .error(
          .yamlSyntax, "tags ('!…') are not read here", at: made(.list([])).location,
          hint: "put a text that begins with '!' into quotes"))
    }
    switch yams {
    case .scalar(let scalar):
      return made(.text(scalar.string, SourceText.ScalarStyle(scalar.style)))
    case .sequence(let sequence):
      return made(.list(sequence.compactMap { node($0) }))
    case .mapping(let mapping):
      return made(.mapping(entries(of: mapping)))
    case .alias:
      diagnostics.append(.anchor(at: made(.list([])).location))
      return nil
    }
  }

  private mutating func entries(of mapping: Yams.Node.Mapping) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var renamed: [Renamed] = []
    for (yamsKey, yamsValue) in mapping {
      guard let key = node(yamsKey) else { continue }
      guard let name = key.text else {
        diagnostics.append(.error(.yamlSyntax, "a key must be a word, not a list or a mapping", at: key.location))
        continue
      }
      if let earlier = renamed.first(where: { $0.rest == name.dropFirst() }) {
        diagnostics.append(.duplicateKey(earlier.name(name), at: key.location, first: earlier.location))
      }
      if !renamedKeys.isEmpty, renamedKeys.contains("\(key.place.line):\(key.place.column)") {
        renamed.append(Renamed(rest: name.dropFirst(), location: key.location))
        continue
      }
      if name == "<<" {
        diagnostics.append(.anchor(at: key.location))
        continue
      }
      guard let value = node(yamsValue) else { continue }
      entries.append(YAMLNode.Entry(key: name, place: key.place, value: value))
    }
    return entries
  }

  // MARK: Keys that stand twice

  /// A key whose first letter was replaced.
  private struct Renamed {
    var rest: Substring
    var location: SourceLocation

    /// What the author wrote, read off the line that it stands in.
    func name(_ other: String) -> String {
      guard let line = location.excerpt, let column = location.column else { return other }
      let written = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(column - 1)))
      let unquoted = written.drop { $0 == "\"" || $0 == "'" }
      return String(unquoted.prefix(1)) + rest
    }
  }

  /// Asked for each time, the library makes a new one. Unsafe in name only, as it holds functions alone and never changes.
  nonisolated(unsafe) private static let constructor = Constructor.default

  private static let mostDuplicates = 50

  /// Fewer in a large text, as all of it is read again for each: 2 MB in all, a second in a debug build.
  private static func mostDuplicates(of size: Int) -> Int { max(2, min(mostDuplicates, 2_000_000 / max(1, size))) }

  private static let firstReplacement: UInt32 = 0xE000

  private static func isReplacement(_ scalar: Unicode.Scalar) -> Bool {
    (firstReplacement..<firstReplacement + UInt32(mostDuplicates)).contains(scalar.value)
  }

  /// The text with the first letter of the key at `mark` replaced, nil when there is none.
  private static func renaming(keyAt mark: Mark, in text: String, number: Int) -> String? {
    var scalars = Array(text.unicodeScalars)
    var line = 1
    var index = 0
    while line < mark.line, index < scalars.count {
      let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if scalars[index] == "\n" || scalars[index] == "\r" { line += 1 }
      index += isPair ? 2 : 1
    }
    index += mark.column - 1
    if index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard index < scalars.count, !["\"", "'", ":"].contains(scalars[index]),
      !isReplacement(scalars[index]),
      let replacement = Unicode.Scalar(firstReplacement + UInt32(number))
    else { return nil }
    scalars[index] = replacement
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: Syntax

  private func location(_ mark: Mark) -> SourceLocation {
    source.location(line: mark.line, column: .scalars(mark.column))
  }

  private func syntaxFault(_ error: any Error) -> Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let (place, opened) = (location(mark), context.map { location($0.mark) })
      let slip = Self.mayBeSlip(problem) ? YAMLSlips.fault(at: place, opened: opened, above: lineAbove(mark)) : nil
      return slip ?? YAMLSyntax.fault(problem, context: context?.text, at: place, opened: opened)
    case YamlError.reader(_, let offset, let value, _):
      let start = source.string
      let before = start.prefix(offset ?? 0)
      let line = before.count { $0.isNewline } + 1
      let column =
        (before.lastIndex(where: \.isNewline).map { before[before.index(after: $0)...] } ?? before[...])
        .unicodeScalars.count + 1
      let code = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
      return .error(
        .yamlSyntax, "a control character (U+\(code)) cannot stand in YAML",
        at: source.location(line: line, column: .scalars(column)), hint: "delete it")
    default:
      return .error(.yamlSyntax, "this is not YAML that can be read", at: source.start)
    }
  }
}

extension YAMLDocument {
  /// Whether the parser complains of something that does not fit to what was before it.
  private static func mayBeSlip(_ problem: String) -> Bool {
    ["mapping values are not allowed", "expected key", "block end", "',' or", "node content"].contains {
      problem.contains($0)
    }
  }

  /// The first letter of the nearest line above that is neither empty nor a comment, behind the mark of a list's item.
  private func lineAbove(_ mark: Mark) -> SourceLocation? {
    let lines = source.string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for number in stride(from: min(mark.line - 1, lines.count), to: 0, by: -1) {
      let line = lines[number - 1]
      guard let first = line.firstIndex(where: { $0 != " " && $0 != "-" }), line[first] != "#" else { continue }
      return source.location(
        line: number, column: .scalars(line.distance(from: line.startIndex, to: first) + 1))
    }
    return nil
  }
}

extension SourceText.ScalarStyle {
  fileprivate init(_ style: Yams.Node.Scalar.Style) {
    switch style {
    case .literal: self = .literal
    case .folded: self = .folded
    case .singleQuoted, .doubleQuoted: self = .quoted
    case .any, .plain: self = .plain
    }
  }
}

extension Diagnostic {
  static func anchor(at location: SourceLocation) -> Self {
    .error(
      .yamlAnchor, "anchors, aliases and merge keys are not read here", at: location,
      hint: "write the value out where it is needed")
  }

  fileprivate static func duplicateKey(_ key: String, at location: SourceLocation, first: SourceLocation?) -> Self {
    .error(
      .duplicateKey, "the key '\(key)' stands here twice", at: location,
      hint: first?.line.map { "it is already in line \($0); keep one of the two" } ?? "keep one of the two",
      related: first.map { [$0] } ?? [])
  }
}
