#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension String {
  /// Whether this text comes before `other` by its UTF-8 bytes.
  ///
  /// Swift's `<` and `==` take "é" and "e" with an accent for the same; to most file systems these are two names.
  func precedesInBytes(_ other: String) -> Bool {
    var left = self
    var right = other
    return left.withUTF8 { left in
      right.withUTF8 { right in
        let order =
          left.isEmpty || right.isEmpty
          ? 0 : memcmp(left.baseAddress!, right.baseAddress!, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}
