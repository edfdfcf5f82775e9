import SiteGenerator

/// The line that a terminal shows while a run takes its time.
enum ProgressLine {
  /// Back to the line's start, and everything in it away (ECMA-48, 8.3.41).
  static let erasing = "\r\u{1B}[K"

  /// "writing pages: 1,234 of 10,000"
  static func text(_ station: Station, done: Int, of count: Int) -> String {
    count == 0 ? station.activity : "\(station.activity): \(grouped(min(done, count))) of \(grouped(count))"
  }

  private static func grouped(_ number: Int) -> String {
    var digits = Substring(String(number))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}

extension Station {
  fileprivate var activity: String {
    switch self {
    case .load: "loading files"
    case .read: "reading files"
    case .route: "finding addresses"
    case .compose: "composing texts"
    case .lint: "looking closer"
    case .links: "testing links"
    case .render: "writing pages"
    case .publish: "publishing"
    }
  }
}
