import Foundation
import Testing

@testable import SiteGenerator

/// Matrices that are not like the first one.
struct OddMatrixTests {
  /// 30 rows × 12 columns with titles in several scripts, groups, a lens, and some cells missing.
  static func large() -> [String: String] {
    let titles = ["数据存储与访问控制", "المهام في الخلفية", "🚀 Releases 🧪", "Zuverlässigkeit", "検索と発見", "Поиск"]
    var text = "title: 能力 × المستوى 🗺️\nsummary: Thirty by twelve.\nrowAxis: {title: 能力}\ncolumnAxis: {title: المستوى}\n"
    text += "lenses:\n  - id: fit\n    title: Fit\n    levels:\n"
    for level in 1...5 { text += "      - {id: l\(level), title: \"Level \(level) 级\"}\n" }
    text += "groups:\n  - {id: one, title: 第一组}\n  - {id: two, title: المجموعة الثانية}\ncolumns:\n"
    for column in 1...12 {
      text += "  - {id: c\(column), title: \"\(titles[column % 6]) \(column)\", note: \"ملاحظة \(column)\"}\n"
    }
    text += "rows:\n"
    for row in 1...30 {
      text +=
        "  - id: r\(row)\n    title: \"\(titles[row % 6]) \(row)\"\n    group: \(row % 3 == 0 ? "two" : "one")\n    cells:\n"
      for column in 1...12 where (row + column) % 11 != 0 {
        text += "      c\(column): {title: \"\(titles[(row + column) % 6])\", "
        text += "summary: \"مرحبا 世界 🙂 **cell** \(row).\(column)\", fit: l\(1 + (row + column) % 5)}\n"
      }
    }
    return ["content/site.yml": "title: 地图\n", "content/matrices/big.yml": text]
  }

  @Test func `a role that is nearly a known one gets a warning, one of the author's own does not`() throws {
    for (role, told) in [
      (
        "signal",
        [
          "content/matrices/model.yml:4:61: warning: no page knows the role 'signal' [bad-value] → did you mean 'signals'?"
        ]
      ),
      ("anecdotes", []),
    ] {
      let model = TestProject.model.replacing("role: signals", with: "role: \(role)")
      #expect(try TestProject(["content/matrices/model.yml": model]).build().lines == told)
    }
  }

  @Test func `a language without words is told where it is set, with what to do`() throws {
    for (language, cure) in [
      ("english", "did you mean 'en'?"),
      ("klingon", "a language has two or three letters, as in 'en', 'de' and 'pt-BR'"),
      ("fr", "run 'sitegen theme eject en.yml', rename the copy to 'templates/fr.yml' and translate it"),
    ] {
      let project = try TestProject(["content/site.yml": "title: T\nlanguage: \(language)\n"])
      let told =
        "content/site.yml:2:11: warning: there are no words for the language '\(language)', so they are English [missing-word] → \(cure)"
      #expect(try project.build().lines == [told])
    }
  }

  @Test func `a file in UTF-16 is one fault, and its words are read`() throws {
    let project = try TestProject()
    let text = "---\ntitle: First\n---\n## Part one\n\n[](cell:store/smal)\n"
    try project.write(
      Data([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), to: "content/essays/first.md")
    #expect(
      try project.build().lines == [
        "content/essays/first.md: error: the file is UTF-16 [not-utf8] → save the file as UTF-8",
        "content/essays/first.md:6:1: error: no column 'smal' in the matrix 'model' [unknown-column] → did you mean 'small'?",
      ])
  }

  @Test func `a matrix of 1×1 builds, and all its links resolve`() throws {
    let project = try TestProject(
      [
        "content/site.yml": "title: T\n",
        "content/matrices/m.yml":
          "title: M\ncolumns: [{id: 1, title: One}]\nrows: [{id: 1, title: Only, cells: {1: {summary: All of it.}}}]\n",
      ], base: [:])
    #expect(try project.build().lines == [])
    let site = WrittenSite(try project.files())
    #expect(site.deadReferences() == [])
    #expect(site.pages.keys.contains("m/1/1/index.html"))
    #expect(!site.pages.keys.contains { $0.contains("/from/") })
    let cell = try project.read("public/m/1/1/index.html")
    #expect(!cell.contains("compass"), "a cell without neighbours has no list of them")
  }

  @Test func `30×12 with Chinese, Arabic and emoji builds, and all its links resolve`() throws {
    let project = try TestProject(Self.large(), base: [:])
    #expect(try project.build().lines == [])
    let site = WrittenSite(try project.files())
    #expect(site.deadReferences() == [])
    #expect(site.sharedIDs() == [])
    let missing = (1...30).reduce(0) { count, row in count + (1...12).count { (row + $0) % 11 == 0 } }
    let cells = site.pages.keys.filter { $0.wholeMatch(of: /big\/r\d+\/c\d+\/index\.html/) != nil }
    #expect(cells.count == 360 - missing)
    let table = try #require(site.pages["big/index.html"]).html
    #expect(table.contains("<caption>"))
    #expect(table.components(separatedBy: "<td class=\"empty\">").count == missing + 1)
    #expect(table.components(separatedBy: "scope=\"row\"").count == 32, "30 rows and the totals")
    #expect(table.components(separatedBy: "scope=\"rowgroup\"").count == 3)
  }

  @Test func `rows of a group stand together, in the order of the groups`() throws {
    let project = try TestProject(
      [
        "content/site.yml": "title: T\n",
        "content/matrices/m.yml": """
        title: M
        groups: [{id: g, title: G}, {id: h, title: H}]
        columns: [{id: c, title: C}]
        rows:
          - {id: h1, title: H1, group: h, cells: {c: {summary: x}}}
          - {id: g1, title: G1, group: g, cells: {c: {summary: x}}}
          - {id: none, title: None, cells: {c: {summary: x}}}
          - {id: h2, title: H2, group: h, cells: {c: {summary: x}}}

        """,
      ], base: [:])
    #expect(try project.build().lines == [])
    let page = try project.read("public/m/index.html")
    let rows = page.matches(of: /<th scope="row"><a href="([^"]*)"/).map { String($0.output.1) }
    #expect(rows == ["none/", "g1/", "h1/", "h2/"])
  }

  @Test func `every scalar is taken as its text`() throws {
    let project = try TestProject(
      [
        "content/site.yml": "title: 007\n",
        "content/matrices/m.yml": """
        title: no
        columns: [{id: 1, title: 1.10, note: ~}]
        rows: [{id: "2", title: on, cells: {1: {summary: yes, title: null}}}]
        changes: [{version: 1.10, date: 2026-11-22}]

        """,
      ], base: [:])
    #expect(try project.build().lines == [])
    #expect(try project.read("public/index.html").contains("<h1 dir=\"auto\">007</h1>"))
    let cell = try project.read("public/m/2/1/index.html")
    #expect(cell.contains("<h1 dir=\"auto\">null</h1>"))
    #expect(cell.contains("dir=\"auto\">yes</p>"))
    #expect(cell.contains("1.10") && cell.contains(">on<") && cell.contains(">no<"))
    #expect(try project.read("public/m/index.html").contains("Version 1.10"))
  }
}
