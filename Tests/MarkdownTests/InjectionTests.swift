import Testing

@testable import Markdown

/// Content is not trusted: none of its bytes may become markup.
@Suite("Injection")
struct InjectionTests {
  private let hostile = "\" onmouseover=\"alert(1)\" x='<script>alert(2)</script>&"

  /// The tags that a text's HTML consists of, names and attributes.
  private func tags(_ text: String) -> Set<String> {
    Set(html(text, MarkdownOptions(slotFences: ["matrix"])).matches(of: /<[^>]*>/).map { String($0.output) })
  }

  @Test func `a link's title stays in its attribute`() {
    #expect(
      html("[a](b '\" onmouseover=\"c' )")
        == "<p><a href=\"b\" title=\"&quot; onmouseover=&quot;c\">a</a></p>\n")
    #expect(html("[a]\n\n[a]: b '\"><script>'").contains("title=\"&quot;&gt;&lt;script&gt;\""))
    #expect(html("[a](b \"&quot;&gt;&#34;\")").contains("title=\"&quot;&gt;&quot;\""))
  }

  @Test func `an info string becomes a class only if it is a plain word`() {
    for info in ["a\"onclick=\"b", "<script>", "a&quot;b", "&#34;&gt;", "ä", "a\\\"b", "a'b"] {
      #expect(html("```\(info)\nx\n```").hasPrefix("<pre tabindex=\"0\"><code>x"), "\(info)")
    }
    #expect(
      html("``` objective-c++ \" onclick=x\n```").hasPrefix(
        "<pre tabindex=\"0\"><code class=\"language-objective-c++\">"))
  }

  @Test func `a footnote's label is nowhere in the HTML`() {
    let text = html("a[^\"><script>]\n\n[^\"><script>]: b")
    #expect(text.contains("fn.1") && !text.contains("script"))
  }

  @Test func `cells, alerts, quotes and headings are escaped`() {
    #expect(tags("| \(hostile) |\n|---|\n| \\<b> &lt;i&gt; |\n") == tags("| a |\n|---|\n| b |\n"))
    #expect(tags("> [!NOTE]\n> \(hostile)") == tags("> [!NOTE]\n> a"))
    #expect(html("> [!<b>]\n> a").contains("[!]"))
    #expect(html("# \(hostile)").hasPrefix("<h2 id=\"-onmouseoveralert1-xalert2\">"))
  }

  @Test func `code is escaped`() {
    #expect(html("`<b a=\"c\">&`") == "<p><code>&lt;b a=&quot;c&quot;&gt;&amp;</code></p>\n")
    #expect(tags("```\n</code></pre><script>\n```") == tags("```\na\n```"))
  }

  @Test func `addresses are the caller's and appear nowhere else`() {
    let rendered = render("[a](javascript:alert(1)) <javascript:alert(2)> ![b](javascript:alert(3) '\"><script>')")
    #expect(!String(decoding: rendered.html, as: UTF8.self).contains("javascript"))
    #expect(rendered.links.map(\.url) == ["javascript:alert(1)", "javascript:alert(2)"])
    #expect(rendered.images.map(\.title) == ["\"><script>"])
  }

  @Test func `the caller's own words are escaped, too`() {
    let word = "\"<b>&"
    let words = MarkdownWords(
      footnotes: word, backToText: word, note: word, done: word, toDo: word, table: word)
    let options = MarkdownOptions(idPrefix: "\"<i>", words: words)
    let text = html("> [!NOTE]\n> a[^1]\n\n- [ ] b\n- [x] c\n\n| d |\n|-|\n\n# e\n\n[^1]: f", options)
    #expect(!text.contains("<b>") && !text.contains("<i>"))
    #expect(text.matches(of: /&quot;&lt;b&gt;&amp;/).count == 7)
  }

  @Test func `without raw HTML no text has other tags than ours`() {
    let known =
      /<\/?(a|aside|blockquote|br|code|del|div|em|h[2-6]|hr|input|li|ol|p|pre|section|span|strong|sup|table|tbody|td|th|thead|tr|ul)( [a-z-]+(="[^"<>]*")?)*>/
    for number in 0..<500 {
      let text = Sample.text(number, pieces: Sample.hostile)
      let left = html(text).replacing(known, with: "")
      #expect(!left.contains("<") && !left.contains("\""), "\(text)\n---\n\(left)")
    }
  }
}
