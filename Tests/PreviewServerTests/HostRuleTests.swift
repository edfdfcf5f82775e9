import Testing

@testable import PreviewServer

/// Which names are answered to.
struct HostRuleTests {
  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080"])
  func `the loopback's names are good`(host: String) {
    #expect(HostRule(interface: "127.0.0.1", port: 8080).allows(host))
  }

  @Test(arguments: [
    "", ":8080", "127.0.0.1", "localhost", "127.0.0.1:80", "127.0.0.1:8081", "evil.example:8080", "evil.example",
    "localhost.evil.example:8080", "127.0.0.1.nip.io:8080", "localhost:8080@evil.example", "evil.example:8080:8080",
    "[::1]", "[::1]8080", "[::2]:8080", "192.168.0.2:8080", "0.0.0.0:8080", "localhost:+8080", "localhost:0x1f90",
    "localhost:", "::1:8080", "localhost:99999999999999999999",
  ])
  func `others are not, nor other ports`(host: String) {
    #expect(!HostRule(interface: "127.0.0.1", port: 8080).allows(host))
  }

  @Test func `a port of 80 need not be named`() {
    #expect(HostRule(interface: "127.0.0.1", port: 80).allows("localhost"))
    #expect(HostRule(interface: "127.0.0.1", port: 80).allows("[::1]"))
  }

  @Test func `the address that it was told is good`() {
    #expect(HostRule(interface: "192.168.0.2", port: 8080).allows("192.168.0.2:8080"))
    #expect(!HostRule(interface: "192.168.0.2", port: 8080).allows("192.168.0.3:8080"))
    #expect(HostRule(interface: "fe80::2", port: 8080).allows("[FE80::2]:8080"))
  }

  @Test(arguments: ["0.0.0.0", "::"])
  func `when it listens on all, any address is good and still no name`(interface: String) {
    let rule = HostRule(interface: interface, port: 8080)
    for host in ["192.168.0.2:8080", "10.0.0.1:8080", "[fe80::1]:8080", "localhost:8080"] { #expect(rule.allows(host)) }
    for host in ["evil.example:8080", "1.2.3:8080", "1.2.3.4.5:8080", "256.1.1.1:8080", "a.b.c.d:8080", "[x]:8080"] {
      #expect(!rule.allows(host), "\(host)")
    }
  }
}
