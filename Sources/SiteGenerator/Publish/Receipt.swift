/// What a build made its site from, when it had nothing to say about it: as long as that and the site are the same, another
/// build has nothing to do.
struct Receipt: Sendable, Equatable {
  /// Of everything that the site depends on.
  var inputs: ContentHash
  var pages: Int
  /// The number of other files.
  var others: Int
}

/// As text: `from HASH PAGES OTHERS`.
extension Receipt {
  var text: String { "from \(inputs) \(pages) \(others)" }

  init?(text: some Sequence<UInt8>) {
    let parts = String(decoding: Array(text), as: UTF8.self).split(separator: " ")
    guard parts.count == 4, parts[0] == "from", let inputs = ContentHash(hex: parts[1].utf8), let pages = Int(parts[2]),
      let others = Int(parts[3])
    else { return nil }
    self.init(inputs: inputs, pages: pages, others: others)
  }
}

extension OutputFolder {
  /// The receipt of the last build and the number of its files, when it was made from these inputs and every file is as it
  /// was left. Looks and changes nothing, so it needs no lock: a swap that is under way has no receipt.
  static func left(
    by inputs: ContentHash, at path: String, shownAs shownPath: String, jobs: Int
  ) throws(MachineFailure) -> (receipt: Receipt, files: Int)? {
    let books = "\(path)/\(OutputPath.booksName)"
    let shown = "\(shownPath)/\(OutputPath.booksName)/manifest"
    guard try Disk.status(of: books, as: shown)?.kind == .folder,
      try Disk.status(of: "\(books)/stage", as: shown) == nil,
      try Disk.status(of: "\(books)/manifest", as: shown)?.kind == .file,
      let manifest = Manifest(text: try Disk.read("\(books)/manifest", as: shown)),
      let receipt = manifest.receipt, receipt.inputs == inputs
    else { return nil }
    let files = manifest.entries
    let areLeft = parallelMap(count: files.count, jobs: jobs) { index in
      let file = files[index].path.text
      return (try? Disk.hash(of: "\(path)/\(file)", isOwn: true, as: file)) == files[index].hash
    }
    return areLeft.allSatisfy(\.self) ? (receipt, files.count) : nil
  }
}
