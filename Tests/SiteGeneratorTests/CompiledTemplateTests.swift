import Foundation
import Testing

@testable import SiteGenerator

/// What a theme's own templates become, tag by tag: the sections are this program's, everything else is the library's.
struct CompiledTemplateTests {
  /// The main part of the page "about", made by this template for it.
  private func main(_ template: String, page: String = "About", partials: [String: String] = [:]) throws -> String {
    let project = try TestProject([
      "content/about.md": "---\ntitle: \(page)\nsummary: Short & <b>plain</b>.\n---\nBody.\n",
      "templates/text.mustache": template,
    ])
    for (name, text) in partials { try project.write(text, to: "templates/partials/\(name).mustache") }
    let site = try #require(try Build.site(BuildOptions(root: project.root)).site)
    guard case .bytes(let bytes)? = site.contents(at: "about/index.html") else { return "" }
    let page = String(decoding: bytes, as: UTF8.self)
    let start = try #require(page.range(of: "[["))
    let end = try #require(page.range(of: "]]"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func `values, escaped and as they are`() throws {
    #expect(try main("[[{{title}}|{{{summary}}}]]", page: "A & \"B\"").hasPrefix("A &amp; &quot;B&quot;|Short &amp;"))
  }

  @Test func `sections of what is there, and of what is not`() throws {
    #expect(try main("[[{{#title}}a{{/title}}{{^title}}b{{/title}}]]") == "a")
    #expect(try main("[[{{#home}}{{href}} {{title}}{{/home}}{{^home}}none{{/home}}]]") == "../ Test site")
    #expect(try main("[[{{#home.note}}a{{/home.note}}{{^home.note}}b{{/home.note}}]]") == "b")
  }

  @Test func `names of a part come before those around it, and end with it`() throws {
    #expect(try main("[[{{title}} {{#home}}{{title}}{{/home}} {{title}}]]") == "About Test site About")
    #expect(try main("[[{{#home}}{{#site}}{{title}}{{/site}}{{/home}} {{site.title}}]]") == "Test site Test site")
  }

  @Test func `words, and sections of them`() throws {
    #expect(
      try main("[[{{words.draft}}{{#words.draft}}!{{/words.draft}}{{^words.draft}}?{{/words.draft}}]]") == "Draft!")
  }

  @Test func `a tag alone on its line takes the line with it`() throws {
    #expect(try main("[[\n{{#title}}\n  {{#home}}\nin\n  {{/home}}\n{{/title}}\nout\n]]") == "\nin\nout\n")
    #expect(
      try main("[[\n{{#title}}\n{{! nothing }}\n{{> partials/own}}\n{{/title}}\n]]", partials: ["own": "own\n"])
        == "\nown\n")
    #expect(try main("[[\n{{title}}\n  {{title}}\n]]") == "\nAbout\n  About\n")
  }
}
