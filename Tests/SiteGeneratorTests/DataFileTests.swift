import Testing

@testable import SiteGenerator

/// What the files for machines have in common: when they are there, and whose place they take.
struct DataFileTests {
  @Test func `robots.txt and llms.txt are there without an address as well`() throws {
    let project = try TestProject()
    try project.build()
    #expect(try project.read("public/robots.txt") == "User-agent: *\nAllow: /\n")
    #expect(
      try project.read("public/llms.txt") == """
        # Test site

        > A site for tests.

        ## Models

        - [Model](model/matrix.md): A small model.

        ## Essays

        - [First](essays/first/index.md): The first.
        - [Second](essays/second/index.md)

        ## Pages

        - [About](about/index.md)
        - [Home](index.md)

        """)
  }

  @Test func `with an address they name it`() throws {
    let project = try TestProject()
    try project.build(baseURL: "https://example.org/a/")
    #expect(try project.read("public/robots.txt").hasSuffix("\nSitemap: https://example.org/a/sitemap.xml\n"))
    #expect(try project.read("public/llms.txt").contains("(https://example.org/a/model/matrix.md)"))
  }

  @Test func `the author's own take their place`() throws {
    let project = try TestProject(["content/robots.txt": "mine\n", "content/llms.txt": "mine as well\n"])
    let report = try project.build(baseURL: "https://example.org/")
    #expect(report.lines == [])
    #expect(try project.read("public/robots.txt") == "mine\n")
    #expect(try project.read("public/llms.txt") == "mine as well\n")
  }

  @Test func `other files of the same name are errors`() throws {
    let project = try TestProject([
      "content/feed.xml": "x", "content/Sitemap.xml": "x", "content/model/matrix.json": "x",
    ])
    let report = try project.build(baseURL: "https://example.org/")
    #expect(report.published == nil)
    #expect(
      report.lines.filter { $0.contains("xml") } == [
        "content/Sitemap.xml: error: the build writes '/sitemap.xml' itself [shared-url] → rename it",
        "content/feed.xml: error: the build writes '/feed.xml' itself [shared-url] → rename it",
      ])
    #expect(report.lines.contains { $0.contains("matrix.json") })
  }

  @Test func `a matrix's page names its files`() throws {
    let project = try TestProject()
    try project.build()
    let page = try project.read("public/model/index.html")
    for ending in ["csv", "json", "md"] { #expect(page.contains("href=\"matrix.\(ending)\""), "\(ending)") }
  }

  @Test func `a sitemap that one file cannot hold is an index of several`() throws {
    var routes = Routes()
    for number in 0..<(Sitemap.most + 2) {
      routes.add(Route(kind: .page(0), url: "\(number)/", title: "", source: nil))
    }
    let project = try TestProject()
    let site = try #require(try Build.site(BuildOptions(root: project.root)).site).renderer.site
    #expect(Sitemap.parts(of: site, routes) == 2)
    #expect(Sitemap.path(ofPart: 2) == "sitemap-2.xml")
  }
}
