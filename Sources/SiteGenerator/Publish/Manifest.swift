/// Which files of the output folder the build wrote, and what it wrote into them.
///
/// Everything else there is somebody else's. While a swap is under way a file may have several hashes, the old and the
/// new one: a build that is killed then still knows all its files, whichever of them it got to.
///
/// As text: the line `sitegen manifest 1`, that of the receipt if there is one, then for each file and hash one line `HASH PATH`, sorted by path. In a path a
/// line end is written `\n` and a backslash `\\`.
struct Manifest: Sendable, Equatable {
  private(set) var hashes: [OutputPath: [ContentHash]] = [:]
  /// Of the build that left the folder like this, if it had nothing to say.
  var receipt: Receipt?

  init() {}

  init(_ files: some Sequence<(path: OutputPath, hash: ContentHash)>) {
    for file in files { hashes[file.path] = [file.hash] }
  }

  var paths: some Collection<OutputPath> { hashes.keys }

  func owns(_ path: OutputPath) -> Bool { hashes[path] != nil }

  /// Whether the build wrote a file with these contents there.
  func owns(_ path: OutputPath, with hash: ContentHash) -> Bool { hashes[path]?.contains(hash) ?? false }

  func union(_ other: Manifest) -> Manifest {
    var union = self
    union.receipt = nil
    union.hashes.merge(other.hashes) { mine, theirs in mine + theirs.filter { !mine.contains($0) } }
    return union
  }
}

extension Manifest {
  private static let heading = Array("sitegen manifest 1\n".utf8)
  private static let newline = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let space = UInt8(ascii: " ")

  var text: [UInt8] {
    var text = Self.heading
    if let receipt { text += "\(receipt.text)\n".utf8 }
    for path in hashes.keys.sorted() {
      for hash in hashes[path, default: []].sorted() {
        text += hash.hex
        text.append(Self.space)
        if path.text.utf8.contains(where: { $0 == Self.newline || $0 == Self.backslash }) {
          for byte in path.text.utf8 {
            switch byte {
            case Self.newline: text += [Self.backslash, UInt8(ascii: "n")]
            case Self.backslash: text += [Self.backslash, Self.backslash]
            default: text.append(byte)
            }
          }
        } else {
          text += path.text.utf8
        }
        text.append(Self.newline)
      }
    }
    return text
  }

  /// Reads what `text` gives. Returns nil for anything else, such as a file that was edited, cut short, or written by a
  /// later version: a wrong idea of what is owned could delete what is not.
  init?(text: [UInt8]) {
    guard text.starts(with: Self.heading), text.last == Self.newline else { return nil }
    guard text.count > Self.heading.count else { return }
    var lines = text[Self.heading.count...].dropLast().split(separator: Self.newline, omittingEmptySubsequences: false)[
      ...]
    if let receipt = lines.first.flatMap({ Receipt(text: $0) }) {
      self.receipt = receipt
      lines = lines.dropFirst()
    }
    for line in lines {
      guard let hash = ContentHash(hex: line.prefix(ContentHash.digits)) else { return nil }
      let rest = line.dropFirst(ContentHash.digits)
      guard rest.first == Self.space, let path = Self.path(rest.dropFirst()) else { return nil }
      hashes[path, default: []].append(hash)
    }
  }

  private static func path(_ bytes: ArraySlice<UInt8>) -> OutputPath? {
    var plain = bytes
    if bytes.contains(backslash) {
      plain = []
      var rest = bytes
      while let byte = rest.popFirst() {
        guard byte == backslash else {
          plain.append(byte)
          continue
        }
        switch rest.popFirst() {
        case UInt8(ascii: "n"): plain.append(newline)
        case backslash: plain.append(backslash)
        default: return nil
        }
      }
    }
    return String(validating: plain, as: UTF8.self).flatMap { try? OutputPath($0) }
  }
}
