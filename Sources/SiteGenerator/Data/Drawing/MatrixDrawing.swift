/// `matrix.svg`: a matrix with its first lens and the wall, for slides, papers and other sites. It stands on its own, at 600
/// pixels and on a sheet of paper: title, names, legend, where it comes from. It is always as on paper, as nobody can know
/// what it is put on.
struct MatrixDrawing {
  static let (ink, soft, line, wallColour) = ("#1c2426", "#566063", "#8d9390", "#b3261e")
  /// Above that many cells a box does not tell its place by itself: that would be 2 MB for 100×100.
  static let mostTold = 400

  let matrix: Matrix
  let lens: Lens?
  let view: LensView
  let plan: DrawingPlan
  let words: Words
  private let settings: Settings
  private let summary: String
  private let isMirrored: Bool
  private let address: String?

  init(_ index: Int, _ renderer: Renderer) {
    let site = renderer.site
    matrix = site.matrices[index]
    lens = matrix.lenses.first
    view = LensView(
      matrix: matrix,
      block: MatrixBlock(
        matrix: index, lens: matrix.lenses.isEmpty ? nil : 0, rows: Array(matrix.rows.indices),
        columns: Array(matrix.columns.indices), caption: nil))
    plan = DrawingPlan(matrix)
    words = renderer.words
    let settings = site.settings
    self.settings = settings
    summary = matrix.summary.map { renderer.texts[$0].words } ?? ""
    isMirrored = settings.isRightToLeft
    address = renderer.routes.id(of: .matrix(index)).flatMap { page in
      settings.baseURL.map { $0 + URLPath.encoded(renderer.routes[page].url) }
    }
  }

  func svg() -> String {
    var svg = SVG(width: plan.width, isMirrored: isMirrored)
    var y = DrawingPlan.margin
    y = title(&svg, y)
    y = columns(&svg, y + 10)
    y = rows(&svg, y + 4)
    y = legend(&svg, y + 12)
    y = foot(&svg, y + 6)
    let size = "\(SVG.number(plan.width)) \(SVG.number(y + 14))"
    let patterns = lens.map { lens in
      lens.levels.indices.map { LevelPaint(level: $0, of: lens).definition(id: Self.pattern($0)) }.joined(
        separator: "\n")
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(SVG.number(plan.width))" \
      height="\(SVG.number(y + 14))" role="img" aria-labelledby="title description" \
      xml:lang="\(XMLText.escaped(settings.language))"\(isMirrored ? " direction=\"rtl\"" : "") \
      font-family="Helvetica, Arial, 'Noto Sans', sans-serif">
      <title id="title">\(XMLText.escaped(matrix.title))</title>
      <desc id="description">\(XMLText.escaped(description))</desc>
      <defs>
      \(patterns ?? "")
      </defs>
      <rect width="100%" height="100%" fill="#fffefb"/>
      \(svg.content)</svg>

      """
  }

  static func pattern(_ level: Int) -> String { "level-\(level + 1)" }

  private var description: String {
    let values: KeyValuePairs = [
      "rows": String(matrix.rows.count), "columns": String(matrix.columns.count), "matrix": matrix.title,
      "lens": lens?.title ?? "",
    ]
    let sentence = lens == nil ? words.filled("drawingWithoutLens", values) : words.filled("drawing", values)
    return summary.isEmpty ? sentence : "\(sentence) \(summary)"
  }

  // MARK: Above and below the table; each part takes the height at which it begins and gives back where it ends.

  private func title(_ svg: inout SVG, _ y: Double) -> Double {
    var y = y
    for line in TextMeasure.lines(matrix.title, width: plan.measure * 0.94, size: 22, most: 3) {
      y += 25
      svg.text(DrawingPlan.margin, y - 6, line, size: 22, isSerif: true)
    }
    guard let lens else { return y }
    for line in TextMeasure.lines(lens.title, width: plan.measure, size: 13, most: 2) {
      y += 17
      svg.text(DrawingPlan.margin, y - 4, line, size: 13, fill: Self.soft)
    }
    return y
  }

  /// The levels and the wall, one behind the other as long as a line has room.
  private func legend(_ svg: inout SVG, _ y: Double) -> Double {
    guard let lens else { return y }
    let (size, swatch) = (11.0, 13.0)
    var (x, y) = (DrawingPlan.margin, y)
    func place(_ width: Double) {
      if x > DrawingPlan.margin, x + width > plan.width - DrawingPlan.margin { (x, y) = (DrawingPlan.margin, y + 19) }
    }
    for (number, level) in lens.levels.enumerated() {
      let title = TextMeasure.lines(level.title, width: plan.measure - 20, size: size, most: 1).first ?? ""
      let width = swatch + 7 + TextMeasure.width(of: title, size: size)
      place(width)
      let paint = LevelPaint(level: number, of: lens)
      svg.rect(
        x, y, swatch, swatch, fill: "url(#\(Self.pattern(number)))",
        more: "stroke=\"\(paint.tone)\" stroke-width=\"1.2\"")
      svg.text(x + swatch + 7, y + 10.5, title, size: size)
      x += width + 18
    }
    if lens.limit != nil {
      let title = TextMeasure.lines(words["wall"], width: plan.measure - 34, size: size, most: 1).first ?? ""
      place(30 + TextMeasure.width(of: title, size: size))
      svg.lines([(x + 2, y + 6.5, x + 22, y + 6.5)], stroke: Self.wallColour, width: 4)
      svg.text(x + 31, y + 10.5, title, size: size)
    }
    return y + 22
  }

  private func foot(_ svg: inout SVG, _ y: Double) -> Double {
    let size = 10.0
    svg.lines([(DrawingPlan.margin, y, plan.width - DrawingPlan.margin, y)], stroke: "#dbd6c7", width: 1)
    let date = matrix.date.map(words.date)
    let edition = [matrix.version.map { "\(words["version"]) \($0)" }, date].compactMap(\.self).joined(separator: ", ")
    var y = y + 16
    var room = plan.measure
    if !edition.isEmpty {
      svg.text(plan.width - DrawingPlan.margin, y, edition, size: size, fill: Self.soft, endsThere: true)
      room -= TextMeasure.width(of: edition, size: size) + 20
    }
    let names = [settings.title, address].compactMap(\.self)
    // From right to left the address, which runs the other way, has a line for itself.
    let sources = isMirrored ? names : [names.joined(separator: " · ")]
    for line in sources.flatMap({ TextMeasure.lines($0, width: max(room, 120), size: size, most: 3) }) {
      svg.text(DrawingPlan.margin, y, line, size: size, fill: Self.soft)
      y += 13
    }
    return y - 6
  }
}
