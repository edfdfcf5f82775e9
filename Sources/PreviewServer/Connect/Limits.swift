/// Bounds on what others can make the server do. FlyingFox has none of its own.
public struct Limits: Sendable {
  /// Open connections. One more, and the one that has kept silent for longest is closed.
  public var connections = 256
  /// Pages that wait for notices. Browsers keep few connections to one host; hidden pages of ours let go of theirs.
  public var readers = 64
  /// The longest head of a request, in bytes.
  public var head = 16_384
  /// How long a request may take to arrive, and a connection may wait for the next one.
  public var silence = Duration.seconds(20)
  /// How long a browser may take for one piece of an answer.
  public var patience = Duration.seconds(20)
  /// How often a page that waits for notices gets a sign of life.
  public var pulse = Duration.seconds(15)
  /// How much of a file is in memory at a time, in bytes.
  public var piece = 1 << 18

  public init() {}

  /// For a process that may have this many files and connections open at once: half of them, as builds read files, too.
  public init(openFiles: Int) {
    connections = max(8, min(connections, openFiles / 2))
    readers = min(readers, connections / 2)
  }
}
