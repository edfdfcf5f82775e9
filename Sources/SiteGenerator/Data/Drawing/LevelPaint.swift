/// How a level looks on paper: the patterns and the ramp of the theme (table.css), as SVG.
///
/// Ordered levels fill up from the first, an empty box, to the last, a full one; each is darker than the one before it
/// too, so that their order shows in shades of grey. Categories only differ.
struct LevelPaint {
  enum Pattern {
    case none, full, dots, half
    /// Distance and width of the lines, and the angle at which they stand.
    case lines(Double, Double, angle: Int)
  }

  /// The colour of the pattern and that of the ground beneath it.
  let tone: String
  let wash: String
  let pattern: Pattern

  private static let tones = ["#38988d", "#007d93", "#0d5c91", "#2b3b81", "#341a62"]
  private static let washes = ["#f4fbfa", "#dff1f5", "#ccdff2", "#c0caec", "#bdb3dc"]

  /// - Parameter level: from 0 in the order of the lens
  init(level: Int, of lens: Lens) {
    let last = lens.levels.count - 1
    let step = min(level, Self.tones.count - 1)
    (tone, wash) = (Self.tones[step], Self.washes[step])
    pattern =
      lens.kind == .ordered ? Self.ordered(level, last: last) : Self.categories[min(level, Self.categories.count - 1)]
  }

  private static let categories: [Pattern] = [
    .none, .lines(4, 1, angle: 45), .dots, .lines(4, 1, angle: 90), .lines(4, 1, angle: 0), .half,
  ]

  /// What stands between empty and full, by the number of levels; a test holds it to the theme's rules. A lens with more
  /// levels than six has the thinnest lines from the second level on, as in the table.
  private static let between: [Int: [Density]] = [
    3: [.thin], 4: [.thinnest, .thick], 5: [.thinnest, .thin, .thick], 6: [.thinnest, .thin, .thick, .thickest],
  ]

  private enum Density { case thinnest, thin, thick, thickest }

  private static func ordered(_ level: Int, last: Int) -> Pattern {
    if level == 0 { return .none }
    if level >= last, last < 6 { return .full }
    let steps = between[last + 1] ?? []
    switch steps.indices.contains(level - 1) ? steps[level - 1] : .thinnest {
    case .thinnest: return .lines(5, 1, angle: 45)
    case .thin: return .lines(3.5, 1, angle: 45)
    case .thick: return .lines(3, 1.5, angle: 45)
    case .thickest: return .lines(3, 2, angle: 45)
    }
  }

  /// A `<pattern>` to fill with.
  func definition(id: String) -> String {
    let ground = "<rect width=\"6\" height=\"6\" fill=\"\(wash)\"/>"
    func tile(_ size: Double, _ angle: Int, _ content: String) -> String {
      let turn = angle == 0 ? "" : " patternTransform=\"rotate(\(angle))\""
      let size = SVG.number(size)
      return "<pattern id=\"\(id)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\"\(turn)>"
        + "\(ground)\(content)</pattern>"
    }
    switch pattern {
    case .none: return tile(6, 0, "")
    case .full: return tile(6, 0, "<rect width=\"6\" height=\"6\" fill=\"\(tone)\"/>")
    case .dots: return tile(5, 0, "<circle cx=\"2.5\" cy=\"2.5\" r=\"1.3\" fill=\"\(tone)\"/>")
    case .half: return tile(6, 0, "<rect width=\"3\" height=\"6\" fill=\"\(tone)\"/>")
    case .lines(let distance, let width, let angle):
      return tile(distance, angle, "<rect width=\"\(SVG.number(width))\" height=\"6\" fill=\"\(tone)\"/>")
    }
  }
}
