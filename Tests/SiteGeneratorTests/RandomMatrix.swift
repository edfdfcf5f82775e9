@testable import SiteGenerator

/// Numbers that look random and are the same in every run (SplitMix64, Steele and others 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Matrices with everything in their texts that a table or YAML could stumble over.
struct RandomMatrix {
  private var numbers: SeededNumbers
  private(set) var texts: [SourceText] = []

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  static let pieces = [
    "a", "Word", "two words", ",", ";", "\"", "'", "\"\"", "|", "\\", "\\n", "#", " #", ": ", ":", "- ", "* ", "  ",
    "\t",
    "=1+1", "=", "+", "-", "@", "'=1", "''", "{", "}", "[", "]", "&a", " *b: ", "&", "!", "%", "`", "~", "<", ">",
    " <http://x>",
    "مرحبا بالعالم", "שלום", "\u{202E}rtl", "👩‍👩‍👧‍👧", "🇪🇺", "\u{301}e", "\u{301}", "é", "日本語", "a\u{FEFF}", "\u{A0}",
    "\u{2028}", "yes",
    "null", "~", "0", "1e3", "2026-11-22", "---", "...", "http://example.org/?a=b&c=d", "[x](cell:r/c)", "ﬀ",
    "\u{FF1D}2", "￼",
  ]

  private mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  private mutating func chance(_ one: Int) -> Bool { count(1...one) == 1 }

  /// One line with something in it.
  mutating func line() -> String {
    while true {
      let line = (0..<count(1...5)).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      if !line.contains(where: \.isNewline), !line.allSatisfy(\.isWhitespace) { return line }
    }
  }

  mutating func markdown() -> String {
    var lines = (0..<count(1...4)).map { _ in chance(4) ? "" : line() }
    if lines.allSatisfy(\.isEmpty) { lines.append("x") }
    return lines.joined(separator: "\n")
  }

  private mutating func some<Value>(_ make: (inout Self) -> Value) -> Value? { chance(3) ? nil : make(&self) }

  private mutating func many<Value>(_ range: ClosedRange<Int>, _ make: (inout Self) -> Value) -> [Value] {
    (0..<count(range)).map { _ in make(&self) }
  }

  private static let path = "content/matrices/m.yml"
  private static let place = TextPlace(line: 1, column: 1)

  private mutating func text(file: String? = nil) -> TextID {
    var markdown = markdown()
    if file != nil {
      // A file that begins like front matter is a fault.
      if markdown.hasPrefix("---") { markdown = "x" + markdown }
      if markdown.allSatisfy(\.isWhitespace) { markdown = "x" }
    }
    texts.append(SourceText(SourceFile(path: file ?? Self.path, bytes: Array(markdown.utf8))))
    return TextID(index: texts.count - 1)
  }

  private mutating func body(_ file: String) -> TextID? {
    switch count(1...3) {
    case 1: nil
    case 2: text()
    default: text(file: "content/matrices/\(file).md")
    }
  }

  private var former = 0

  /// No two parts of a kind can have had the same.
  private mutating func formerIDs() -> [Named] {
    many(0...2) {
      $0.former += 1
      return Named(name: "old-\($0.former)", location: SourceLocation(file: Self.path))
    }
  }

  mutating func matrix() -> Matrix {
    let place = SourceLocation(file: Self.path)
    let columns = (0..<count(1...4)).map { index in
      Column(
        id: "c\(index)", title: line(), note: some { $0.line() }, was: formerIDs(), body: body("m/at/c\(index)"),
        location: place, place: Self.place, titlePlace: Self.place)
    }
    let groups = (0..<count(0...2)).map { index in
      RowGroup(id: "g\(index)", title: line(), summary: some { $0.text() }, body: some { $0.text() })
    }
    // In the order in which they are shown: those without a group first.
    let places = (0..<count(1...4)).map { _ in count(-1...max(-1, groups.count - 1)) }.sorted()
    let rows = places.enumerated().map { index, group in
      Row(
        id: "r\(index)", title: line(), group: group < 0 ? nil : group, summary: some { $0.text() }, was: formerIDs(),
        body: body("m/r\(index)"), location: place, place: Self.place, titlePlace: Self.place)
    }
    let lenses = (0..<count(0...2)).map { index -> Lens in
      let levels = (0..<count(1...3)).map {
        Level(id: "v\($0)", title: line(), note: some { $0.line() }, was: formerIDs(), place: Self.place)
      }
      return Lens(
        id: "l\(index)", title: line(), note: some { $0.line() }, kind: chance(2) ? .ordered : .category,
        was: formerIDs(), levels: levels, limit: some { $0.count(0...levels.count - 1) },
        verdict: some { $0.line().filter { !"{}".contains($0) } + "{count}" }, place: Self.place)
    }
    let fields = (0..<count(0...4)).map { index in
      Field(
        id: "f\(index)", title: line(), kind: Field.Kind.allCases.randomElement(using: &numbers) ?? .text,
        role: some { _ in "signals" })
    }
    var matrix = Matrix(
      id: "m", path: Self.path, location: place, file: SourceFile(path: Self.path, bytes: []), title: line(),
      summary: some { $0.text() },
      body: some { $0.text(file: "content/matrices/m.md") }, was: formerIDs(), authors: many(0...2) { $0.line() },
      licence: some { $0.line() },
      source: some {
        WebLink(title: $0.line(), url: $0.some { _ in "https://example.org/?a=1,2#<x>" }, place: Self.place)
      },
      rowAxis: Axis(title: some { $0.line() }, note: some { $0.line() }),
      columnAxis: Axis(title: some { $0.line() }, note: some { $0.line() }), fields: fields, lenses: lenses,
      groups: groups, columns: columns, rows: rows, cells: [], steps: [], changes: [])
    for row in rows {
      for column in columns { matrix.cells.append(cell(of: matrix, "m/\(row.id)/\(column.id)")) }
    }
    matrix.steps = columns.indices.dropLast().compactMap { index in some { Step(from: index, body: $0.text()) } }
    matrix.changes = many(0...2) { numbers in
      Change(
        version: numbers.line(), date: numbers.some { _ in CalendarDate("2026-11-22") } ?? nil,
        summary: numbers.some { $0.text() }, cells: numbers.many(0...2) { $0.position(in: matrix) })
    }
    return matrix
  }

  private mutating func position(in matrix: Matrix) -> CellPosition {
    CellPosition(row: count(0...matrix.rows.count - 1), column: count(0...matrix.columns.count - 1))
  }

  private mutating func cell(of matrix: Matrix, _ file: String) -> Cell? {
    guard !chance(4) else { return nil }
    return Cell(
      title: some { $0.line() }, summary: text(), body: body(file),
      levels: matrix.lenses.map { lens in some { $0.count(0...lens.levels.count - 1) } },
      fields: matrix.fields.map { field in some { $0.value(of: field, in: matrix) } },
      tags: many(0...2) { $0.line() }, location: SourceLocation(file: Self.path), place: Self.place)
  }

  private mutating func value(of field: Field, in matrix: Matrix) -> FieldValue {
    switch field.kind {
    case .text: .text(text())
    case .list: .list(many(1...3) { $0.text() })
    case .links:
      .links(
        many(1...2) { WebLink(title: $0.line(), url: "https://example.org/\($0.count(1...9))>", place: Self.place) })
    case .cells: .cells(many(1...3) { $0.position(in: matrix) })
    }
  }
}
