import Testing

@testable import SiteGenerator

/// Reading and writing comma-separated values.
struct CSVTableTests {
  private func read(_ text: String) -> (records: [[String]], lines: [Int], faults: [String]) {
    let (table, faults) = CSVTable.read(SourceFile(path: "t.csv", bytes: Array(text.utf8)))
    return (
      table.records.map(\.fields), table.records.map(\.line), faults.map { "\($0.location): \($0.message)" }
    )
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a;b\r\nc;d,e\r\n", [["a", "b"], ["c", "d,e"]]),
    ("a\tb\rc\td", [["a", "b"], ["c", "d"]]), ("a,\"b;c;d\",e\n", [["a", "b;c;d", "e"]]),
    ("\"x, y\";b\n", [["x, y", "b"]]), ("a,b,\n1,,\n", [["a", "b", ""], ["1", "", ""]]),
    ("\"He said \"\"no\"\"\",\"a\nb\r\nc\"\n", [["He said \"no\"", "a\nb\r\nc"]]),
    ("a,b\n\n , \n\"\",\"\"\nc,d", [["a", "b"], ["c", "d"]]), ("\"  kept \",lost? \n", [["  kept ", "lost? "]]),
  ])
  func `commas, semicolons and tabs, any line end, quotes`(text: String, records: [[String]]) {
    let (found, _, faults) = read(text)
    #expect(faults == [])
    #expect(found == records)
  }

  @Test func `a first line may name the separator, and does not count as a record`() {
    for text in ["sep=;\nx,y;z\n", "SEP=;\r\nx,y;z\r\n", "\"sep=;\"\nx,y;z\n"] {
      let read = read(text)
      #expect(read.records == [["x,y", "z"]] && read.lines == [2] && read.faults == [])
    }
    #expect(read("sep=a\nb,c\n").records == [["sep=a"], ["b", "c"]])
    #expect(read("A title\nb;c\n").records == [["A title"], ["b", "c"]])
  }

  @Test func `an accent behind a delimiter or a quote is part of the text, not of the mark`() {
    let text = "a,\u{301}b,\"\u{301}c\"\"\u{301}\",\u{200D}\"\n"
    #expect(read("a,\u{301}b,\"\u{301}c\"\"\u{301}\"\n").records == [["a", "\u{301}b", "\u{301}c\"\u{301}"]])
    #expect(read(text).faults != [])
  }

  @Test func `each record knows its line, whatever its cells hold`() {
    let text = "a,b\r\n\"1\r\n\r\n2\",x\r\n\r\n\"3\n4\",\"5\r6\"\nlast,y"
    #expect(read(text).lines == [1, 2, 6, 9])
  }

  @Test(arguments: [
    ("a,b\n\"x\n\ny\",z\n5\" disk,y\n", "t.csv:5: a quote stands where none can"),
    ("5\" disk,y\n", "t.csv:1: a quote stands where none can"),
    ("a,b\n\"c\"d,e\n", "t.csv:2: a quote stands where none can"),
    ("a,b\nx,y\nc,\"d\ne,f\n", "t.csv:3: a cell that begins here has a quote that never ends"),
  ])
  func `a quote in the wrong place is told with its line`(text: String, fault: String) {
    #expect(read(text).faults == [fault])
  }

  @Test(arguments: 0..<100)
  func `what is written is read again`(seed: Int) {
    var random = RandomMatrix(seed: UInt64(seed))
    let records = (0..<3).map { _ in (0..<3).map { _ in random.markdown() } }
    var writer = CSVWriter()
    for record in records { writer.add(record) }
    #expect(read(String(decoding: writer.bytes, as: UTF8.self)).records == records)
  }
}

/// Texts that a spreadsheet would take for formulas, and lists in one cell.
struct NotationTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "'\rx"), ("\nx", "'\nx"),
    ("\u{FF1D}1", "'\u{FF1D}1"), ("'=1", "''=1"), ("''=1", "'''=1"), ("'tis", "'tis"), ("'", "'"), ("", ""),
    ("1-1", "1-1"), ("=\u{301}1", "'=\u{301}1"), ("'\u{301}=1", "'\u{301}=1"), (" =1", " =1"),
  ])
  func `a formula is guarded by an apostrophe, and every text comes back`(text: String, guarded: String) {
    #expect(FormulaGuard.guarded(text).unicodeScalars.elementsEqual(guarded.unicodeScalars))
    #expect(FormulaGuard.unguarded(guarded).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `a cell that nobody guarded stays as it is`() {
    for text in ["=1+1", "- item", "'quoted'", "plain"] { #expect(FormulaGuard.unguarded(text) == text) }
  }

  @Test(arguments: [
    (["one", "two"], "* one\n* two"), (["a\n\nb", "* c\n  d"], "* a\n\n  b\n* * c\n    d"), (["", "x"], "*\n* x"),
    (["*"], "* *"), ([" a ", "\u{301}b\n\u{301}c"], "*  a \n* \u{301}b\n  \u{301}c"), ([], ""),
  ])
  func `a list is written with a star before each item, and read again`(items: [String], text: String) {
    #expect(ListNotation.text(items) == text)
    #expect(ListNotation.items(text) == items)
  }

  @Test func `a list that somebody typed has one item a line`() {
    #expect(ListNotation.items("one\n two \n\nthree") == ["one", "two", "three"])
    #expect(ListNotation.items("not this\n* but this") == ["not this", "but this"])
  }

  @Test(arguments: [
    ("A talk", "https://example.org/"), ("A <b> > c", "https://example.org/?a=<b>#>"), (" ", "http://x"),
    ("x <", "https://y"), ("\u{301}", "https://y"),
  ])
  func `a link is its title and its address in angle brackets`(title: String, url: String) {
    let text = ListNotation.text(ofLinks: [(title, url)])
    #expect(text == "* \(title) <\(url)>")
    let link = ListNotation.link(ListNotation.items(text)[0])
    #expect(link.title == title && link.url == url)
    #expect(ListNotation.link(title).url == nil)
  }
}
