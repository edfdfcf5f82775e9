import Foundation
import Testing

@testable import SiteGenerator

/// The search index and the page of the search.
struct SearchTests {
  /// A page in the index, as `search.js` gets it.
  private struct Entry {
    var url: String
    var kind: Int
    var title: String
    var place: String
    /// [id, heading, words]
    var sections: [[String]]
  }

  /// Every entry of a written index, part after part.
  private func index(of project: TestProject) throws -> [Entry] {
    let files = try project.files()
    let page = String(decoding: try #require(files["search/index.html"]), as: UTF8.self)
    let paths = try #require(page.firstMatch(of: /data-parts="([^"]*)"/)).output.1.split(separator: " ").map(
      String.init)
    #expect(Set(paths) == Set(files.keys.filter { $0.hasPrefix("search/") && $0.hasSuffix(".js") }))
    return try paths.enumerated().flatMap { number, path in
      let script = String(decoding: try #require(files[path]), as: UTF8.self)
      let call = try #require(script.wholeMatch(of: /addToSearch\((\d+), (\[[\s\S]*\])\);\n/))
      #expect(Int(call.output.1) == number)
      let pages = try #require(try JSONSerialization.jsonObject(with: Data(call.output.2.utf8)) as? [[Any]])
      return try pages.map(entry)
    }
  }

  private func entry(_ page: [Any]) throws -> Entry {
    let flat = try #require(page[4] as? [String])
    #expect(page.count == 5 && flat.count.isMultiple(of: 3))
    return Entry(
      url: try #require(page[0] as? String), kind: try #require(page[1] as? Int),
      title: try #require(page[2] as? String),
      place: try #require(page[3] as? String),
      sections: stride(from: 0, to: flat.count, by: 3).map { Array(flat[$0..<($0 + 3)]) })
  }

  private func entry(_ url: String, _ files: [String: String]) throws -> Entry {
    let project = try TestProject(files)
    #expect(try project.build().succeeded)
    return try #require(try index(of: project).first { $0.url == url })
  }

  @Test func `every essay, page, model, row, column and cell of this repository's site is in it once`() throws {
    let project = try TestProject(base: [:])
    try FileManager.default.createDirectory(atPath: project.root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(Repository.root)/content", toPath: "\(project.root)/content")
    #expect(try project.build().succeeded)
    let entries = try index(of: project)
    let content = try ContentLoader.load(root: project.root, output: "\(project.root)/public", jobs: 1).content
    let site = Reader.read(content, Reader.settings(content, baseURL: nil), includesDrafts: false, jobs: 1).site
    var expected = site.essays.map(\.title)
    expected += site.pages.filter { [.home, .ordinary].contains($0.role) }.map(\.title)
    for matrix in site.matrices {
      expected += [matrix.title] + matrix.rows.map(\.title) + matrix.columns.map(\.title)
      for (row, column) in matrix.positions {
        guard let cell = matrix.cell(row: row, column: column) else { continue }
        expected.append(cell.title ?? matrix.cellTitle(CellPosition(row: row, column: column)))
      }
    }
    #expect(entries.filter { $0.kind != SearchDocument.Kind.step.rawValue }.map(\.title).sorted() == expected.sorted())
    #expect(Set(entries.map(\.url)).count == entries.count)
    let pages = WrittenSite(try project.files()).pages
    for entry in entries {
      let ids = try #require(pages[entry.url + "index.html"], "\(entry.url)").ids
      for section in entry.sections where section[0] != "" { #expect(ids.contains(section[0]), "\(entry.url)") }
    }
    #expect(entries.flatMap(\.sections).count > 500)
  }

  @Test func `words stand below their headings, with the titles of links that brought none`() throws {
    let essay = try entry(
      "essays/third/",
      [
        "content/essays/third.md":
          "---\ntitle: First\nsummary: The *first*.\n---\nSee [](cell:store/small), **bold**.\n\n## On [](row:queue)\n\nAnd [](row:store)\n\n### Next\n\n- one\n- two[^a]\n\n[^a]: A note to [](row:queue).\n"
      ])
    #expect(essay.kind == SearchDocument.Kind.essay.rawValue && essay.place == "")
    #expect(
      essay.sections.map { [$0[1], $0[2].trimmed] } == [
        ["", "The first.\nSee Store · Small, bold."], ["On Queue", "And Store"],
        ["Next", "one\ntwo\nA note to Queue."],
      ])
    #expect(essay.sections.map { $0[0] } == ["", "on-", "next"])
  }

  @Test func `a cell has its place, its long text, its fields and its tags`() throws {
    let cell = try entry(
      "model/store/small/",
      [
        "content/matrices/model.yml": TestProject.model.replacing(
          "signals: [One user.]}", with: "signals: [One user., No *team*.], tags: [disk, file]}"),
        "content/matrices/model/store/small.md": "A file.\n",
      ])
    #expect(cell.kind == SearchDocument.Kind.cell.rawValue)
    #expect(cell.title == "Store · Small" && cell.place == "Model · Store · Small")
    #expect(
      cell.sections.map { $0.map(\.trimmed) } == [
        ["", "", "Keep it in a file.\nA file."], ["field.signals", "You are here if", "One user.\nNo team."],
        ["", "", "disk, file"],
      ])
  }

  @Test func `a model has its lenses and groups`() throws {
    let model = try entry("model/", [:])
    #expect(
      model.sections.map { $0.map(\.trimmed) } == [["", "", "A small model."], ["lens.fit", "Fit", "Good\nBad"]])
  }

  @Test func `no text ends the script, and odd characters come through`() throws {
    let title = "</script><script>alert(1)</script> \\ \" é 数 x"
    let quoted = "\"</script><script>alert(1)</script> \\\\ \\\" é 数 x\""
    let essay = try entry(
      "essays/third/",
      [
        "content/essays/third.md":
          "---\ntitle: \(quoted)\n---\nA \\<!- b\u{2029}c \u{201C}d\u{201D} `</script>`\n\n```\na\tb\n\"c\\\n```\n"
      ])
    #expect(essay.title == title)
    #expect(essay.sections.map { $0[2] } == ["A <!- b\u{2029}c \u{201C}d\u{201D} </script>\na b\n\"c\\\n"])
    let project = try TestProject(["content/essays/third.md": "---\ntitle: \(quoted)\n---\nA\u{2028}\n"])
    #expect(try project.build().succeeded)
    let script = try project.read("public/search/index.js")
    #expect(!script.contains("<") && !script.unicodeScalars.contains("\u{2028}"))
  }

  @Test func `what stands in a raw script or style is no word of the text`() throws {
    let essay = try entry(
      "essays/third/",
      [
        "content/site.yml": "title: T\nmarkdown: {rawHTML: allow}\n",
        "content/essays/third.md":
          "---\ntitle: T\n---\nA <script>var hidden = `code`</script> b <STYLE media=x>p {}</STYLE> c <scripted>d</scripted>\n\nE <script>f\n\nG\n\n<script>\nh()\n</script>\n",
      ])
    #expect(
      essay.sections.map { $0[2].split(whereSeparator: \.isWhitespace).joined(separator: " ") } == ["A b c d E G"])
  }

  @Test func `a large site has several parts, and no page is lost or cut`() throws {
    var files: [String: String] = [:]
    let text = String(repeating: "Nothing here is said twice, or nearly nothing.\n\n", count: 1000)
    for number in 1...9 { files["content/essays/e\(number).md"] = "---\ntitle: E\(number)\n---\n\(text)" }
    files["content/essays/huge.md"] = "---\ntitle: Huge\n---\n" + String(repeating: text, count: 6)
    let project = try TestProject(files)
    #expect(try project.build().succeeded)
    let entries = try index(of: project)
    #expect(entries.count { $0.url.hasPrefix("essays/") } == 12)
    #expect(entries.first { $0.title == "Huge" }?.sections[0][2].utf8.count ?? 0 > 200_000)
    let parts = try project.files().filter { $0.key.hasPrefix("search/index") && $0.key.hasSuffix(".js") }
    #expect(parts.count >= 4)
    #expect(parts.values.count { $0.count > 230_000 } == 1, "only the one that holds the large text")
    #expect(parts.keys.contains("search/index-4.js"))
  }

  @Test func `a file of the author's at the place of a part is found before anything is written`() throws {
    let project = try TestProject(["content/search/index.js": "x\n"])
    let report = try project.build()
    #expect(report.faults.map(\.code) == [.sharedURL])
    #expect(!project.exists("public"))
  }

  @Test func `the page lists everything that there is`() throws {
    let project = try TestProject()
    try project.build()
    let page = try project.read("public/search/index.html")
    for href in [
      "../", "../about/", "../essays/", "../essays/first/", "../essays/second/", "../model/", "../model/store/",
      "../model/queue/", "../model/at/small/", "../model/at/large/", "../model/store/small/", "../model/store/large/",
      "../model/queue/small/", "../model/queue/large/",
    ] { #expect(page.contains("href=\"\(href)\""), "\(href)") }
  }

  @Test func `a model of thousands of cells lists its rows and columns alone`() throws {
    let columns = (1...40).map { "  - {id: c\($0), title: C\($0)}\n" }.joined()
    let cells = (1...40).map { "c\($0): {summary: S}" }.joined(separator: ", ")
    let rows = (1...30).map { "  - {id: r\($0), title: R\($0), cells: {\(cells)}}\n" }.joined()
    let project = try TestProject([
      "content/site.yml": "title: T\nmatrix: model\n",
      "content/matrices/big.yml": "title: Big\ncolumns:\n\(columns)rows:\n\(rows)",
    ])
    #expect(try project.build().succeeded)
    let page = try project.read("public/search/index.html")
    #expect(page.contains("\"../big/r30/\"") && page.contains("\"../big/at/c40/\""))
    #expect(!page.contains("\"../big/r1/c1/\""))
    #expect(try index(of: project).count { $0.url.hasPrefix("big/r1/c") } == 40)
  }

  @Test func `every page leads to the search, and only bodies are marked for Pagefind`() throws {
    let project = try TestProject()
    try project.build()
    let pages = WrittenSite(try project.files()).pages
    for (path, page) in pages where path != "model/embed/index.html" {
      #expect(page.html.contains("data-search-link"), "\(path)")
    }
    let marked = pages.filter { $0.value.html.contains("data-pagefind-body") }.map(\.key)
    #expect(
      marked.sorted() == [
        "about/index.html", "essays/first/index.html", "essays/second/index.html", "model/at/large/index.html",
        "model/at/small/index.html", "model/index.html", "model/queue/index.html", "model/queue/large/index.html",
        "model/queue/small/index.html", "model/store/index.html", "model/store/large/index.html",
        "model/store/small/index.html",
      ])
  }
}
