/// The small drawing of a matrix with one place marked in it.
struct LocatorContext: TemplateContext {
  /// In the units of the drawing, as are all numbers here.
  var width: Int
  var height: Int
  var areas: [LocatorAreaContext]
  /// SVG path data.
  var wall: String?
  var x: Int
  var y: Int
  var placeWidth: Int
  var placeHeight: Int

  static let names: TemplateNames<Self> = [
    "width": .text { String($0.width) },
    "height": .text { String($0.height) },
    "areas": .list { $0.areas },
    "wall": .text { $0.wall },
    "x": .text { String($0.x) },
    "y": .text { String($0.y) },
    "placeWidth": .text { String($0.placeWidth) },
    "placeHeight": .text { String($0.placeHeight) },
  ]
}

/// All cells of one level.
struct LocatorAreaContext: TemplateContext {
  /// The level's number from 1, 0 for the cells without one.
  var number: Int
  /// The number of levels of the lens.
  var count: Int
  /// SVG path data.
  var path: String

  static let names: TemplateNames<Self> = [
    "number": .text { String($0.number) },
    "count": .text { String($0.count) },
    "path": .text { $0.path },
  ]
}
