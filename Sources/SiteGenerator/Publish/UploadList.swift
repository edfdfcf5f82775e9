/// `manifest.json`: every file of the site with a hash of what it holds, for tools that upload only what has changed.
///
/// An object with `hash`, the name of the algorithm (`xxh64`: XXH64 with seed 0, 16 hexadecimal digits, as `xxhsum -H64`
/// prints it), and `files`, the hashes by path, sorted; the list itself is not in it.
enum UploadList {
  static let path = "manifest.json"

  static func bytes(of files: [(path: OutputPath, hash: ContentHash)]) -> [UInt8] {
    let sorted = files.sorted { $0.path < $1.path }
    let hashes = JSONValue.object(sorted.map { ($0.path.text, .string($0.hash.description)) })
    let list = JSONValue.object([("hash", .string("xxh64")), ("files", hashes)])
    return Array((list.text() + "\n").utf8)
  }
}

extension OutputFolder {
  /// Stages the list of all that was staged so far; to be called once, behind everything else.
  func stageUploadList() throws(MachineFailure) {
    let files = state.withLock { state in
      state.files.compactMap { path, file -> (path: OutputPath, hash: ContentHash)? in
        switch file {
        case .unchanged(let hash), .changed(let hash, _, _): (path, hash)
        case .begun, .blocked: nil
        }
      }
    }
    try stage(UploadList.bytes(of: files), at: UploadList.path)
  }
}
