import Testing

@testable import SiteGenerator

/// Which addresses on other sites a project has, and where.
struct OutsideLinkListTests {
  @Test func `texts, fields, sources and pictures are looked through, and each address stands once`() throws {
    let project = try TestProject([
      "content/about.md":
        "---\ntitle: About\n---\n[a](https://example.org/a#one) <https://example.org/a>\n\n![p](https://example.org/p.png) [m](mailto:x@example.org)\n",
      "content/matrices/model.yml": TestProject.model
        .replacing("lenses:\n", with: "  - {id: see, title: See, type: links}\nlenses:\n")
        .replacing(
          "title: Model\n", with: "title: Model\nsource: {title: S, url: \"http://example.com/s\"}\n",
          maxReplacements: 1
        )
        .replacing(
          "Do it later., fit: bad",
          with: "Do it later., fit: bad, see: [{title: T, url: \"https://example.org/a#two\"}]"),
    ])
    let report = try Build.check(BuildOptions(root: project.root), collectsOutsideLinks: true)
    #expect(!report.diagnostics.hasErrors)
    #expect(
      report.outsideLinks.map { "\($0.address) \($0.places.map(\.description))" } == [
        #"https://example.org/a ["content/about.md:4:1", "content/about.md:4:32", "content/matrices/model.yml:26:70"]"#,
        #"https://example.org/p.png ["content/about.md:6:1"]"#,
        #"http://example.com/s ["content/matrices/model.yml:2:25"]"#,
      ])
    #expect(try Build.check(BuildOptions(root: project.root)).outsideLinks == [])
  }
}
