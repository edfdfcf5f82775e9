import SiteGenerator

/// How a word is shown on a terminal: the parameters of "select graphic rendition" (ECMA-48, 8.3.117).
enum Paint: String {
  case red = "31;1"
  case yellow = "33;1"
  case green = "32;1"
  case blue = "34;1"
  case bold = "1"

  func on(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}

extension Diagnostic.Severity {
  var paint: Paint {
    switch self {
    case .note: .blue
    case .warning: .yellow
    case .error: .red
    }
  }
}
