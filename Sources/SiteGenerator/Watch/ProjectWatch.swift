import Foundation

/// Tells when the sources of a project change: files and folders in `content/` and `templates/`, also when either is
/// removed and comes back.
///
/// It remembers: a change between two calls, as during a build, is told by the second one. It cannot be copied, as a copy
/// would take notices away from it.
public struct ProjectWatch: ~Copyable, Sendable {
  private let root: String
  #if os(Linux)
    private var events: FolderEvents?
  #endif
  private var states: FolderStates?
  private var pause = interval

  /// An editor that saves a file makes several changes. Only when nothing more has come for this long, in milliseconds,
  /// the sources are read; but not later than after the second time, however busy the folder is.
  private static let (quiet, patience) = (30, 300)
  /// Between two looks, in milliseconds; longer when a look takes long, so that no more than a tenth of a core is spent.
  private static let interval = 250

  /// - Parameters:
  ///   - root: the project's folder, absolute
  ///   - looking: to look from time to time instead of being told by the system
  public init(root: String, looking: Bool = false) {
    self.root = root
    #if os(Linux)
      events = looking ? nil : try? FolderEvents(root: root)
      states = events == nil ? FolderStates(root: root) : nil
    #else
      states = FolderStates(root: root)
    #endif
  }

  /// Whether it looks from time to time, as the system does not tell.
  public var isLooking: Bool { states != nil }

  /// Returns when something changed and the sources have been quiet for a moment; false when `limit` passes before.
  /// Blocks its thread.
  public mutating func waitForChange(atMost limit: Duration? = nil) -> Bool {
    let clock = ContinuousClock()
    let end = limit.map { clock.now + $0 }
    repeat {
      let left = end.map { max(0, Int((clock.now.duration(to: $0)) / .milliseconds(1))) } ?? Int.max
      guard changed(within: left) else { continue }
      let latest = clock.now + .milliseconds(Self.patience)
      while clock.now < latest, changed(within: Self.quiet) {}
      return true
    } while end.map { clock.now < $0 } ?? true
    return false
  }

  private mutating func changed(within milliseconds: Int) -> Bool {
    #if os(Linux)
      do throws(MachineFailure) {
        if let changed = try events?.changed(within: milliseconds) { return changed }
      } catch {
        // From now on it looks. What changed meanwhile is not known, so say that something did.
        events = nil
        states = FolderStates(root: root)
        return true
      }
    #endif
    Thread.sleep(forTimeInterval: Double(min(milliseconds, pause)) / 1000)
    let started = ContinuousClock.now
    defer { pause = max(Self.interval, Int(started.duration(to: .now) / .milliseconds(1)) * 10) }
    return states?.changed() ?? false
  }
}
