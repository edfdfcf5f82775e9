/// A day of the Gregorian calendar, written `2026-11-22` (RFC 3339, full-date). No time and no zone, so that a date is the
/// same everywhere.
struct CalendarDate: Sendable, Hashable, Comparable {
  let year: Int
  let month: Int
  let day: Int

  /// Nil when the text is not of that form or there is no such day.
  init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var parts = [0, 0, 0]
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        let part = index < 4 ? 0 : index < 7 ? 1 : 2
        parts[part] = parts[part] * 10 + Int(byte - 0x30)
      }
    }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The form it is written in: `2026-11-22`.
  var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      var rest = (year * 100 + month) * 100 + day
      for place in (0..<10).reversed() {
        let isDash = place == 4 || place == 7
        text[place] = isDash ? UInt8(ascii: "-") : UInt8(ascii: "0") + UInt8(rest % 10)
        if !isDash { rest /= 10 }
      }
      return 10
    }
  }
}
