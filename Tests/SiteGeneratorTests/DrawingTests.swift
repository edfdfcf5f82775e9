import Foundation
import Testing

@testable import SiteGenerator

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `matrix.svg`, the matrix as a drawing.
struct DrawingTests {
  private func drawing(
    rows: Int = 2, columns: Int = 3, lens: Bool = true, language: String = "en", title: String = "What & <why>"
  ) throws -> String {
    let lenses = "lenses: [{id: fit, title: Fit, limit: a, levels: [{id: a, title: A}, {id: b, title: B}]}]\n"
    let heads = (0..<columns).map { "  - {id: c\($0), title: Column \($0)}\n" }.joined()
    let body = (0..<rows).map { row in
      let cells = (0..<columns).map { column in
        "c\(column): {title: '\(title)', summary: x\(lens ? ", fit: \(column > row % columns ? "b" : "a")" : "")}"
      }
      return "  - {id: r\(row), title: Row \(row), cells: {\(cells.joined(separator: ", "))}}\n"
    }
    let model = "title: M\n\(lens ? lenses : "")columns:\n\(heads)rows:\n\(body.joined())"
    let project = try TestProject(
      ["content/site.yml": "title: T\nlanguage: \(language)\n", "content/matrices/m.yml": model], base: [:])
    #expect(try project.build().diagnostics.allSatisfy { $0.severity != .error })
    return try project.read("public/m/matrix.svg")
  }

  /// The elements of the drawing in their order; fails for what is no XML.
  private func elements(_ svg: String) throws -> [(name: String, attributes: [String: String])] {
    final class Reader: NSObject, XMLParserDelegate {
      var elements: [(name: String, attributes: [String: String])] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) {
        elements.append((name, attributes))
      }
    }
    let (reader, parser) = (Reader(), XMLParser(data: Data(svg.utf8)))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.elements
  }

  @Test(arguments: [(1, 1, true), (2, 3, false), (30, 12, true), (100, 100, true)])
  func `it is a drawing of any size, without style, script or anything from elsewhere`(
    rows: Int, columns: Int, lens: Bool
  ) throws {
    let svg = try drawing(rows: rows, columns: columns, lens: lens)
    let elements = try elements(svg)
    let names = Set(elements.map(\.name))
    #expect(names.isSubset(of: ["svg", "title", "desc", "defs", "pattern", "rect", "text", "path"]))
    for element in elements {
      #expect(element.attributes.keys.allSatisfy { $0 != "style" && $0 != "href" && !$0.hasPrefix("on") })
    }
    #expect(svg.utf8.count < 400_000)
    let width = try #require(elements.first?.attributes["width"].flatMap(Double.init))
    #expect((480...1100).contains(width))
  }

  @Test func `it names the matrix for those who cannot see it, and its site and version for all`() throws {
    let project = try TestProject([
      "content/matrices/model.yml": TestProject.model
        + "changes: [{version: 1.2, date: 2026-11-22, summary: First.}]\n"
    ])
    try project.build(baseURL: "https://example.org/a/")
    let svg = try project.read("public/model/matrix.svg")
    #expect(svg.contains("role=\"img\" aria-labelledby=\"title description\""))
    #expect(svg.contains("<title id=\"title\">Model</title>"))
    #expect(svg.contains("Model: Fit. 2 rows by 2 columns. A small model."))
    #expect(svg.contains("Test site · https://example.org/a/model/</text>"))
    #expect(svg.contains("Version 1.2, 22 November 2026</text>"))
  }

  @Test func `the wall stands where it stands in the table`() throws {
    let svg = try drawing(rows: 2, columns: 3)
    let wall = try #require(svg.firstMatch(of: /<path d="([^"]*)" fill="none" stroke="#b3261e" stroke-width="4"/))
    // Row 0 ends at column 1, row 1 at column 2, and below the middle cell of row 0 runs the step between them.
    #expect(wall.output.1.split(separator: "M").count == 3)
  }

  @Test func `from right to left the rows have their names on the right`() throws {
    func place(_ svg: String) throws -> (x: Double, width: Double) {
      let elements = try elements(svg)
      let texts = svg.matches(of: /<text x="([\d.]+)"[^>]*>Row 0</)
      let text = try #require(texts.first)
      let width = try #require(elements.first?.attributes["width"].flatMap(Double.init))
      return (try #require(Double(text.output.1)), width)
    }
    let (left, mirrored) = (try place(try drawing()), try place(try drawing(language: "ar")))
    #expect(left.x == DrawingPlan.margin)
    #expect(mirrored.x == mirrored.width - DrawingPlan.margin)
    #expect(try drawing(language: "ar").contains(" direction=\"rtl\""))
  }

  @Test func `a text that runs the other way keeps its marks at its own end`() throws {
    #expect(try drawing(language: "ar").contains(/<text [^>]* unicode-bidi="plaintext">Row 0</))
    #expect(!(try drawing().contains("unicode-bidi")))
    #expect(try drawing(title: "\u{645}\u{631}\u{62D}\u{628}\u{627}!").contains("unicode-bidi=\"plaintext\""))
    let project = try TestProject(["content/site.yml": "title: Many\nlanguage: ar\n"])
    try project.build(baseURL: "https://ex.org/m/")
    let svg = try project.read("public/model/matrix.svg")
    #expect(svg.contains(">Many</text>") && svg.contains(">https://ex.org/m/model/</text>"), "each on a line")
  }

  /// The lines of an ordered level as the theme's style has them: its own rule, else the one of all.
  private func lines(of level: Int, of count: Int, in css: String) throws -> String {
    if level == 1 { return "none" }
    let rules = css.split(separator: "\n").map(String.init).filter { $0.contains("--pattern:") }
    let own = try rules.first { $0.contains(try Regex("\\.of-\(count)\\.level-\(level)\\b")) }
    let rule = try #require(own ?? rules.first { $0.contains(".ordered {") })
    guard let match = rule.firstMatch(of: /currentColor 0 ([\d.]+)px, transparent [\d.]+px ([\d.]+)px/) else {
      return "full"
    }
    return "\(match.output.1) of \(match.output.2)"
  }

  @Test func `levels look in a drawing as in the table`() throws {
    let css = try Repository.files(in: "templates/assets", endings: ["table.css"])["table.css"] ?? ""
    for count in 2...8 {
      let names = (0..<count).map { "{id: l\($0), title: L}" }.joined(separator: ", ")
      let project = try TestProject(
        [
          "content/site.yml": "title: T\n",
          "content/matrices/m.yml":
            "title: M\nlenses: [{id: fit, title: Fit, levels: [\(names)]}]\ncolumns: [{id: a, title: A}]\nrows: [{id: r, title: R, cells: {a: {summary: S}}}]\n",
        ], base: [:])
      try project.build()
      let drawn = try project.read("public/m/matrix.svg").matches(
        of: /<pattern id="level-\d+" width="([\d.]+)"[^>]*><rect[^>]*\/>(?:<rect width="([\d.]+)"[^>]*\/>)?<\/pattern>/
      ).map { match in
        guard let width = match.output.2 else { return "none" }
        return match.output.1 == width ? "full" : "\(width) of \(match.output.1)"
      }
      #expect(drawn == (try (1...count).map { try lines(of: $0, of: count, in: css) }), "\(count) levels")
      if count <= 6 { #expect(Set(drawn).count == count) }
    }
  }

  @Test func `lines end where a text may be broken, and what has no room ends with a sign`() {
    func lines(_ text: String, _ width: Double, _ most: Int = 9) -> [String] {
      TextMeasure.lines(text, width: width, size: 10, most: most)
    }
    #expect(lines("one two three", 45) == ["one two", "three"])
    #expect(lines("database-first", 60) == ["database-", "first"])
    #expect(lines("規模と能力。", 31) == ["規模と", "能力。"])
    #expect(lines("", 10) == [])
    #expect(lines("one two three", 45, 1) == ["one tw…"] || lines("one two three", 45, 1) == ["one two…"])
    let broken = lines("Donaudampfschiff", 40)
    #expect(broken.count > 1 && broken.joined() == "Donaudampfschiff")
    #expect(broken.allSatisfy { TextMeasure.width(of: $0, size: 10) <= 40 })
  }
}
