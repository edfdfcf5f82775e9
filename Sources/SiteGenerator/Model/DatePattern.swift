/// How a language writes a day: "{day} {month} {year}", taken apart once, as every page has some dates.
struct DatePattern: Sendable, Equatable {
  private enum Piece: Equatable {
    case text(String)
    case day, month, year
  }

  private var pieces: [Piece] = []

  /// What is no name in braces stays as it is.
  init(_ pattern: String) {
    var rest = pattern[...]
    while let match = rest.firstMatch(of: /\{(day|month|year)\}/) {
      pieces.append(.text(String(rest[..<match.range.lowerBound])))
      pieces.append(match.output.1 == "day" ? .day : match.output.1 == "month" ? .month : .year)
      rest = rest[match.range.upperBound...]
    }
    pieces.append(.text(String(rest)))
  }

  func text(day: Int, month: String, year: Int) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .day: text += String(day)
      case .month: text += month
      case .year: text += String(year)
      }
    }
    return text
  }
}
