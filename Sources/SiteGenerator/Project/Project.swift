/// A project's folder, as the commands see it that add something to it. Nothing that is there is ever written over.
public struct Project: Sendable {
  /// Absolute.
  public let root: String

  /// - Parameter root: absolute, or relative to the current folder
  /// - Throws: When there is no such folder.
  public init(root: String) throws(MachineFailure) {
    self.root = try BuildOptions(root: root).root
  }

  /// What a command did. All paths are relative to the root.
  public struct Change: Sendable {
    /// Errors when nothing was written.
    public var diagnostics: [Diagnostic] = []
    public var written: [String] = []
    /// What was there already and is as it was.
    public var kept: [String] = []
    /// Whether it is the name or the id asked for that cannot be.
    public var isMisnamed = false

    public init(
      diagnostics: [Diagnostic] = [], written: [String] = [], kept: [String] = [], isMisnamed: Bool = false
    ) {
      self.diagnostics = diagnostics
      self.written = written
      self.kept = kept
      self.isMisnamed = isMisnamed
    }

    static func misnamed(_ fault: Diagnostic) -> Change { Change(diagnostics: [fault], isMisnamed: true) }
  }

  /// Writes the files, unless something was found before or one of them is there.
  func write(_ files: NewFiles, unless diagnostics: [Diagnostic] = []) throws(MachineFailure) -> Change {
    guard !diagnostics.hasErrors else { return Change(diagnostics: diagnostics) }
    let taken = try files.write()
    return Change(diagnostics: diagnostics + taken, written: taken.isEmpty ? files.paths : [])
  }

  /// What stands in the way of adding to the content: that there is none.
  func contentFault() throws(MachineFailure) -> [Diagnostic] {
    let content = try Disk.status(of: root + "/content", followingLinks: true, as: "content")
    return content?.kind == .folder ? [] : [.noContent(in: root)]
  }

  /// What is wrong with an id for a new matrix; the same that the build would say.
  static func fault(ofMatrixID id: String) -> Diagnostic? {
    let place = SourceLocation(file: matrixPath(id))
    if !ID.isValid(id) { return .badMatrixID(id, at: place) }
    return Router.reservedMatrices.contains(id) ? .reservedMatrix(id, isFile: false, at: place) : nil
  }

  static func matrixPath(_ id: String) -> String { "content/matrices/\(id).yml" }
}
