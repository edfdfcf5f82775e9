import Testing

@testable import SiteGenerator

/// What would cost too much is measured and named before it is begun, and what is said of one file has an end.
struct LimitTests {
  private func lines(_ files: [String: String]) throws -> [String] { try TestProject(files).build().lines }

  private func text(_ markdown: String) -> [String: String] {
    ["content/about.md": "---\ntitle: About\n---\n" + markdown]
  }

  @Test(arguments: [
    (String(repeating: "![[]()", count: 50_000), "this paragraph has too many pictures"),
    (
      String(repeating: "![[a]", count: 50_000) + "\n\n[a]: https://example.org/",
      "this paragraph has too many pictures"
    ),
    (String(repeating: "a <!A <?", count: 40_000), "this paragraph has too many tags"),
    (
      String(repeating: "[1] ", count: 100_000) + "\n\n[1]: https://example.org/"
        + String(repeating: "a", count: 10_000),
      "this address is too long for a text with so many links"
    ),
  ])
  func `marks that take the parser minutes are counted before`(markdown: String, message: String) throws {
    let lines = try lines(text(markdown))
    #expect(lines.count == 1 && lines[0].contains(message) && lines[0].contains("[too-slow]"), "\(lines)")
  }

  @Test func `a text that was not read leaves no dead links behind`() throws {
    var files = text("## Part\n\n" + String(repeating: "![[]()", count: 50_000))
    files["content/index.md"] = "---\ntitle: Home\n---\n[x](about.md#part)\n"
    #expect(try lines(files).count == 1)
  }

  @Test func `many comments, pictures and notes are none of these`() {
    for piece in ["<!-- a -->\n", "![a](b.png)\n\n", "`<!`\n\n", "[a]: https://example.org/\n", "[^1]: a\n\n"] {
      #expect(MarkMeasure(String(repeating: piece, count: 20_000).utf8).excess == nil, "\(piece)")
    }
  }

  @Test func `a text is told a hundred findings, and that there are more`() throws {
    let lines = try lines(text(String(repeating: "[a](gone.md) ", count: 5_000)))
    #expect(lines.count == 101)
    #expect(lines.contains { $0.contains("there is more to say about this text than the 100 findings that are shown") })
  }

  @Test func `warnings do not hide the error`() throws {
    let lines = try lines(text(String(repeating: "<b>\n\n", count: 500) + "[a](gone.md)"))
    #expect(lines.contains { $0.contains("error: no file 'gone.md'") })
  }

  @Test func `a model is counted before anything is made of it`() throws {
    func model(rows: Int, columns: Int) -> [String: String] {
      let part = { (name: String, count: Int) in (0..<count).map { "- {id: \(name)\($0), title: \(name)}\n" }.joined() }
      return [
        "content/matrices/model/store/large.md": TestProject.absent,
        "content/matrices/model.yml": "title: Model\ncolumns:\n\(part("c", columns))rows:\n\(part("r", rows))",
      ]
    }
    let square = try lines(model(rows: 300, columns: 300))
    #expect(square.contains { $0.contains("300 rows by 300 columns are 90000 cells, more than the limit of 50000") })
    let wide = try lines(model(rows: 1, columns: 501))
    #expect(wide.contains { $0.contains("this model has 501 columns, more than the limit of 500 [table-too-large]") })
    #expect(wide.contains { $0.hasPrefix("content/matrices/model.yml:3:1: error:") })
  }

  @Test func `the settings have a limit that nobody can raise`() throws {
    let lines = try lines([
      "content/site.yml": "title: a\nlimits: {fileBytes: 9000000}\n" + String(repeating: "# a\n", count: 1_100_000)
    ])
    #expect(lines.contains { $0.contains("content/site.yml: error: the file has") && $0.contains("[file-too-large]") })
  }

  @Test func `keys that stand twice in a large file are told in part`() throws {
    let yaml = "title: Model\n" + String(repeating: "title: Model\n", count: 100_000)
    let lines = try lines([
      "content/matrices/model.yml": yaml, "content/matrices/model/store/large.md": TestProject.absent,
    ])
    #expect(lines.contains { $0.contains("more than 2 keys stand twice in this file") })
  }
}
