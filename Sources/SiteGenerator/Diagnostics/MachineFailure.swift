/// The machine refused: no space, no permission, a file where a folder should be. Nothing that the author wrote is at
/// fault, so this is thrown, while a `Diagnostic` is collected; the program ends with exit code 2.
public struct MachineFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// What could not be done, as a phrase that follows "cannot": "write 'public/index.html'".
  public var action: String
  /// Why, in the system's words: "No space left on device".
  public var reason: String

  public init(cannot action: String, because reason: String) {
    self.action = action
    self.reason = reason
  }

  public var description: String { "cannot \(action): \(reason)" }
}
