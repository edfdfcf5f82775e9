import Foundation

extension Build {
  /// What there is to report when nothing has changed since the last build: neither what the site is made from, nor the
  /// program, nor a file of the site. Nil when there is something to do.
  ///
  /// 10,000 essays, nothing changed: 2.3 s → 0.3 s of CPU.
  func unchanged(since inputs: ContentHash) throws(MachineFailure) -> BuildReport? {
    guard
      let left = try OutputFolder.left(by: inputs, at: options.output, shownAs: options.outputName, jobs: options.jobs)
    else { return nil }
    return BuildReport(
      diagnostics: [], published: PublishReport(unchanged: left.files), pages: left.receipt.pages,
      files: left.receipt.others)
  }
}

extension Inputs {
  /// Of everything that a site depends on: the author's files, the program and what it is asked for.
  func hash(for options: BuildOptions) throws(MachineFailure) -> ContentHash {
    let texts =
      [content.settings].compactMap(\.self) + content.pages + content.matrices + content.matrixTexts
      + theme.sorted { $0.key < $1.key }.map(\.value)
    let hashes = parallelMap(count: texts.count + content.files.count, jobs: options.jobs) {
      index -> Result<ContentHash, MachineFailure> in
      if index < texts.count { return .success(texts[index].hash) }
      let file = content.files[index - texts.count]
      return Result { () throws(MachineFailure) in try Disk.hash(of: file.absolutePath, as: "content/" + file.path) }
    }
    var list = Array("\(Self.program)\n\(options.baseURL ?? "")\n\(options.includesDrafts)\n".utf8)
    for (path, hash) in zip(texts.map(\.path) + content.files.map(\.path), hashes) {
      list += "\(path)\0".utf8
      list += try hash.get().hex
    }
    return ContentHash(list)
  }

  /// Tells one program from another, as versions do not while one is written.
  private static let program: String = {
    let path = Bundle.main.executablePath ?? ""
    let status = try? FileStatus(of: path, following: true)
    return status.map { "\($0.size) \($0.identity.number) \($0.modified)" } ?? path
  }()
}
