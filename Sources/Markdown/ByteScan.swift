/// Eight bytes at a time, for text that is searched for the few bytes that mean something.
///
/// A byte by itself takes 8 to 14 instructions, one of eight 2: escaping, words for the search and lines were 6 % of a
/// build of 2,000 essays. What the library has for many bytes (`SIMD16`) is compiled to one comparison for each.
public struct ByteScan {
  /// Eight bytes, the first one in the lowest bits.
  @usableFromInline let word: UInt64

  @inlinable @inline(__always)
  init(_ word: UInt64) { self.word = word }

  /// Has the highest bit of each byte that is this one, and may have those of others behind the first of them: 1 is
  /// borrowed from above by what is 0.
  @inlinable @inline(__always)
  public func marks(of byte: UInt8) -> UInt64 {
    ByteScan(word ^ (0x0101_0101_0101_0101 &* UInt64(byte))).marks(below: 1)
  }

  /// The same for each byte that is smaller than this one, which is 128 or less.
  @inlinable @inline(__always)
  public func marks(below byte: UInt8) -> UInt64 {
    (word &- 0x0101_0101_0101_0101 &* UInt64(byte)) & ~word & 0x8080_8080_8080_8080
  }

  /// The first index from `start` on of a byte that is marked; the count when there is none.
  @inlinable @inline(__always)
  public static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ marks: (ByteScan) -> UInt64
  ) -> Int {
    var place = start
    while place + 8 <= bytes.count {
      let word = UnsafeRawPointer(bytes.baseAddress! + place).loadUnaligned(as: UInt64.self)
      let found = marks(ByteScan(UInt64(littleEndian: word)))
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    var word: UInt64 = 0
    for index in (place..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
    // The zeros behind the end lie behind it also when they are marked.
    let found = marks(ByteScan(word))
    return found == 0 ? bytes.count : min(bytes.count, place + found.trailingZeroBitCount / 8)
  }

  /// Whether the byte is among these.
  @inlinable
  public static func holds(_ byte: UInt8, _ bytes: some Sequence<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { bytes in
      first(in: bytes, from: 0) { $0.marks(of: byte) } < bytes.count
    } ?? bytes.contains(byte)
  }
}
