import Foundation
import Testing

@testable import SiteGenerator

/// What stands on the pages.
struct PageTests {
  private func page(_ path: String, _ files: [String: String] = [:]) throws -> String {
    let project = try TestProject(files)
    let report = try project.build()
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(WrittenSite(try project.files()).deadReferences() == [])
    return try project.read("public/\(path)index.html")
  }

  private func essay(_ text: String, _ more: [String: String] = [:]) throws -> String {
    try page("essays/x/", more.merging(["content/essays/x.md": "---\ntitle: X\n---\n" + text]) { $1 })
  }

  @Test func `links lead to source files, cells, rows, columns, lenses and models`() throws {
    let html = try essay(
      "[a](first.md#part-one) [b](../about.md) [c](cell:store/small) [d](row:queue) [e](column:model/large) "
        + "[f](lens:fit) [g](matrix:model) [h](../matrices/model.yml) [i](../matrices/model/store/large.md)\n")
    for (text, href) in [
      ("a", "../first/#part-one"), ("b", "../../about/"), ("c", "../../model/store/small/"),
      ("d", "../../model/queue/"),
      ("e", "../../model/at/large/"), ("f", "../../model/#lens.fit"), ("g", "../../model/"), ("h", "../../model/"),
      ("i", "../../model/store/large/"),
    ] {
      #expect(html.contains("<a href=\"\(href)\">\(text)</a>"), "\(text)")
    }
  }

  @Test func `a quote that an accent follows is escaped as well`() throws {
    // The Mustache library compares characters, and takes the two for one that needs no escape.
    let html = try page("essays/x/", ["content/essays/x.md": "---\ntitle: 'A \"\u{301} b <\u{301}i>'\n---\nText.\n"])
    #expect(html.range(of: "A &quot;\u{301} b &lt;\u{301}i&gt;", options: .literal) != nil)
    #expect(html.range(of: "\"\u{301}", options: .literal) == nil)
    #expect(html.range(of: "<\u{301}", options: .literal) == nil)
  }

  @Test func `links without text get the titles`() throws {
    let html = try essay("[](cell:store/small) [](row:queue) [](column:large) [](lens:fit) <matrix:model>\n")
    for title in ["Store · Small", "Queue", "Large", "Fit", "Model"] {
      #expect(html.contains(">\(title)</a>"), "\(title)")
    }
  }

  @Test func `a cell's page tells its place, levels, fields, neighbours and who cites it`() throws {
    let html = try page("model/store/small/")
    #expect(html.contains("<h1 dir=\"auto\">Store · Small</h1>"))
    #expect(html.contains("Keep it in a file."))
    #expect(html.contains("<span class=\"level level-1 of-2 ordered\" dir=\"auto\">Good</span>"))
    #expect(html.contains("<h2 id=\"field.signals\" dir=\"auto\">You are here if</h2>"))
    #expect(html.contains("One user."))
    #expect(
      html.contains("class=\"right\" href=\"../large/\"")
        && html.contains("class=\"below\" href=\"../../queue/small/\""))
    #expect(!html.contains("class=\"left\"") && !html.contains("class=\"above\""))
    #expect(
      html.contains(
        "<a href=\"../../../\" dir=\"auto\">Home</a><blockquote dir=\"auto\"><a href=\"../../../\">See the essay and Store · Small.</a></blockquote>"
      ))
  }

  @Test func `a citation is the sentence of the link, and leads to the heading above it`() throws {
    let html = try page("model/store/large/")
    #expect(
      html.contains(
        "<a href=\"../../../essays/first/\" dir=\"auto\">First</a><blockquote dir=\"auto\"><a href=\"../../../essays/first/#part-one\">A cell is cited here.</a></blockquote>"
      ))
    #expect(!html.contains("Another sentence"))
  }

  @Test func `a sentence is quoted with the titles that are filled in, and each link gets its own`() throws {
    let html = try page(
      "model/queue/large/",
      [
        "content/essays/x.md":
          "---\ntitle: X\n---\nFirst [](cell:store/small). Then [](cell:queue/large), e.g. late. Last.\n"
      ])
    #expect(html.contains(">Then Queue · Large, e.g. late.</a></blockquote>"))
  }

  @Test func `a lens is called by the title that it has in its own matrix`() throws {
    let other = TestProject.model.replacing("title: Fit", with: "title: Other fit")
    let html = try essay(
      "[](lens:two/fit) [](lens:model/fit)\n",
      ["content/matrices/two.yml": other, "content/site.yml": "title: T\nmatrix: model\n"])
    #expect(html.contains(">Other fit</a>") && html.contains(">Fit</a>"))
  }

  @Test func `titles with braces stay what they are`() throws {
    let model = TestProject.model.replacing("title: Small", with: "title: \"A {to}\"")
      .replacing("title: Large", with: "title: \"B {from}\"")
    let html = try page("model/from/small/to/large/", ["content/matrices/model.yml": model])
    #expect(html.contains("<h1 dir=\"auto\">From A {to} to B {from}</h1>"))
  }

  @Test func `a page leads to its source, if it has one`() throws {
    let project = try TestProject([
      "content/site.yml": "title: T\nrepository: https://example.org/me/it\n", "content/index.md": TestProject.absent,
    ])
    #expect(try project.build().lines == [])
    func edit(_ path: String) throws -> String? {
      try project.read("public/\(path)").firstMatch(of: /href="([^"]*\/blob\/[^"]*)"/).map { String($0.output.1) }
    }
    #expect(try edit("index.html") == nil)
    #expect(try edit("about/index.html") == "https://example.org/me/it/blob/HEAD/content/about.md")
    #expect(
      try edit("model/queue/large/index.html") == "https://example.org/me/it/blob/HEAD/content/matrices/model.yml#L24")
    #expect(
      try edit("model/store/large/index.html")
        == "https://example.org/me/it/blob/HEAD/content/matrices/model/store/large.md")
  }

  @Test func `a text on a page of its own row does not cite itself`() throws {
    let html = try page(
      "model/store/large/", ["content/matrices/model/store/large.md": "See [here](cell:store/large).\n"])
    #expect(!html.contains("See here"))
  }

  @Test func `a link around a picture without words goes by the title of its page`() throws {
    let files = [
      "content/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
      "content/essays/first.md":
        "---\ntitle: First\n---\n## [![](../logo.svg)](../about.md)\n\n## Part one\n\n## Three\n\n"
        + "See [![](../logo.svg)](cell:store/small) first.\n",
    ]
    #expect(try page("essays/first/", files).contains(" dir=\"auto\">About</a>"))
    let cell = try page("model/store/small/", files)
    #expect(cell.contains("See Store") && !cell.contains("See cell:"))
  }

  @Test func `essays have a table of contents, and lead to newer and older ones`() throws {
    let html = try page(
      "essays/first/",
      [
        "content/essays/first.md":
          "---\ntitle: First\ndate: 2026-11-22\n---\n# One\n\n## Two\n\n# Three *now*\n\n## Part one\n"
      ])
    #expect(html.contains("<li><a href=\"#one\" dir=\"auto\">One</a>"))
    #expect(html.contains("<li><a href=\"#three-now\" dir=\"auto\">Three now</a>"))
    #expect(html.contains("<h2 id=\"one\">One</h2>") && html.contains("<h3 id=\"two\">Two</h3>"))
    #expect(html.contains("<a href=\"../second/\" rel=\"prev\">"))
    #expect(!html.contains("class=\"on\""))
  }

  @Test func `essays are listed newest first, then by path`() throws {
    let html = try page(
      "essays/",
      [
        "content/essays/b.md": "---\ntitle: Same day B\ndate: 2026-11-22\n---\nx\n",
        "content/essays/a.md": "---\ntitle: Same day A\ndate: 2026-11-22\n---\nx\n",
        "content/essays/undated.md": "---\ntitle: Undated\n---\nx\n",
      ])
    let titles = html.matches(of: /class="entry-title" dir="auto"><a href="[^"]*">([^<]*)/).map { String($0.output.1) }
    #expect(titles == ["Same day A", "Same day B", "First", "Second", "Undated"])
  }

  @Test func `a matrix block puts a part of a model into a text`() throws {
    let html = try essay("```matrix model\nrows: [queue]\ncolumns: [large]\ncaption: Only this\nlens: none\n```\n")
    #expect(html.contains("Only this</span></caption>"))
    #expect(html.contains("Do it later.") && !html.contains("Do it at once.") && !html.contains("Keep it in a file"))
    #expect(html.contains("href=\"../../model/queue/large/\""))
    #expect(!html.contains("class=\"level"))
  }

  @Test func `pictures come with their size, those from elsewhere become links`() throws {
    let html = try essay(
      "![A map](../map.svg \"Drawn\") ![Far](https://example.org/a.png)\n",
      ["content/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\"></svg>"])
    #expect(
      html.contains(
        "<img src=\"../../map.svg\" alt=\"A map\" title=\"Drawn\" width=\"640\" height=\"480\" loading=\"lazy\">"))
    #expect(html.contains("<a href=\"https://example.org/a.png\">Far</a>"))
  }

  @Test func `raw HTML is left out, unless it is allowed`() throws {
    #expect(!(try essay("a <b>bold</b> word\n").contains("<b>bold")))
    let allowed = ["content/site.yml": "title: T\nmarkdown: {rawHTML: allow}\n"]
    #expect(try essay("a <b>bold</b> word\n", allowed).contains("<b>bold</b>"))
  }

  @Test func `texts on one page never share an id`() throws {
    let text = "# Same\n\nA note[^1].\n\n[^1]: Here.\n"
    let model = TestProject.model.replacing(
      "signals: [One user.]",
      with: "signals: [\"\(text.replacing("\n", with: "\\n"))\", \"\(text.replacing("\n", with: "\\n"))\"]")
    let project = try TestProject(["content/matrices/model.yml": model, "content/matrices/model/store/small.md": text])
    #expect(try project.build().lines == [])
    let site = WrittenSite(try project.files())
    #expect(site.sharedIDs() == [])
    #expect(site.deadReferences() == [])
    #expect(try #require(site.pages["model/store/small/index.html"]).ids.contains("store.small.signals.2.same"))
  }

  @Test func `the first heading that repeats the title is left out with a warning`() throws {
    let project = try TestProject(["content/about.md": "---\ntitle: About us\n---\n# About us\n\nText.\n"])
    #expect(
      try project.build().faults.map { "\($0.location): \($0.code)" } == ["content/about.md:4:1: repeatedTitle"])
    #expect(try project.read("public/about/index.html").components(separatedBy: "About us</h").count == 2)
  }

  @Test func `with a base URL, canonical links are absolute and 404 knows the path`() throws {
    let project = try TestProject()
    try project.build(baseURL: "https://example.org/sub/path")
    #expect(
      try project.read("public/about/index.html").contains(
        "<link rel=\"canonical\" href=\"https://example.org/sub/path/about/\">"))
    let missing = try project.read("public/404.html")
    #expect(missing.contains("href=\"/sub/path/assets/site.") && missing.contains("href=\"/sub/path/about/\""))
    #expect(!missing.contains("canonical"))
  }

  @Test func `an author's words cannot become markup`() throws {
    let evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>"
    let quoted = "'\(evil.replacing("'", with: "''"))'"
    let model = TestProject.model.replacing("title: Queue", with: "title: \(quoted)")
      .replacing("note: few", with: "note: \(quoted)").replacing(
        "fit: good, signals", with: "tags: [\(quoted)], fit: good, signals")
    let project = try TestProject([
      "content/site.yml": "title: \(quoted)\nauthors: [\(quoted)]\nlicence: \(quoted)\nsummary: \(quoted)\n",
      "content/essays/first.md":
        "---\ntitle: \(quoted)\nsummary: \(quoted)\nauthors: [\(quoted)]\n---\n## Part one\n\n[x](cell:store/small \"\(evil.replacing("\"", with: "\\\""))\") \(evil)\n\n```\(evil)\ncode\n```\n",
      "content/matrices/model.yml": model,
    ])
    #expect(try project.build().succeeded)
    for (path, page) in WrittenSite(try project.files()).pages {
      #expect(!page.html.contains(/<script(?! src="[^"]*assets\/[a-z]+\.[0-9a-f]{16}\.js"( defer)?>)/), "\(path)")
      #expect(!page.html.contains("<img"), "\(path)")
      #expect(!page.html.contains(/<[a-z][^>"]*("[^"]*"[^>"]*)*\sonerror=/), "\(path)")
    }
  }
}
