/// Numbers with their nouns.
enum Count {
  /// "1 page", "2 pages"
  static func text(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
