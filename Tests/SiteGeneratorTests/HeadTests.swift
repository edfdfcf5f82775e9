import Foundation
import Testing

@testable import SiteGenerator

/// What the head of a page says to machines.
struct HeadTests {
  private func site(_ files: [String: String] = [:], baseURL: String? = "https://example.org/a/") throws -> TestProject
  {
    let project = try TestProject(files)
    #expect(try project.build(baseURL: baseURL).lines == [])
    return project
  }

  private func contents(of name: String, in html: String) -> [String] {
    html.matches(of: /<meta (?:name|property)="([^"]*)" content="([^"]*)">/).filter { $0.output.1 == name }
      .map { String($0.output.2) }
  }

  @Test func `every page has one description, and no two pages of a kind the same`() throws {
    let project = try site()
    let pages = try project.files().filter { $0.key.hasSuffix(".html") }
    let all = pages.map { contents(of: "description", in: String(decoding: $0.value, as: UTF8.self)) }
    #expect(all.allSatisfy { $0.count == 1 && !$0[0].isEmpty })
    #expect(
      contents(of: "description", in: try project.read("public/about/index.html")) == [
        "About, on Test site. A site for tests."
      ])
    #expect(
      contents(of: "description", in: try project.read("public/model/at/small/index.html")) == [
        "Small (few): every cell of it in Model."
      ])
    #expect(
      contents(of: "description", in: try project.read("public/model/queue/index.html")) == [
        "Queue: every cell of it in Model."
      ])
  }

  @Test func `without the site's address there are no cards and no structured data`() throws {
    for (path, data) in try site(baseURL: nil).files() where path.hasSuffix(".html") {
      let html = String(decoding: data, as: UTF8.self)
      #expect(!html.contains("og:") && !html.contains("twitter:") && !html.contains("ld+json"), "\(path)")
    }
  }

  @Test func `an essay is an article with its days, all else is the site's`() throws {
    let project = try TestProject(["content/site.yml": "title: Test site\nlanguage: pt-BR\n"])
    try project.build(baseURL: "https://example.org/a/")
    let essay = try project.read("public/essays/first/index.html")
    #expect(contents(of: "og:type", in: essay) == ["article"])
    #expect(contents(of: "article:published_time", in: essay) == ["2026-11-22"])
    #expect(contents(of: "og:locale", in: essay) == ["pt_BR"])
    #expect(contents(of: "og:url", in: essay) == ["https://example.org/a/essays/first/"])
    #expect(contents(of: "og:type", in: try project.read("public/model/store/small/index.html")) == ["website"])
  }

  @Test func `the picture is the page's own, else the site's, with its size and what the text says of it`() throws {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 4, 0xB0, 0, 0, 2, 0x76, 8, 2, 0, 0, 0]
    let project = try TestProject([
      "content/site.yml": "title: Test site\nimage: pictures/site one.png\n",
      "content/about.md": "---\ntitle: About\nimage: pictures/own.png\n---\n![A map](pictures/own.png)\n",
      "content/essays/second.md": "---\ntitle: Second\nimage: ../pictures/drawn.svg\n---\nText.\n",
      "content/pictures/drawn.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
    ])
    for name in ["site one", "own"] { try project.write(Data(png), to: "content/pictures/\(name).png") }
    try project.build(baseURL: "https://example.org/a/")
    let own = try project.read("public/about/index.html")
    #expect(contents(of: "og:image", in: own) == ["https://example.org/a/pictures/own.png"])
    #expect(contents(of: "og:image:width", in: own) == ["1200"] && contents(of: "og:image:height", in: own) == ["630"])
    #expect(contents(of: "og:image:alt", in: own) == ["A map"])
    #expect(contents(of: "twitter:card", in: own) == ["summary_large_image"])
    let other = try project.read("public/model/index.html")
    #expect(contents(of: "og:image", in: other) == ["https://example.org/a/pictures/site%20one.png"])
    let drawn = try project.read("public/essays/second/index.html")
    #expect(contents(of: "og:image", in: drawn) == [] && contents(of: "twitter:card", in: drawn) == ["summary"])
  }

  @Test func `what stands at no address of its own is kept out of search engines`() throws {
    let project = try site()
    let missing = try project.read("public/404.html")
    #expect(contents(of: "robots", in: missing) == ["noindex"] && !missing.contains("canonical"))
    let embed = try project.read("public/model/embed/index.html")
    #expect(contents(of: "robots", in: embed) == [], "its address is that of another page")
    #expect(embed.contains("<link rel=\"canonical\" href=\"https://example.org/a/model/\">"))
    let unnamed = try site(baseURL: nil).read("public/model/embed/index.html")
    #expect(contents(of: "robots", in: unnamed) == ["noindex"])
    #expect(contents(of: "robots", in: try project.read("public/model/index.html")) == [])
  }

  @Test func `drafts stay out of search engines`() throws {
    let project = try TestProject([
      "content/essays/x.md": "---\ntitle: X\ndraft: true\n---\nText.\n",
      "content/y.md": "---\ntitle: Y\ndraft: true\n---\nText.\n",
    ])
    try project.build(drafts: true, baseURL: "https://example.org/a/")
    for path in ["essays/x", "y"] {
      #expect(contents(of: "robots", in: try project.read("public/\(path)/index.html")) == ["noindex"])
    }
  }

  @Test func `authors are named, and nobody guesses whether they are persons`() throws {
    let project = try site(["content/site.yml": "title: T\nauthors: [The authors of T, A. Author]\n"])
    for (path, key) in [("essays/first", "author"), ("model", "creator")] {
      let html = try project.read("public/\(path)/index.html")
      #expect(html.contains("\"\(key)\": [\"The authors of T\", \"A. Author\"]") && !html.contains("Person"))
    }
  }

  @Test func `a title cannot end the element that holds the structured data`() throws {
    let title = "A</script><!--<script>\\\"& é"
    let project = try site([
      "content/essays/first.md": "---\ntitle: '\(title)'\n---\n## Part one\n\n[A](cell:store/large)\n"
    ])
    let html = try project.read("public/essays/first/index.html")
    let data = try #require(html.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/)).output.1
    #expect(!data.contains("<"))
    let value = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let graph = try #require(value["@graph"] as? [[String: Any]])
    #expect(graph.map { $0["@type"] as? String } == ["Article", "BreadcrumbList"])
    #expect(graph[0]["headline"] as? String == title)
  }

  @Test func `a licence is named where it is an address`() throws {
    let licence = "https://creativecommons.org/licenses/by/4.0/"
    let named = try site(["content/site.yml": "title: T\nlicence: \(licence)\n"])
    #expect(try named.read("public/model/index.html").contains("\"license\": \"\(licence)\""))
    #expect(try named.read("public/essays/first/index.html").contains("\"license\": \"\(licence)\""))
    let worded = try site(["content/site.yml": "title: T\nlicence: CC BY 4.0\n"])
    #expect(!(try worded.read("public/model/index.html").contains("\"license\"")))
  }
}
