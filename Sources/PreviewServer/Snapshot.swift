/// What the server shows: the last good site, and what keeps the one after it from being built.
///
/// A value that is exchanged as a whole; a page, its assets and the notice that they changed never come from two builds.
public struct Snapshot: Sendable {
  /// What lies at a path of the site ("essays/index.html"), nil for nothing. Asked on any thread, for each request anew.
  public typealias Site = @Sendable (_ path: String) -> Content?

  /// Nil as long as there was no good build.
  public var site: Site?
  /// Empty when the site is up to date.
  public private(set) var faults: [Fault]
  /// How many there are beside these.
  public private(set) var furtherFaults: Int

  /// A browser has enough of this many, and each open page gets them all.
  private static let most = 100

  public init(site: Site?, faults: [Fault] = []) {
    self.site = site
    self.faults = Array(faults.prefix(Self.most))
    furtherFaults = max(0, faults.count - Self.most)
  }
}

/// What a file of the site holds.
public enum Content: Sendable {
  case bytes([UInt8])
  /// A file of `count` bytes, read piece by piece while it is sent, so that a film needs no memory and a slow reader keeps
  /// no file open. The closure takes an offset and how many bytes are wanted at most.
  case pieces(count: Int, @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8])
}

/// One reason why the site could not be built, in the words of whoever tried.
///
/// All of it may hold an author's words. It is shown as text, never as HTML.
public struct Fault: Sendable, Encodable, Equatable {
  /// "content/essays/a.md:3:8"; empty when it is no file's fault.
  public var place: String
  public var severity: String
  public var message: String
  public var code: String
  /// The line at that place, and what stands before the caret below it.
  public var excerpt: String?
  public var padding: String?
  /// What to do about it.
  public var hint: String?

  public init(
    place: String, severity: String, message: String, code: String, excerpt: String? = nil, padding: String? = nil,
    hint: String? = nil
  ) {
    self.place = place
    self.severity = severity
    self.message = message
    self.code = code
    self.excerpt = excerpt
    self.padding = padding
    self.hint = hint
  }
}
