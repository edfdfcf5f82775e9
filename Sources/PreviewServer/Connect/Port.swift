import FlyingSocks
import Foundation

/// Which port the server gets.
public enum PortChoice: Sendable {
  /// This one and no other; any free one if it is 0.
  case exactly(Int)
  /// This one, or the next that is free.
  case orNext(Int)
}

enum Port {
  /// Takes a port of an address.
  static func listen(on interface: String, _ choice: PortChoice) throws(ListenFailure) -> (socket: Socket, port: Int) {
    switch choice {
    case .exactly(let port): return try listen(on: interface, port)
    case .orNext(let first):
      for port in first..<min(first + 20, 65_536) {
        do throws(ListenFailure) {
          return try listen(on: interface, port)
        } catch  where error.isTaken {
          continue
        }
      }
      return try listen(on: interface, 0)
    }
  }

  private static func listen(on interface: String, _ port: Int) throws(ListenFailure) -> (socket: Socket, port: Int) {
    do {
      let number = UInt16(port)
      let socket =
        interface.contains(":")
        ? try listening(at: .inet6(ip6: interface, port: number))
        : try listening(at: .inet(ip4: interface, port: number))
      switch try socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): return (socket, Int(port))
      case .unix: throw SocketError.unsupportedAddress
      }
    } catch SocketError.failed(_, let number, let message) {
      throw ListenFailure(reason: message, isTaken: number == EADDRINUSE, isElsewhere: number == EADDRNOTAVAIL)
    } catch {
      throw ListenFailure(reason: "the address cannot be used")
    }
  }

  private static func listening<Address: SocketAddress>(at address: Address) throws -> Socket {
    let socket = try Socket(domain: Int32(Address.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: address)
      // Closes the socket itself when it fails.
      try socket.listen()
      return socket
    } catch SocketError.failed("Listen", let number, let message) {
      throw SocketError.failed(type: "Listen", errno: number, message: message)
    } catch {
      try? socket.close()
      throw error
    }
  }
}
