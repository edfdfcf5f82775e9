extension OutputFolder {
  /// Stages a file of the site. If the same bytes are there already, that is all; otherwise they are written beside the
  /// site until `commit`. May be called from many threads at once, and once for each path.
  ///
  /// - Parameter path: Inside the output folder, with `/`: "essays/breadth/index.html".
  /// - Throws: When the path is none, was staged before, or the system refuses. What is only in the way is a finding.
  public func stage(_ bytes: [UInt8], at path: String) throws(MachineFailure) {
    let path = try begin(path)
    let hash = ContentHash(bytes)
    let place = try survey.place(for: path) { () throws(MachineFailure) in
      try Disk.match(survey.absolute(path), with: bytes, as: survey.shown(path))
    }
    try end(path, place, hash: hash) { (staged, base) throws(MachineFailure) in
      try Disk.write(bytes, toNew: staged, makingFoldersBelow: base, as: survey.shown(path))
      return hash
    }
  }

  /// Stages a copy of one of the author's files, piece by piece, so that a large one needs no memory.
  ///
  /// - Parameters:
  ///   - source: Absolute.
  ///   - shown: The source's path for messages.
  public func stage(copyOf source: String, shownAs shown: String? = nil, at path: String) throws(MachineFailure) {
    let shownSource = shown ?? source
    let path = try begin(path)
    var hash: ContentHash?
    let place = try survey.place(for: path) { () throws(MachineFailure) in
      let (match, sourceHash) = try Disk.match(
        survey.absolute(path), withFile: source, sourceAs: shownSource, as: survey.shown(path))
      hash = sourceHash
      return match
    }
    try end(path, place, hash: hash) { (staged, base) throws(MachineFailure) in
      try Disk.copy(source, toNew: staged, makingFoldersBelow: base, sourceAs: shownSource, as: survey.shown(path))
    }
  }

  /// Makes room for so many files at once.
  func expect(_ count: Int) { state.withLock { $0.expect(count) } }

  private func begin(_ text: String) throws(MachineFailure) -> OutputPath {
    let path = try OutputPath(text)
    try state.withLock { (state) throws(MachineFailure) in
      guard state.isOpen else {
        throw MachineFailure(cannot: "publish '\(survey.shown(path))'", because: "the build is over")
      }
      guard state.put(.begun, at: path) == nil else {
        throw MachineFailure(cannot: "publish '\(survey.shown(path))'", because: "the site has two files of this name")
      }
      state.plan = nil
    }
    return path
  }

  private func end(
    _ path: OutputPath, _ place: Place, hash: ContentHash?,
    write: (_ staged: String, _ newFolder: String?) throws(MachineFailure) -> ContentHash
  ) throws(MachineFailure) {
    let file: StagedFile
    if !place.findings.isEmpty {
      file = .blocked(place.findings)
    } else if place.match == .same, let hash {
      file = .unchanged(hash)
    } else if isDryRun {
      file = .changed(ContentHash([]), number: 0, place)
    } else if let folder = try place.newFolder.map(staging.newFolder) {
      let base = staging.path(of: folder.number)
      file = .arrives(try write(base + path.rest(in: folder.path), base), in: folder.number)
    } else {
      let number = try staging.take()
      file = .changed(try write(staging.path(of: number), nil), number: number, place)
    }
    state.withLock { _ = $0.put(file, at: path) }
  }
}
