import CCmarkGFM

/// Bytes that belong to a node and end in NUL, not copied into a `String`.
typealias CText = UnsafeBufferPointer<UInt8>

extension CText {
  init(_ start: UnsafePointer<CChar>?) {
    guard let start else {
      self.init(start: nil, count: 0)
      return
    }
    let count = strlen(start)
    self.init(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
