import Markdown

/// Writes a part of the search index: a classic script that hands its pages to `search.js`, as scripts on disk cannot fetch.
///
/// `addToSearch(part, [[url, kind, title, place, [id, heading, words, id, heading, words, …]], …]);` where `url` is relative
/// to the site's root and percent-encoded, `kind` a number (`SearchDocument.Kind`) and `words` the plain words below the
/// heading, with a line break between blocks. Nothing is folded, counted or cut into words here: a browser searches the
/// text itself (10,000 cells in 4 to 19 ms), so the index is no larger than the text, and building it costs no more than
/// writing it out.
struct SearchIndexWriter {
  private let renderer: Renderer
  private var json: [UInt8] = []
  /// Whether the current section has no words yet.
  private var isBare = true

  static func bytes(of part: SearchPart, _ renderer: Renderer) -> [UInt8] {
    var writer = SearchIndexWriter(renderer: renderer)
    writer.write(part)
    return writer.json
  }

  private init(renderer: Renderer) { self.renderer = renderer }

  private mutating func write(_ part: SearchPart) {
    json += "addToSearch(\(part.number), [".utf8
    var isFirst = true
    for index in part.pages {
      let route = renderer.routes.list[index]
      guard let document = SearchDocument(of: route.kind, in: renderer.site) else { continue }
      json += isFirst ? "\n[".utf8 : ",\n[".utf8
      isFirst = false
      string(URLPath.encoded(route.url))
      json += ",\(document.kind.rawValue),".utf8
      string(document.title)
      json.append(UInt8(ascii: ","))
      string(document.place.joined(separator: " · "))
      json += ",[".utf8
      for section in document.sections { write(section) }
      json += "]]".utf8
    }
    json += "\n]);\n".utf8
  }

  /// The section, and one more for each heading in its texts.
  private mutating func write(_ section: SearchDocument.Section) {
    begin(section.id, section.title)
    for part in section.parts {
      switch part {
      case .words(let words): append(words)
      case .text(let text):
        let fragment = renderer.texts[text]
        append(fragment.words)
        let words = fragment.plain.words
        var start = 0
        for (heading, cut) in zip(fragment.headings, fragment.plain.cuts) {
          append(words[start..<cut])
          json += "\"".utf8
          begin(heading.id, heading.text)
          start = cut
        }
        append(words[start...])
      }
    }
    json += "\"".utf8
  }

  private mutating func begin(_ id: String, _ title: String) {
    if json.last != UInt8(ascii: "[") { json.append(UInt8(ascii: ",")) }
    string(id)
    json.append(UInt8(ascii: ","))
    string(title)
    json += ",\"".utf8
    isBare = true
  }

  private mutating func string(_ text: String) {
    var text = text
    json.append(UInt8(ascii: "\""))
    text.withUTF8 { json.appendInJSON($0) }
    json.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ words: String) {
    var words = words
    words.withUTF8 { append($0) }
  }

  private mutating func append(_ words: ArraySlice<UInt8>) { words.withUnsafeBufferPointer { append($0) } }

  private mutating func append(_ words: UnsafeBufferPointer<UInt8>) {
    guard !words.isEmpty else { return }
    if !isBare { json += "\\n".utf8 }
    isBare = false
    json.appendInJSON(words)
  }
}

extension [UInt8] {
  /// Appends the inside of a JSON string (RFC 8259, section 7) that may also stand in a script: `<` is escaped, so that no
  /// text ends a script element, and so are U+2028 and U+2029, which were line ends in scripts until 2019. Other
  /// controls than line breaks become blanks.
  fileprivate mutating func appendInJSON(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var next = 0
    while true {
      let index = ByteScan.first(in: text, from: next) {
        $0.marks(below: 0x20) | $0.marks(of: 0x22) | $0.marks(of: 0x5C) | $0.marks(of: 0x3C) | $0.marks(of: 0xE2)
      }
      guard index < text.count else { break }
      next = index + 1
      switch text[index] {
      case 0xE2:
        guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { continue }
        append(contentsOf: text[start..<index])
        append(contentsOf: text[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
        start = index + 3
        continue
      case 0x22, 0x5C:
        append(contentsOf: text[start..<index])
        append(0x5C)
        append(text[index])
      case 0x3C:
        append(contentsOf: text[start..<index])
        append(contentsOf: "\\u003c".utf8)
      case 0x0A:
        append(contentsOf: text[start..<index])
        append(contentsOf: "\\n".utf8)
      default:
        append(contentsOf: text[start..<index])
        append(0x20)
      }
      start = index + 1
    }
    append(contentsOf: text[start...])
  }
}
