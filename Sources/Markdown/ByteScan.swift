/// Eight bytes at a time, for text that is searched for the few bytes that mean something.
///
/// A byte by itself takes 8 to 14 instructions, one of eight 2: escaping, words for the search and lines were 6 % of a
/// build of 2,000 essays.
public struct ByteScan {
  /// Eight bytes of the text. What the library has for many bytes (`SIMD16`) is compiled to one comparison for each.
  @usableFromInline let word: UInt64

  @inlinable @inline(__always)
  init(_ word: UInt64) { self.word = word }

  /// Whether one of the bytes is this one. Subtracting 1 takes the highest bit from 0 alone, or from a byte above it.
  @inlinable @inline(__always)
  public func has(_ byte: UInt8) -> Bool {
    let zero = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (zero &- 0x0101_0101_0101_0101) & ~zero & 0x8080_8080_8080_8080 != 0
  }

  /// Whether one of the bytes is smaller than this one, which is 128 or less.
  @inlinable @inline(__always)
  public func hasLess(than byte: UInt8) -> Bool {
    (word &- 0x0101_0101_0101_0101 &* UInt64(byte)) & ~word & 0x8080_8080_8080_8080 != 0
  }

  /// Whether the byte is among these.
  @inlinable
  public static func holds(_ byte: UInt8, _ bytes: some Sequence<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { bytes in
      first(in: bytes, from: 0) {
        $0.has(byte)
      } _: {
        $0 == byte
      } < bytes.count
    } ?? bytes.contains(byte)
  }

  /// The first index from `start` on of a byte that is marked; the count when there is none.
  ///
  /// - Parameters:
  ///   - areMarked: whether one of eight bytes is
  ///   - isMarked: the same for one
  @inlinable @inline(__always)
  public static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, where areMarked: (ByteScan) -> Bool,
    _ isMarked: (UInt8) -> Bool
  ) -> Int {
    var place = start
    while place + 8 <= bytes.count {
      let word = UnsafeRawPointer(bytes.baseAddress! + place).loadUnaligned(as: UInt64.self)
      if areMarked(ByteScan(word)) { break }
      place += 8
    }
    while place < bytes.count, !isMarked(bytes[place]) { place += 1 }
    return place
  }
}
