extension OutputSurvey {
  /// Finds out what stands where a file is to be. `match` compares it with the new bytes, and is not called when the way
  /// there does not exist.
  func place(
    for path: OutputPath, match: () throws(MachineFailure) -> Match
  ) throws(MachineFailure) -> Place {
    switch try ground(at: path.parent) {
    case .missing(let folder): return Place(match: .missing, newFolder: folder)
    case .ownFile(let file): return Place(match: .missing, clearedFiles: [file])
    case .foreign(let finding): return Place(match: .different, findings: [finding])
    case .folder: break
    }
    let match = try match()
    guard match == .different else { return Place(match: match) }
    switch try Disk.occupant(of: absolute(path), as: shown(path)) {
    case .nothing: return Place(match: .missing)
    case .link: return Place(match: match, findings: [.foreign(.link, insteadOf: .file, at: shown(path))])
    case .special: return Place(match: match, findings: [.foreign(.special, insteadOf: .file, at: shown(path))])
    case .file(let hash):
      if manifest.owns(path, with: hash) { return Place(match: match) }
      let finding: Diagnostic =
        manifest.owns(path) ? .edited(at: shown(path)) : .foreign(.file, insteadOf: .file, at: shown(path))
      return Place(match: match, findings: [finding])
    case .folder:
      var place = Place(match: .missing)
      try clear(path, into: &place)
      return place
    }
  }

  /// Lists what has to go so that a file can stand where `folder` is: all of it must be the build's own.
  private func clear(_ folder: OutputPath, into place: inout Place) throws(MachineFailure) {
    guard manifest.paths.contains(where: { $0.isInside(folder) }) else {
      place.findings.append(.foreign(.folder, insteadOf: .file, at: shown(folder)))
      return
    }
    let names = try Disk.names(in: absolute(folder), as: shown(folder))
    for name in names.invalid {
      place.findings.append(.foreign(.file, insteadOf: .file, at: shown(folder.appending(name))))
    }
    for name in names.valid.sorted(by: { $0.precedesInBytes($1) }) {
      let path = folder.appending(name)
      switch try Disk.occupant(of: absolute(path), as: shown(path)) {
      case .nothing: break
      case .folder: try clear(path, into: &place)
      case .link: place.findings.append(.foreign(.link, insteadOf: .file, at: shown(path)))
      case .special: place.findings.append(.foreign(.special, insteadOf: .file, at: shown(path)))
      case .file(let hash):
        if manifest.owns(path, with: hash) {
          place.clearedFiles.append(path)
        } else if manifest.owns(path) {
          place.findings.append(.edited(at: shown(path)))
        } else {
          place.findings.append(.foreign(.file, insteadOf: .file, at: shown(path)))
        }
      }
    }
    place.clearedFolders.append(folder)
  }

  func remnant(at path: OutputPath) throws(MachineFailure) -> Remnant {
    guard try ground(at: path.parent) == .folder else { return .gone }
    switch try Disk.occupant(of: absolute(path), as: shown(path)) {
    case .nothing, .folder: return .gone
    case .file(let hash) where manifest.owns(path, with: hash): return .untouched
    case .file, .link, .special: return .edited
    }
  }
}
