/// The folder in which files wait until the whole site is ready, `.sitegen/stage/` of the output folder: on the same file
/// system, so that a file gets to its place by being renamed.
///
/// Files have numbers as names; a page's own name may be as long as the system allows. A folder that is new waits under a
/// number as well, with everything that will be in it, and gets to its place as a whole: 10,000 new essays are one rename,
/// which took 0.2 s of a build's 1.4 s when they were 20,000. It is a class because all threads of a build take numbers
/// from one counter.
final class StagingFolder: Sendable {
  let path: String
  private let shown: String
  private let state = Locked(State())

  private struct State {
    var next = 0
    var exists = false
    var isOver = false
    var folders: [OutputPath: NewFolder] = [:]
  }

  /// Nothing is made before the first number is asked for.
  init(at path: String, as shown: String) {
    self.path = path
    self.shown = shown
  }

  /// A number that nothing has yet.
  func take() throws(MachineFailure) -> Int {
    try state.withLock { (state) throws(MachineFailure) in try take(&state) }
  }

  /// Where the files of a folder wait that is new.
  func newFolder(at path: OutputPath) throws(MachineFailure) -> NewFolder {
    try state.withLock { (state) throws(MachineFailure) in
      if let folder = state.folders[path], !state.isOver { return folder }
      let folder = NewFolder(path: path, number: try take(&state))
      _ = try Disk.makeFolder(self.path(of: folder.number), as: "\(shown)/\(folder.number)")
      state.folders[path] = folder
      return folder
    }
  }

  /// Where the folders that are new will be, by their numbers.
  var newFolders: [NewFolder.Number: OutputPath] {
    state.withLock { state in
      Dictionary(uniqueKeysWithValues: state.folders.values.map { ($0.number, $0.path) })
    }
  }

  private func take(_ state: inout State) throws(MachineFailure) -> Int {
    guard !state.isOver else { throw MachineFailure(cannot: "write to '\(shown)'", because: "the build is over") }
    if !state.exists {
      _ = try Disk.makeFolder(path, as: shown)
      state.exists = true
    }
    defer { state.next += 1 }
    return state.next
  }

  func path(of number: Int) -> String { "\(path)/\(number)" }

  /// Removes what a killed build left here. Only names that are numbers: others are not the build's.
  func removeLeftOvers() throws(MachineFailure) {
    guard let status = try Disk.status(of: path, as: shown) else { return }
    guard status.kind == .folder else {
      throw MachineFailure(cannot: "use '\(shown)' for staging", because: "it is not a folder")
    }
    for name in try Disk.names(in: path, as: shown).valid where Int(name) != nil {
      try Disk.removeAll("\(path)/\(name)", as: "\(shown)/\(name)")
    }
    _ = try Disk.removeEmptyFolder(path, as: shown)
  }

  /// Removes what has these numbers, or all, and the folder, as far as possible: the next build does the rest. No file is
  /// opened for this, and a folder only for what waits in it, so that it works when no more can be. Afterwards there are
  /// no more numbers.
  func clear(_ numbers: [Int]? = nil) {
    state.withLock { state in
      state.isOver = true
      guard state.exists else { return }
      for number in numbers ?? Array(0..<state.next) {
        try? Disk.removeAll(path(of: number), as: shown)
      }
      _ = try? Disk.removeEmptyFolder(path, as: shown)
      state.exists = false
    }
  }
}
