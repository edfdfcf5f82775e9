/// The name among `candidates` that a mistyped `name` most likely meant, or nil when none is near.
///
/// Distance is that of Damerau and Levenshtein (restricted: each pair of neighbours may be swapped once), ignoring case.
/// A third of the letters may differ, at least one; a name that the mistyped one begins or is begun by also counts as
/// near. Ties go to the candidate that comes first.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard letters.count <= 80 else { continue }
    let allowed = max(1, max(wanted.count, letters.count) / 3)
    let isPrefix = min(wanted.count, letters.count) >= 3 && (letters.starts(with: wanted) || wanted.starts(with: letters))
    guard isPrefix || abs(wanted.count - letters.count) < min(allowed + 1, best?.distance ?? .max) else { continue }
    let distance = isPrefix ? min(allowed, editDistance(wanted, letters)) : editDistance(wanted, letters)
    guard distance <= allowed, distance < (best?.distance ?? .max) else { continue }
    best = (candidate, distance)
  }
  return best?.name
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

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let same = a[i - 1] == b[j - 1]
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
