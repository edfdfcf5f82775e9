import Testing

@testable import Markdown

/// Taking a table apart.
struct TableCellTests {
  private func table(_ text: String) throws -> [[String]] {
    let table = try #require(MarkdownTable.first(in: text.utf8))
    return ([table.header] + table.rows).map { $0.cells.map(\.markdown) }
  }

  @Test func `the first table is found, wherever it stands`() throws {
    let text = "# T\n\nWords.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n| x |\n|---|\n| y |\n"
    #expect(try table(text) == [["a", "b"], ["1", "2"]])
    #expect(try #require(MarkdownTable.first(in: text.utf8)).rows.map(\.line) == [7])
    #expect(MarkdownTable.first(in: "# No table\n\n| a | b |\n".utf8) == nil)
    #expect(MarkdownTable.first(in: "```\n| a |\n|---|\n```\n".utf8) == nil)
    #expect(MarkdownTable.first(in: "".utf8) == nil)
  }

  @Test(arguments: [
    "> | a | *b* c |\n> |:--|---|\n>|  é x | `y` |\n>   | z |\n",
    "- | a | *b* c |\n  |:--|---|\n  |  é x | `y` |\n    | z |\n",
    "  | a | *b* c |\n|:--|---|\n |  é x | `y`|\n   | z\n",
    "a | *b* c\r\n:--|---\r\né x | `y`\r\nz |\r\n",
  ])
  func `cells are read off the source, in quotes, lists and with any indentation`(text: String) throws {
    #expect(try table(text) == [["a", "*b* c"], ["é x", "`y`"], ["z", ""]])
  }

  @Test func `an escaped pipe is a pipe`() throws {
    #expect(try table("| a \\| b | `c\\|d` |\n|---|---|\n| \\\\\\| | e |\n") == [["a | b", "`c|d`"], ["\\\\|", "e"]])
  }

  @Test func `a tag that breaks the line is a line end, in code it is text`() throws {
    let text = "| a | b |\n|---|---|\n| x \\| *y*<br>z<BR />w | `<br>` <br/> v |\n"
    #expect(try table(text) == [["a", "b"], ["x | *y*\nz\nw", "`<br>` \n v"]])
  }

  @Test func `links that are defined elsewhere are told from those that are whole`() throws {
    let text =
      "| a | b | c | d |\n|---|---|---|---|\n| [x](y) | [x][r] | ![p][r] | n[^1] |\n\n[r]: http://r.org\n[^1]: N\n"
    let table = try #require(MarkdownTable.first(in: text.utf8))
    #expect(table.rows[0].cells.map(\.needsRest) == [false, true, true, true])
  }

  @Test func `a row with text behind its last cell is told from those that only end in pipes`() throws {
    let rows = ["| 1 | 2 | 3 |", "| 1 | 2 | |", "| 1 | 2 \\| 3 |", "1 | 2 | 3", "1 | 2", "| 1", "| 1 | 2 | 3"]
    let table = try #require(MarkdownTable.first(in: "| a | b |\n|---|---|\n\(rows.joined(separator: "\n"))\n".utf8))
    #expect(table.rows.map(\.hasSurplus) == [true, false, false, true, false, false, true])
    let quoted = try #require(MarkdownTable.first(in: "> | a |\n> |---|\n> | 1 |\n> | 1 | 2 |\n".utf8))
    #expect(quoted.rows.map(\.hasSurplus) == [false, true])
  }

  @Test func `surplus cells are dropped as the parser drops them, any bytes will do`() throws {
    #expect(try table("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n") == [["a", "b"], ["1", "2"]])
    _ = MarkdownTable.first(in: [0x7C, 0xFF, 0x7C, 0x0A, 0x7C, 0x2D, 0x7C, 0x0A, 0x00, 0x7C, 0xC3])
  }
}
