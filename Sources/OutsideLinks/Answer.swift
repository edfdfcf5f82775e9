/// What came of asking for one address.
enum Answer: Sendable, Equatable {
  case alive
  /// Permanently, to this address, which is alive.
  case moved(String)
  /// The server says that there is no such page, or something as bad: an HTTP status.
  case dead(Int)
  /// The server is there and does not want to say: an HTTP status.
  case refused(Int)
  /// Redirects that go round in circles, or on for longer than anybody follows.
  case endless
  /// A redirect to something that is no address on the web.
  case lost
  case unreachable(Reason)
  /// The time for all links was over.
  case untested
  /// The address has a form that cannot be asked for.
  case unaskable

  enum Reason: Sendable, Equatable {
    case noSuchHost, noConnection, noCertificate, noAnswer, other
  }
}
