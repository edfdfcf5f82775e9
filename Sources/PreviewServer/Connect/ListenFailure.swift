/// Why the server cannot listen at an address.
public struct ListenFailure: Error, Equatable {
  /// In the system's words: "Permission denied".
  public var reason: String
  /// Somebody else listens there.
  public var isTaken = false
  /// The address is none of this machine's.
  public var isElsewhere = false
}
