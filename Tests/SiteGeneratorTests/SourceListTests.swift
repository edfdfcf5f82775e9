import Testing

@testable import SiteGenerator

/// The page of all sources.
struct SourceListTests {
  private static let model = """
    title: M
    fields:
      - {id: see, title: See, type: links, role: sources}
      - {id: more, title: More, type: links}
    columns: [{id: a, title: A}]
    rows:
      - id: r
        title: R
        cells:
          a:
            summary: x
            see: [{title: The manual, url: "https://www.example.org/manual"}]
            more: [{title: Other, url: "https://example.net/other"}]
      - {id: s, title: S, cells: {a: {summary: x, body: "See [this](https://www.example.org/manual).", see: [{title: A spec, url: "https://a.example.org/"}]}}}

    """

  @Test func `each source stands once, by host, with the pages that name it`() throws {
    let project = try TestProject(
      [
        "content/site.yml": "title: T\nnav: [sources]\n", "content/matrices/m.yml": Self.model,
        "content/essays/e.md":
          "---\ntitle: E\n---\nAs [they say](https://www.example.org/manual), <https://b.example/x>, [so](https://b.example/y \"A study\"), [mail](mailto:a@b.c).\n",
      ], base: [:])
    #expect(try project.build().lines == [])
    let html = try project.read("public/sources/index.html")
    let main = try #require(html.firstMatch(of: /<main[^>]*>(.*)<\/main>/.dotMatchesNewlines())).output.1
    let hosts = main.matches(of: /<h2[^>]*>([^<]*)<\/h2>/).map { String($0.output.1) }
    #expect(hosts == ["a.example.org", "b.example", "example.org"])
    let links = main.matches(of: /<a href="([^"]*)" dir="auto">([^<]*)<\/a>/).map { "\($0.output.1) \($0.output.2)" }
    #expect(
      links == [
        "https://a.example.org/ A spec", "../m/s/a/ S · A",
        "https://b.example/y A study", "../essays/e/ E", "https://b.example/x https://b.example/x", "../essays/e/ E",
        "https://www.example.org/manual The manual", "../essays/e/ E", "../m/r/a/ R · A", "../m/s/a/ S · A",
      ], "a field's title before a text's words; no other field, no mail")
  }

  @Test func `its text comes from sources.md, and without such a field there is none`() throws {
    let project = try TestProject(
      [
        "content/site.yml": "title: T\n", "content/matrices/m.yml": Self.model,
        "content/sources.md": "---\ntitle: What we read\n---\nA word before.\n",
      ], base: [:])
    #expect(try project.build().lines == [])
    let html = try project.read("public/sources/index.html")
    #expect(html.contains(">What we read</h1>") && html.contains("A word before.") && html.contains("The manual"))
    let plain = try TestProject(
      ["content/site.yml": "title: T\n", "content/matrices/m.yml": Self.model.replacing(", role: sources", with: "")],
      base: [:])
    #expect(try plain.build().lines == [])
    #expect(try plain.files()["public/sources/index.html"] == nil)
  }
}
