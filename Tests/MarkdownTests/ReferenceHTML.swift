import CCmarkGFM
import CParserMemory

@testable import Markdown

/// What the library's own renderer makes of a text: the yardstick for ours.
///
/// The text is parsed as ours is, so that the two differ in rendering alone.
func referenceHTML(_ text: String, smart: Bool = false) -> String {
  var text = text
  return text.withUTF8 { bytes in
    let document = MarkdownDocument(parsing: bytes, smart: smart)
    guard let html = cmark_render_html(document.root.pointer, CMARK_OPT_UNSAFE, nil) else { return "" }
    defer { parser_memory_free(html) }
    return String(cString: html)
  }
}

/// HTML without what our renderer does otherwise on purpose.
///
/// Taken out of both sides: ids and levels of headings, addresses, the markup of footnotes, what is added for access
/// (regions, scopes, labels), the notation of empty elements and attributes, line breaks between blocks.
func normalised(_ html: String) -> String {
  var html = html
  func drop(_ pattern: some RegexComponent) { html = html.replacing(pattern, with: "") }

  html = html.replacing(/\ ?\/>/, with: ">")
  html = html.replacing(/<(\/?)h[1-6][^>]*>/) { "<\($0.output.1)h>" }
  html = html.replacing(/\ (href|src)="[^"]*"/) { " \($0.output.1)" }
  // Names of languages that would be no single class, of which ours makes none.
  html = html.replacing(/\ class="language-[^"]*[^A-Za-z0-9_+#.\-"][^"]*"/, with: "")
  // Marks in code; that they change nothing but this is tested elsewhere.
  html = html.replacing(/<span class="[csnk]">|<\/span>/, with: "")
  // Tables.
  drop(/<div class="table"[^>]*>|<\/div>/)
  drop(/\ scope="col"/)
  html = html.replacing("<pre tabindex=\"0\">", with: "<pre>")
  html = html.replacing(/\ align="(\w+)"/) { " class=\"\($0.output.1)\"" }
  html = html.replacing(/<th( class="\w+")?><\/th>/) { "<td\($0.output.1 ?? "")></td>" }
  // Tasks; whether they are done is tested elsewhere.
  drop(/<input[^>]*> ?/)
  drop(/\ class="task"/)
  // Footnotes.
  html = html.replacing(/<sup class="footnote-ref"[^>]*>(?:<a [^>]*>)?(\d+)(?:<\/a>)?<\/sup>/) {
    "<sup>\($0.output.1)</sup>"
  }
  drop(/\ ?<a [^>]*class="footnote-back(ref)?"[^>]*>↩(<sup class="footnote-ref">\d+<\/sup>|<sup>\d+<\/sup>)?<\/a>/)
  html = html.replacing(/<section class="footnotes"[^>]*>/, with: "<section>")
  html = html.replacing(/<li id="[^"]*">/, with: "<li>")
  // Line breaks between blocks.
  html = html.replacing(/\s*(<\/?(?:p|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|pre|h|hr|section)(?: [^>]*)?>)\s*/)
  {
    String($0.output.1)
  }
  drop(/<p><\/p>/)
  return html
}
