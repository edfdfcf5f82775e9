import Testing

@testable import Markdown

@Suite("Code")
struct CodeTests {
  /// What stands between the tags, with each mark written as `kind‹text›`.
  private func marked(_ language: String, _ code: String) -> String {
    html("````\(language)\n\(code)\n````")
      .replacing(/<pre tabindex="0"><code[^>]*>/, with: "")
      .replacing(/<\/code><\/pre>\n/, with: "")
      .replacing(/<span class="([a-z])">/) { "\($0.output.1)‹" }
      .replacing("</span>", with: "›")
      .replacing(/\n(›?)$/) { $0.output.1 }
  }

  @Test(arguments: [
    (
      "sql", "SELECT id FROM job -- x\nWHERE a = 'it''s' LIMIT 1",
      "k‹SELECT› id k‹FROM› job c‹-- x›\nk‹WHERE› a = s‹'it'›s‹'s'› k‹LIMIT› n‹1›"
    ),
    ("SQL", "select 1.5 /* a\nb */", "k‹select› n‹1.5› c‹/* a\nb */›"),
    ("ts", "const a = `x ${b}\ny`; // c", "k‹const› a = s‹`x ${b}\ny`›; c‹// c›"),
    ("js", #"let s = "a\"b" + 'c'"#, #"k‹let› s = s‹&quot;a\&quot;b&quot;› + s‹'c'›"#),
    ("python", "def f(): # x\n  return '''a\n'b'''", "k‹def› f(): c‹# x›\n  k‹return› s‹'''a\n'b'''›"),
    ("go", "func f() { return `a\\` }", "k‹func› f() { k‹return› s‹`a\\`› }"),
    ("swift", "let x = 0x1F + 10_000 / 2", "k‹let› x = n‹0x1F› + n‹10_000› / n‹2›"),
    ("kotlin", "val a: Int = 'b'", "k‹val› a: Int = s‹'b'›"),
    (
      "bash", "if [ $# -gt 1 ]; then # go\necho \"$1\" a#b; fi",
      "k‹if› [ $# -gt n‹1› ]; k‹then› c‹# go›\necho s‹&quot;$1&quot;› a#b; k‹fi›"
    ),
    (
      "yaml", "a-b: 'c' # d\nurl: http://x.org\non: true", "k‹a-b›: s‹'c'› c‹# d›\nk‹url›: http://x.org\nk‹on›: k‹true›"
    ),
    (
      "json", #"{"a": "b", "c":1, "d": null}"#,
      "{k‹&quot;a&quot;›: s‹&quot;b&quot;›, k‹&quot;c&quot;›:n‹1›, k‹&quot;d&quot;›: k‹null›}"
    ),
    ("toml", "[a]\nb-c = \"d\" # e", "[a]\nk‹b-c› = s‹&quot;d&quot;› c‹# e›"),
  ])
  func `comments, strings, numbers and words of the language are marked`(
    language: String, code: String, expected: String
  ) {
    #expect(marked(language, code) == expected)
  }

  @Test func `a language that is not known and code without one stay plain`() {
    #expect(marked("cobol", "IF a = 1 THEN \"b\"") == "IF a = 1 THEN &quot;b&quot;")
    #expect(marked("", "return 1") == "return 1")
  }

  @Test func `what is not closed ends with its line or the code`() {
    #expect(marked("js", "a = \"b\nif") == "a = s‹&quot;b›\nk‹if›")
    #expect(marked("sql", "'a\nb") == "s‹'a\nb›")
    #expect(marked("js", "/* a\nb") == "c‹/* a\nb›")
    #expect(marked("js", "'a\\") == "s‹'a\\›")
  }

  /// Marks never change what the code says, whatever it is.
  @Test func `without its marks the code is what the author wrote`() {
    var random = SplitMix(state: 7)
    let pieces =
      Sample.hostile + ["/*", "*/", "--", "//", "#", "'''", "\"\"\"", "${", "1.", ".5", "é1", "a:", ": ", "select"]
    for language in CodeLanguage.all.map({ $0.names[0] }) {
      for _ in 0..<8 {
        let code = (0..<30).map { _ in pieces.randomElement(using: &random)! }.joined()
          .replacing("\r", with: " ").replacing("\u{0}", with: "").replacing("`", with: "'")
        let html = html("````\(language)\n\(code)\n````")
        let plain = self.html("````x\n\(code)\n````").replacing("language-x", with: "language-\(language)")
        #expect(html.replacing(/<span class="[csnk]">|<\/span>/, with: "") == plain)
      }
    }
  }

  @Test func `a megabyte of code is marked in one walk`() {
    for piece in ["a ", "\"", "/*", "a:", "(", "1."] {
      let code = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      #expect(html("```js\n\(code)\n```").utf8.count > 1_000_000)
    }
  }

  private func html(_ text: String) -> String { MarkdownTests.html(text) }
}
