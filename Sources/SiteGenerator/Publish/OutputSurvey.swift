/// What lies in the output folder, and whose it is.
///
/// A class because the threads of a build share what it has learnt about folders: each is looked at once, however many
/// pages lie in it.
final class OutputSurvey: Sendable {
  /// What stands where a folder of the site is to be.
  enum Ground: Sendable, Equatable {
    case folder
    /// The outermost folder on the way that is not there.
    case missing(OutputPath)
    /// A file of the build's own, which goes when the site is swapped.
    case ownFile(OutputPath)
    case foreign(Diagnostic)
  }

  let root: String
  let shownRoot: String
  let manifest: Manifest
  private let grounds: Locked<[OutputPath: Ground]>

  /// `exists` tells whether there is an output folder; a dry run does not make it.
  init(of root: String, as shownRoot: String, manifest: Manifest, exists: Bool) {
    self.root = root
    self.shownRoot = shownRoot
    self.manifest = manifest
    grounds = Locked([.root: exists ? .folder : .missing(.root)])
  }

  func absolute(_ path: OutputPath) -> String { path.isRoot ? root : "\(root)/\(path.text)" }

  func shown(_ path: OutputPath) -> String { path.isRoot ? shownRoot : "\(shownRoot)/\(path.text)" }

  func ground(at folder: OutputPath) throws(MachineFailure) -> Ground {
    if let known = grounds.withLock({ $0[folder] }) { return known }
    let above = try ground(at: folder.parent)
    // What is missing has one answer for all that it would hold.
    guard case .folder = above else { return above }
    let ground = try look(at: folder)
    grounds.withLock { $0[folder] = ground }
    return ground
  }

  private func look(at folder: OutputPath) throws(MachineFailure) -> Ground {
    switch try Disk.status(of: absolute(folder), as: shown(folder))?.kind {
    case nil: return .missing(folder)
    case .folder: return .folder
    case .file:
      guard manifest.owns(folder) else { return .foreign(.foreign(.file, insteadOf: .folder, at: shown(folder))) }
      guard case .file(let hash) = try Disk.occupant(of: absolute(folder), as: shown(folder)),
        manifest.owns(folder, with: hash)
      else { return .foreign(.edited(at: shown(folder))) }
      return .ownFile(folder)
    case .link: return .foreign(.foreign(.link, insteadOf: .folder, at: shown(folder)))
    case .pipe, .socket, .device: return .foreign(.foreign(.special, insteadOf: .folder, at: shown(folder)))
    }
  }
}
