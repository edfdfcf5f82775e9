/// Turns Markdown into HTML.
///
/// The room's one door: values in, values out, on any number of threads at once. It knows GitHub's Markdown and nothing
/// about the site that the text belongs to; see `RenderedMarkdown.slots` for what it leaves to the caller.
public enum MarkdownRenderer {
  /// Renders one text.
  ///
  /// Takes any bytes: what is not UTF-8 becomes U+FFFD, and so does NUL; a byte order mark is skipped; lines end in LF,
  /// CR LF or CR. Some inputs take the parser quadratic time (a table of 20,000 columns, 300 kB of `![[]()`), so the
  /// caller caps the size of what it does not trust; 2 GB is more than the parser can count.
  public static func render(_ text: some Collection<UInt8>, options: MarkdownOptions) -> RenderedMarkdown {
    let rendered = text.withContiguousStorageIfAvailable { render($0, options) }
    return rendered ?? Array(text).withUnsafeBufferPointer { render($0, options) }
  }

  private static func render(_ text: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions) -> RenderedMarkdown {
    let document = MarkdownDocument(parsing: text, smart: options.smart)
    var writer = HTMLWriter(options: options, text: text)
    writer.write(document)
    return writer.finish()
  }
}
