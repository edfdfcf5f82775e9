/// How a text stands in a document that holds others as well.
struct Nesting {
  /// The names on the way to the text, "store.small"; no other text of the document has the same.
  var scope: String
  /// How far its headings are below their level on the text's own page.
  var shift: Int

  /// What stands before a label, `[^store.small:1]`. No id holds a colon, so whatever the labels, no two become the same.
  var labels: String { scope + ":" }

  /// HTML of a text for its place in the document: ids and the links to them get names of their own, headings their level.
  func html(_ html: String) -> String {
    let prefix = scope.isEmpty ? "" : scope + "."
    // Texts of fields have such ids already.
    let named = html.replacing(/( id="| href="#)([^"]*)"/) { match in
      "\(match.output.1)\(match.output.2.hasPrefix(prefix) ? "" : prefix)\(match.output.2)\""
    }
    guard shift > 0 else { return named }
    return named.replacing(/(<\/?h)([1-6])\b/) { match in
      "\(match.output.1)\(min(6, (Int(match.output.2) ?? 6) + shift))"
    }
  }
}
