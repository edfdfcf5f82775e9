import Testing

@testable import SiteGenerator

/// Sizes of pictures, from heads written byte by byte after their formats' specifications.
struct PictureTests {
  @Test func `PNG, GIF, JPEG and WebP tell their size`() {
    let png: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
        0, 0, 2, 0x80, 0, 0, 1, 0xE0,
      ]
    #expect(PictureHeader.size(png) == PictureSize(width: 640, height: 480))
    let gif = Array("GIF89a".utf8) + [0x80, 0x02, 0xE0, 0x01]
    #expect(PictureHeader.size(gif) == PictureSize(width: 640, height: 480))
    let exif: [UInt8] = [0xFF, 0xE1, 0, 6, 1, 2, 3, 4]
    let jpeg: [UInt8] = [0xFF, 0xD8] + exif + [0xFF, 0xC2, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3, 0, 0]
    #expect(PictureHeader.size(jpeg) == PictureSize(width: 640, height: 480))
    let webP =
      Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0] + [0x7F, 2, 0, 0xDF, 1, 0]
    #expect(PictureHeader.size(webP) == PictureSize(width: 640, height: 480))
  }

  @Test(arguments: [
    "<svg width=\"640\" height=\"480px\">", "<?xml version=\"1.0\"?>\n<svg xmlns=\"x\" viewBox=\"0 0 640 480\">",
    "<svg viewBox=\"-10,-10,640,480\" width=\"100%\">", "<svg\nviewBox=\"0 0 639.6 480.2\">",
  ])
  func `SVG tells its size by attributes or by its view box`(svg: String) {
    #expect(PictureHeader.size(Array(svg.utf8)) == PictureSize(width: 640, height: 480))
  }

  @Test func `AVIF tells its size`() {
    let avif =
      [0, 0, 0, 28] + Array("ftypavif".utf8) + [UInt8](repeating: 0, count: 16) + [0, 0, 0, 20] + Array("ispe".utf8)
      + [0, 0, 0, 0, 0, 0, 2, 0x80, 0, 0, 1, 0xE0]
    #expect(PictureHeader.size(avif) == PictureSize(width: 640, height: 480))
  }

  @Test func `what is cut off or none of these has no size, and does no harm`() {
    for bytes in [
      [], [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0], Array("GIF89a".utf8),
      Array("<svg>".utf8),
    ] as [[UInt8]] {
      #expect(PictureHeader.size(bytes) == nil)
    }
    #expect(PictureHeader.size(Array("<svg viewBox=\"0 0 1e400 nan\">".utf8)) == nil)
  }
}
