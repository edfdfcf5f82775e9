/// Reads width and height from the head of a picture file.
///
/// Sources: PNG (ISO/IEC 15948, 11.2.2), GIF89a (section 18), JPEG (ITU-T T.81, B.2.2), WebP (RFC 9649, section 2), AVIF
/// (ISO/IEC 23008-12, `ispe`), SVG 2 (section 8.2).
enum PictureHeader {
  private static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

  static func mayBePicture(_ path: String) -> Bool {
    let lower = path.lowercased()
    return endings.contains { lower.hasSuffix($0) }
  }

  /// Nil when the bytes are of none of these formats, or broken.
  static func size(_ bytes: [UInt8]) -> PictureSize? {
    let found = png(bytes) ?? gif(bytes) ?? jpeg(bytes) ?? webP(bytes) ?? avif(bytes) ?? svg(bytes)
    guard let found, found.width > 0, found.height > 0 else { return nil }
    return found
  }

  private static func png(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 else { return nil }
    return PictureSize(width: big(bytes, 16, 4), height: big(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: "GIF8".utf8), bytes.count >= 10 else { return nil }
    return PictureSize(width: little(bytes, 6, 2), height: little(bytes, 8, 2))
  }

  /// Walks over the segments to the start of the frame.
  private static func jpeg(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return PictureSize(width: big(bytes, index + 7, 2), height: big(bytes, index + 5, 2)) }
      index += 2 + big(bytes, index + 2, 2)
    }
    return nil
  }

  private static func webP(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8 ": return PictureSize(width: little(bytes, 26, 2) & 0x3FFF, height: little(bytes, 28, 2) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes, 21, 4)
      return PictureSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case "VP8X": return PictureSize(width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1)
    default: return nil
    }
  }

  /// The first image spatial extents box.
  private static func avif(_ bytes: [UInt8]) -> PictureSize? {
    guard bytes.count >= 32, bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    let wanted = Array("ispe".utf8)
    let head = bytes.prefix(4096)
    guard let index = head.indices.first(where: { head[$0...].starts(with: wanted) }), index + 16 <= bytes.count else {
      return nil
    }
    return PictureSize(width: big(bytes, index + 8, 4), height: big(bytes, index + 12, 4))
  }

  /// `width` and `height` in pixels, else the last two numbers of `viewBox`, of the root element.
  private static func svg(_ bytes: [UInt8]) -> PictureSize? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"), let end = text[start.upperBound...].firstIndex(of: ">") else {
      return nil
    }
    let tag = text[start.upperBound..<end]
    func attribute(_ name: String) -> Substring? {
      guard let range = tag.firstRange(of: " \(name)=\"") ?? tag.firstRange(of: "\n\(name)=\"") else { return nil }
      return tag[range.upperBound...].prefix { $0 != "\"" }
    }
    func pixels(_ text: Substring?) -> Int? {
      text.flatMap { Double($0.hasSuffix("px") ? $0.dropLast(2) : $0) }.flatMap { Int(exactly: $0.rounded()) }
    }
    if let width = pixels(attribute("width")), let height = pixels(attribute("height")) {
      return PictureSize(width: width, height: height)
    }
    let box = attribute("viewBox")?.split(whereSeparator: { $0 == " " || $0 == "," }) ?? []
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else { return nil }
    return PictureSize(width: width, height: height)
  }

  private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
