/// The name among `candidates` that a mistyped `name` most likely meant, or nil when none is near.
///
/// Distance is that of Damerau and Levenshtein (restricted: each pair of neighbours may be swapped once), ignoring case.
/// A third of the letters may differ, at least one; a name that the mistyped one begins or is begun by also counts as
/// near. Ties go to the candidate that comes first.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  nearestName(to: name, among: candidates.map { NameLetters($0) })
}

/// The same for names that are looked through more than once.
func nearestName(to name: String, among candidates: [NameLetters]) -> String? {
  let wanted = NameLetters(name).letters
  guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates where candidate.letters.count <= 100 {
    let letters = candidate.letters
    let allowed = max(1, max(wanted.count, letters.count) / 3)
    let isPrefix =
      min(wanted.count, letters.count) >= 3 && (letters.starts(with: wanted) || wanted.starts(with: letters))
    let most = min(allowed, (best?.distance ?? .max) - 1)
    guard let distance = editDistance(wanted, letters, atMost: most) ?? (isPrefix && allowed <= most ? allowed : nil)
    else { continue }
    best = (candidate.name, distance)
  }
  return best?.name
}

/// A name with its letters taken apart, in lower case.
struct NameLetters: Sendable {
  let name: String
  let letters: [UInt32]

  init(_ name: String) {
    self.name = name
    letters = name.lowercased().unicodeScalars.map(\.value)
  }
}

/// "did you mean 'x'?" for the nearest of the candidates, or nil.
func didYouMean(_ name: String, among candidates: some Sequence<String>) -> String? {
  nearestName(to: name, among: candidates).map { "did you mean '\($0)'?" }
}

/// "there is 'a', 'b'", each name once; nil when there are none.
func listed(_ names: some Sequence<String>) -> String? {
  var seen: Set<String> = []
  let names = names.filter { seen.insert($0).inserted }
  let shown = names.prefix(16).map { "'\($0)'" }.joined(separator: ", ")
  return names.isEmpty ? nil : "there is \(shown)\(names.count > 16 ? " and more" : "")"
}

/// Nil when the distance is greater than `limit`. Only the band of that width around the diagonal is looked at.
private func editDistance(_ a: [UInt32], _ b: [UInt32], atMost limit: Int) -> Int? {
  guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  let far = limit + 1
  var beforeLast = [Int](repeating: far, count: b.count + 1)
  var last = (0...b.count).map { min($0, far) }
  var row = beforeLast
  for i in 1...a.count {
    let band = max(1, i - limit)...max(1, min(b.count, i + limit))
    for j in row.indices { row[j] = far }
    if i <= limit { row[0] = i }
    var least = row[0]
    for j in band where j <= b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
      row[j] = min(cost, far)
      least = min(least, row[j])
    }
    guard least <= limit else { return nil }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
