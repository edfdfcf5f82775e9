/// A 64-bit digest of a file's bytes that answers "is this still what I wrote?".
///
/// It is XXH64 with seed 0 (https://github.com/Cyan4973/xxHash, `doc/xxhash_spec.md`), no protection against someone who
/// wants two files to collide: where the new bytes are at hand, they are compared themselves.
struct ContentHash: Sendable, Hashable, Comparable {
  var value: UInt64

  init(value: UInt64) { self.value = value }

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes {
      var hasher = ContentHasher()
      hasher.add($0)
      return hasher.finish()
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}

extension ContentHash {
  /// The number of digits in the written form.
  static let digits = 16

  /// 16 lower-case hexadecimal digits, the highest first.
  var hex: [UInt8] {
    var hex: [UInt8] = []
    append(to: &hex)
    return hex
  }

  /// Appends the written form.
  func append(to bytes: inout [UInt8]) {
    for place in 0..<Self.digits {
      let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Takes the written form and nothing else: no upper case, no sign, no spaces.
  init?(hex: some Collection<UInt8>) {
    guard hex.count == Self.digits else { return nil }
    value = 0
    for byte in hex {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
  }
}

extension ContentHash: CustomStringConvertible {
  var description: String { String(decoding: hex, as: UTF8.self) }
}
