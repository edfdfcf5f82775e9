/// How much of the world's time a check may take.
public struct Bounds: Sendable {
  /// For one request, in seconds.
  public var request: Double
  /// For all of them.
  public var total: Double
  /// Hosts that are asked at once; each of them one request at a time.
  public var hosts: Int
  /// Redirects that are followed from one address.
  public var redirects: Int

  public init(request: Double = 10, total: Double = 180, hosts: Int = 8, redirects: Int = 8) {
    self.request = request
    self.total = total
    self.hosts = hosts
    self.redirects = redirects
  }
}
