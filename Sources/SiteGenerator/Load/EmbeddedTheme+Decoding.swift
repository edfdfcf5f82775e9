import Foundation

extension EmbeddedTheme {
  /// The bytes of an embedded file. The program's own build has written the text, so it is well-formed.
  static func decoded(_ text: StaticString) -> [UInt8] {
    let base64 = text.withUTF8Buffer { Data($0) }
    guard let bytes = Data(base64Encoded: base64) else { preconditionFailure("the embedded theme is damaged") }
    return Array(bytes)
  }
}
