/// SVG 1.1 as text, by presentation attributes alone: it is shown where no style and no script may run.
///
/// Everything is laid out from left to right; a drawing that runs the other way is mirrored on its way out, all but the
/// letters.
struct SVG {
  /// Of the drawing, in its units.
  let width: Double
  let isMirrored: Bool
  private(set) var content = ""

  init(width: Double, isMirrored: Bool) {
    (self.width, self.isMirrored) = (width, isMirrored)
  }

  /// With one digit behind the point at most.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    guard !tenths.isMultiple(of: 10) else { return String(tenths / 10) }
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  mutating func add(_ element: String) { content += element + "\n" }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, more: String = "", title: String = ""
  ) {
    let left = isMirrored ? self.width - x - width : x
    let frame = [("x", left), ("y", y), ("width", width), ("height", height)]
      .map { " \($0)=\"\(Self.number($1))\"" }.joined()
    let more = more.isEmpty ? "" : " " + more
    add(
      title.isEmpty
        ? "<rect\(frame) fill=\"\(fill)\"\(more)/>"
        : "<rect\(frame) fill=\"\(fill)\"\(more)><title>\(XMLText.escaped(title))</title></rect>")
  }

  /// Text that begins at `x`, or ends there; `y` is the line that the letters stand on.
  mutating func text(
    _ x: Double, _ y: Double, _ text: String, size: Double, fill: String = "#1c2426", isBold: Bool = false,
    isSerif: Bool = false, endsThere: Bool = false, isUpright: Bool = false
  ) {
    let place = (Self.number(isMirrored ? width - x : x), Self.number(y))
    var more = isBold ? " font-weight=\"600\"" : ""
    if isSerif { more += " font-family=\"Charter, Georgia, 'Noto Serif', serif\"" }
    if endsThere { more += " text-anchor=\"end\"" }
    // Each text runs as its own letters do, whatever the drawing does: marks at its end stay there.
    if isMirrored || text.hasRightToLeftLetters { more += " unicode-bidi=\"plaintext\"" }
    // Away from the table, whichever way the letters run.
    if isUpright { more += " transform=\"rotate(\(isMirrored ? 90 : -90) \(place.0) \(place.1))\"" }
    add(
      "<text x=\"\(place.0)\" y=\"\(place.1)\" font-size=\"\(Self.number(size))\" fill=\"\(fill)\"\(more)>"
        + "\(XMLText.escaped(text))</text>")
  }

  /// Lines from one point to another.
  mutating func lines(
    _ lines: [(x1: Double, y1: Double, x2: Double, y2: Double)], stroke: String, width: Double
  ) {
    guard !lines.isEmpty else { return }
    func x(_ x: Double) -> String { Self.number(isMirrored ? self.width - x : x) }
    let path = lines.map { "M\(x($0.x1)) \(Self.number($0.y1))L\(x($0.x2)) \(Self.number($0.y2))" }.joined()
    add(
      "<path d=\"\(path)\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"\(Self.number(width))\" "
        + "stroke-linecap=\"square\"/>")
  }

  /// Boxes that look the same, as one element.
  mutating func boxes(
    _ corners: [(x: Double, y: Double)], width: Double, height: Double, fill: String, stroke: String
  ) {
    guard !corners.isEmpty else { return }
    let (across, down) = (Self.number(width), Self.number(height))
    let path = corners.map { corner in
      let left = isMirrored ? self.width - corner.x - width : corner.x
      return "M\(Self.number(left)) \(Self.number(corner.y))h\(across)v\(down)h-\(across)z"
    }.joined()
    add("<path d=\"\(path)\" fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"0.8\"/>")
  }
}

extension String {
  /// Hebrew, Arabic and their neighbours, by the blocks that they lie in (Unicode, `Blocks.txt`).
  fileprivate var hasRightToLeftLetters: Bool {
    unicodeScalars.contains {
      (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value) || (0xFE70...0xFEFC).contains($0.value)
    }
  }
}
