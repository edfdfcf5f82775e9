/// Computes a `ContentHash` piece by piece: XXH64, which takes 32 bytes in one round of independent steps.
///
/// 14 GB/s in a release build where FNV-1a, byte by byte, comes to 0.9; in a debug build both take 0.2.
struct ContentHasher {
  /// The count of every piece but the last must be a multiple of this, so that nothing is carried from one to the next.
  static let stripe = 32

  private var lane1 = prime1 &+ prime2
  private var lane2 = prime2
  private var lane3: UInt64 = 0
  private var lane4 = 0 &- prime1
  private var total = 0
  /// What the last piece left over: fewer bytes than a stripe.
  private var rest: [UInt8] = []

  mutating func add(_ piece: UnsafeRawBufferPointer) {
    precondition(rest.isEmpty, "only the last piece may end within a stripe")
    var words = Words(piece)
    for _ in 0..<piece.count / Self.stripe {
      lane1 = Self.round(lane1, words.next())
      lane2 = Self.round(lane2, words.next())
      lane3 = Self.round(lane3, words.next())
      lane4 = Self.round(lane4, words.next())
    }
    total += piece.count
    rest = [UInt8](piece.suffix(piece.count % Self.stripe))
  }

  consuming func finish() -> ContentHash {
    var hash = Self.prime5
    if total >= Self.stripe {
      hash = Self.rotate(lane1, 1) &+ Self.rotate(lane2, 7) &+ Self.rotate(lane3, 12) &+ Self.rotate(lane4, 18)
      for lane in [lane1, lane2, lane3, lane4] {
        hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    }
    hash &+= UInt64(total)
    rest.withUnsafeBytes { rest in
      var words = Words(rest)
      for _ in 0..<rest.count / 8 {
        hash = Self.rotate(hash ^ Self.round(0, words.next()), 27) &* Self.prime1 &+ Self.prime4
      }
      var left = rest[(rest.count & ~7)...]
      if left.count >= 4 {
        let half = left.prefix(4).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        hash = Self.rotate(hash ^ half &* Self.prime1, 23) &* Self.prime2 &+ Self.prime3
        left = left.dropFirst(4)
      }
      for byte in left {
        hash = Self.rotate(hash ^ UInt64(byte) &* Self.prime5, 11) &* Self.prime1
      }
    }
    hash = (hash ^ hash >> 33) &* Self.prime2
    hash = (hash ^ hash >> 29) &* Self.prime3
    return ContentHash(value: hash ^ hash >> 32)
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  @inline(__always)
  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 - bits) }

  @inline(__always)
  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  /// Words of a piece, read as little-endian on every machine.
  private struct Words {
    private var next8: UnsafeRawPointer?

    init(_ bytes: UnsafeRawBufferPointer) { next8 = bytes.baseAddress }

    @inline(__always)
    mutating func next() -> UInt64 {
      guard let word = next8 else { return 0 }
      next8 = word + 8
      return UInt64(littleEndian: word.loadUnaligned(as: UInt64.self))
    }
  }
}
