#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Swift's `<` and `==` take "é" and "e" with an accent for the same; to most file systems these are two names.
extension String {
  /// Whether this text comes before `other` by its UTF-8 bytes.
  func precedesInBytes(_ other: String) -> Bool {
    let order = compareBytes(other)
    return order == 0 ? utf8.count < other.utf8.count : order < 0
  }

  func equalsInBytes(_ other: String) -> Bool {
    utf8.count == other.utf8.count && compareBytes(other) == 0
  }

  /// What `memcmp` says of the bytes that both have.
  private func compareBytes(_ other: String) -> Int32 {
    withBytes { left in
      other.withBytes { right in
        let count = min(left.count, right.count)
        return count == 0 ? 0 : memcmp(left.baseAddress!, right.baseAddress!, count)
      }
    }
  }

  /// A text that came from elsewhere (Darwin's own strings) is copied for it, and only that.
  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
