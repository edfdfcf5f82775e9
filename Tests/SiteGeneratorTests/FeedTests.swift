import Foundation
import Testing

@testable import SiteGenerator

/// `feed.xml` and `sitemap.xml`.
struct FeedTests {
  private static let base = "https://example.org/a/"

  private func project(_ files: [String: String] = [:]) throws -> TestProject {
    let project = try TestProject(files)
    let report = try project.build(baseURL: Self.base)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    return project
  }

  private func ids(_ feed: String) -> [String] { feed.matches(of: /<id>([^<]*)<\/id>/).map { String($0.output.1) } }

  @Test func `essays come newest first, with full links`() throws {
    let feed = try project().read("public/feed.xml")
    #expect(ids(feed) == [Self.base, "\(Self.base)essays/first/", "\(Self.base)essays/second/"])
    #expect(feed.contains("&lt;a href=&quot;https://example.org/a/model/store/large/&quot;&gt;cell&lt;/a&gt;"))
    #expect(feed.contains("&lt;a href=&quot;https://example.org/a/essays/first/#part-one&quot;&gt;"))
    #expect(feed.contains("<updated>2026-11-22T00:00:00Z</updated>"))
  }

  @Test func `changes of a model are entries`() throws {
    let model =
      TestProject.model
      + "changes:\n  - {version: \"1.1\", date: 2026-11-23, summary: \"More & better\", cells: [store/small]}\n  - {version: \"1.0\", date: 2026-11-20}\n"
    let feed = try project(["content/matrices/model.yml": model]).read("public/feed.xml")
    #expect(ids(feed).dropFirst().first == "\(Self.base)model/changes/#change.2")
    #expect(ids(feed).last == "\(Self.base)model/changes/#change.1")
    #expect(feed.contains("<title>Model 1.1</title>") && feed.contains("<summary>More &amp; better</summary>"))
    let renamed = model.replacing("title: Model\n", with: "title: Model\nwas: [oldest, older]\n")
    let other = try project(["content/matrices/model.yml": renamed]).read("public/feed.xml")
    #expect(ids(other).dropFirst().first == "\(Self.base)oldest/changes/#change.2")
  }

  @Test func `an entry keeps its id when its essay is renamed`() throws {
    let text = "---\ntitle: First\ndate: 2026-11-22\naliases: [/essays/first/, /essays/other/]\n---\nText.\n"
    let feed = try project([
      "content/essays/first.md": TestProject.absent, "content/essays/new.md": text,
      "content/index.md": TestProject.absent,
      "content/essays/second.md": TestProject.absent,
    ]).read("public/feed.xml")
    #expect(ids(feed) == [Self.base, "\(Self.base)essays/first/"])
    #expect(feed.contains("<link rel=\"alternate\" type=\"text/html\" href=\"\(Self.base)essays/new/\"/>"))
  }

  @Test func `it parses whatever the texts hold`() throws {
    let text =
      "---\ntitle: \"]]> & <a> \"\ndate: 2026-11-24\nupdated: 2026-11-25\n---\n]]> <b> & \u{1}\u{B}\u{FFFF}é😀\n"
    let feed = try project(["content/essays/x.md": text]).read("public/feed.xml")
    #expect(
      !feed.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0 == "\u{FFFE}" || $0 == "\u{FFFF}"
      })
    #expect(feed.contains("<title>]]&gt; &amp; &lt;a&gt; </title>") && feed.contains("é😀"))
    #expect(feed.contains("<published>2026-11-24T00:00:00Z</published>\n<updated>2026-11-25T00:00:00Z</updated>"))
  }

  @Test func `notes of an essay link to its page`() throws {
    let feed = try project(["content/essays/x.md": "---\ntitle: X\ndate: 2026-11-24\n---\na[^1]\n\n[^1]: b\n"])
      .read("public/feed.xml")
    #expect(feed.contains("href=&quot;https://example.org/a/essays/x/#fn.1&quot;"))
  }

  @Test func `raw HTML counts its addresses from the page`() throws {
    let feed = try project([
      "content/site.yml": "title: T\nmarkdown: {rawHTML: allow}\n",
      "content/essays/x.md": "---\ntitle: X\ndate: 2026-11-24\n---\n<a href=\"../first/\">a</a>\n",
      "content/matrices/model.yml": TestProject.model + "changes: [{version: 1, date: 2026-11-20}]\n",
    ]).read("public/feed.xml")
    #expect(feed.contains("<content type=\"html\" xml:base=\"\(Self.base)essays/x/\">"))
    #expect(feed.contains("<content type=\"html\" xml:base=\"\(Self.base)model/changes/\">"))
  }

  @Test func `a matrix in an essay comes as a plain table`() throws {
    let feed = try project(["content/essays/x.md": "---\ntitle: X\ndate: 2026-11-24\n---\n```matrix model\n```\n"])
      .read("public/feed.xml")
    #expect(feed.contains("&lt;table&gt;\n&lt;caption&gt;Model&lt;/caption&gt;") && !feed.contains("class="))
    let cell = "&lt;a href=&quot;\(Self.base)model/store/small/&quot;&gt;Store · Small&lt;/a&gt;: Keep it in a file."
    #expect(feed.contains(cell), "cells without titles are linked")
  }

  @Test func `a model's newest change dates it, everywhere the same`() throws {
    let changes = "changes:\n  - {version: \"1.2\"}\n  - {version: \"1.1\", date: 2026-11-22, cells: [store/small]}\n"
    let project = try project(["content/matrices/model.yml": TestProject.model + changes])
    #expect(try project.read("public/sitemap.xml").contains("<loc>\(Self.base)model/</loc></url>"))
    #expect(!(try project.read("public/model/index.html").contains("dateModified")))
  }

  @Test func `without dates, or without an address, there is no feed`() throws {
    let undated = try project([
      "content/essays/first.md": "---\ntitle: First\n---\n## Part one\n",
      "content/essays/second.md": TestProject.absent,
    ])
    #expect(!undated.exists("public/feed.xml") && undated.exists("public/sitemap.xml"))
    let project = try TestProject()
    try project.build()
    #expect(!project.exists("public/feed.xml") && !project.exists("public/sitemap.xml"))
  }

  @Test func `the sitemap has every page but those for dead addresses, for frames and those that moved`() throws {
    let model =
      TestProject.model.replacing("{id: small, title: Small", with: "{id: small, was: [tiny], title: Small")
      + "changes:\n  - {version: \"1.0\", date: 2026-11-20, cells: [store/small]}\n"
    let project = try project(["content/matrices/model.yml": model])
    let map = try project.read("public/sitemap.xml")
    let urls = map.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.output.1) }
    let pages = try project.files().keys.filter {
      $0.hasSuffix("index.html") && !$0.contains("tiny") && $0 != "model/embed/index.html"
    }
    #expect(Set(urls) == Set(pages.map { Self.base + $0.dropLast("index.html".count) }) && urls.count == pages.count)
    #expect(map.contains("<url><loc>\(Self.base)essays/first/</loc><lastmod>2026-11-22</lastmod></url>"))
    #expect(map.contains("<url><loc>\(Self.base)model/store/small/</loc><lastmod>2026-11-20</lastmod></url>"))
    #expect(map.contains("<url><loc>\(Self.base)model/store/large/</loc></url>"))
    #expect(map.contains("<url><loc>\(Self.base)model/</loc><lastmod>2026-11-20</lastmod></url>"))
  }

  @Test func `drafts are told to nobody`() throws {
    let project = try TestProject(["content/essays/x.md": "---\ntitle: Secret\ndate: 2026-11-24\ndraft: true\n---\nx\n"]
    )
    try project.build(drafts: true, baseURL: Self.base)
    #expect(project.exists("public/essays/x/index.html"))
    for path in ["feed.xml", "sitemap.xml", "llms.txt"] {
      let text = try project.read("public/\(path)")
      #expect(!text.contains("essays/x/"), "\(path)")
    }
  }
}
