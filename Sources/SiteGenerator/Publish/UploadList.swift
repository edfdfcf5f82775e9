/// `manifest.json`: every file of the site with a hash of what it holds, for tools that upload only what has changed.
///
/// An object with `hash`, the name of the algorithm (`xxh64`: XXH64 with seed 0, 16 hexadecimal digits, as `xxhsum -H64`
/// prints it), and `files`, the hashes by path, sorted; the list itself is not in it.
enum UploadList {
  static let path = "manifest.json"

  /// - Parameter files: in order
  static func bytes(of files: [OutputFolder.Entry]) -> [UInt8] {
    var list = Array("{\n  \"hash\": \"xxh64\",\n  \"files\": {".utf8)
    list.reserveCapacity(files.count * 64)
    var isFirst = true
    for entry in files {
      guard let hash = entry.file.hash else { continue }
      list += (isFirst ? "\n    " : ",\n    ").utf8
      isFirst = false
      JSONValue.append(entry.path.text, to: &list)
      list += ": \"".utf8
      hash.append(to: &list)
      list.append(UInt8(ascii: "\""))
    }
    return list + "\n  }\n}\n".utf8
  }
}

extension OutputFolder {
  /// Stages the list of all that was staged so far; to be called once, behind everything else.
  func stageUploadList(jobs: Int) throws(MachineFailure) {
    let files = state.withLock { $0.inOrder(jobs: jobs) }
    try stage(UploadList.bytes(of: files), at: UploadList.path)
  }
}
