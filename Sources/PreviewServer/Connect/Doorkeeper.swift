/// Knows who is inside, and keeps room: whoever has been silent for longest has to leave when there is none.
///
/// An actor, because connections come and go on any thread.
actor Doorkeeper {
  private struct Guest {
    var task: Task<Void, Never>
    /// When it began to wait for a request; nil while it is served, or was told to leave.
    var silentSince: ContinuousClock.Instant?
  }

  private let limit: Int
  private var guests: [Int: Guest] = [:]
  private var next = 0

  init(limit: Int) { self.limit = limit }

  var count: Int { guests.count }

  /// Lets a connection in, which is then served by `serve`. False when there is no room yet.
  func admit(_ serve: @escaping @Sendable (_ number: Int) async -> Void) -> Bool {
    if guests.count >= limit { dismissSilent() }
    // Those who were told to leave need a moment for it; a few may stand in the door.
    guard guests.count < limit + limit / 8 + 1 else { return false }
    next += 1
    let number = next
    let task = Task {
      await serve(number)
      self.leave(number)
    }
    guests[number] = Guest(task: task, silentSince: .now)
    return true
  }

  func isSilent(_ number: Int) { guests[number]?.silentSince = .now }

  func isServed(_ number: Int) { guests[number]?.silentSince = nil }

  private func leave(_ number: Int) { guests[number] = nil }

  /// Asks the one to leave that has kept silent for longest, if there is any.
  func dismissSilent() {
    let silent = guests.compactMap { number, guest in guest.silentSince.map { (number, $0) } }
    guard let (number, _) = silent.min(by: { $0.1 < $1.1 }) else { return }
    guests[number]?.silentSince = nil
    guests[number]?.task.cancel()
  }

  func dismissAll() {
    for guest in guests.values { guest.task.cancel() }
  }
}
