/// A JSON object (RFC 8259) on one line, to be put into a `<script>` element: no `<` in it, so that neither `</script` nor
/// `<!--` can be (HTML, 4.12.1.3).
///
/// Written from front to back: as a tree of values first, the structured data of pages took twice as long (2 % of a build of
/// essays).
struct ScriptJSON {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Whether the innermost object or list has nothing in it yet.
  private var isBare = true

  static func object(_ write: (inout Self) -> Void) -> [UInt8] {
    var json = Self()
    json.bytes.reserveCapacity(1024)
    json.enclose("{", "}", write)
    return json.bytes
  }

  mutating func text(_ key: String, _ value: String) {
    begin(key)
    quote(value)
  }

  mutating func number(_ key: String, _ value: Int) {
    begin(key)
    bytes += String(value).utf8
  }

  mutating func texts(_ key: String, _ values: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      quote(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func object(_ key: String, _ write: (inout Self) -> Void) {
    begin(key)
    enclose("{", "}", write)
  }

  /// A list of objects.
  mutating func list(_ key: String, _ write: (inout Self) -> Void) {
    begin(key)
    enclose("[", "]", write)
  }

  /// An item of a list.
  mutating func item(_ write: (inout Self) -> Void) {
    separate()
    enclose("{", "}", write)
  }

  private mutating func enclose(_ start: Unicode.Scalar, _ end: Unicode.Scalar, _ write: (inout Self) -> Void) {
    bytes.append(UInt8(ascii: start))
    isBare = true
    write(&self)
    bytes.append(UInt8(ascii: end))
    isBare = false
  }

  private mutating func begin(_ key: String) {
    separate()
    quote(key)
    bytes += ": ".utf8
  }

  private mutating func separate() {
    if !isBare { bytes.append(UInt8(ascii: ",")) }
    isBare = false
  }

  private mutating func quote(_ text: String) { JSONValue.append(text, to: &bytes, hidesTags: true) }
}
