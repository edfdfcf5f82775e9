/// Which files of the output folder the build wrote, and what it wrote into them.
///
/// Everything else there is somebody else's. While a swap is under way a file may have several hashes, the old and the
/// new one: a build that is killed then still knows all its files, whichever of them it got to.
///
/// As text: the line `sitegen manifest 1`, that of the receipt if there is one, then for each file and hash one line `HASH PATH`, sorted by path. In a path a
/// line end is written `\n` and a backslash `\\`.
struct Manifest: Sendable, Equatable {
  struct Entry: Sendable, Equatable, Comparable {
    var path: OutputPath
    var hash: ContentHash

    static func < (left: Self, right: Self) -> Bool {
      left.path == right.path ? left.hash < right.hash : left.path < right.path
    }
  }

  /// Sorted, each once.
  private(set) var entries: [Entry] = []
  /// Of the build that left the folder like this, if it had nothing to say.
  var receipt: Receipt?

  init() {}

  /// - Parameter entries: sorted, each path once
  init(inOrder entries: [Entry]) { self.entries = entries }

  /// In order, each once.
  var paths: [OutputPath] {
    entries.indices.filter { $0 == 0 || entries[$0].path != entries[$0 - 1].path }.map { entries[$0].path }
  }

  func owns(_ path: OutputPath) -> Bool {
    let index = self.index(of: path)
    return index < entries.count && entries[index].path == path
  }

  /// Whether the build wrote a file with these contents there.
  func owns(_ path: OutputPath, with hash: ContentHash) -> Bool {
    entries[index(of: path)...].prefix { $0.path == path }.contains { $0.hash == hash }
  }

  func union(_ other: Manifest) -> Manifest {
    var union = Manifest()
    union.entries = entries.isEmpty ? other.entries : Self.ordered(entries + other.entries)
    return union
  }

  /// Of its first entry, or where that would be.
  private func index(of path: OutputPath) -> Int { entries.partitioningIndex { !($0.path < path) } }

  private static func ordered(_ entries: [Entry]) -> [Entry] {
    var sorted = entries
    if !zip(sorted, sorted.dropFirst()).allSatisfy(<) { sorted.sort() }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}

extension Manifest {
  private static let heading = Array("sitegen manifest 1\n".utf8)
  private static let newline = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let space = UInt8(ascii: " ")

  var text: [UInt8] { Self.text(receipt, lines) }

  static func text(_ receipt: Receipt?, _ lines: [UInt8]) -> [UInt8] {
    heading + (receipt.map { Array("\($0.text)\n".utf8) } ?? []) + lines
  }

  /// One for each file and hash.
  var lines: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(entries.count * 64)
    for entry in entries {
      entry.hash.append(to: &text)
      text.append(Self.space)
      let path = entry.path.text.utf8
      if path.contains(where: { $0 == Self.newline || $0 == Self.backslash }) {
        for byte in path {
          switch byte {
          case Self.newline: text += [Self.backslash, UInt8(ascii: "n")]
          case Self.backslash: text += [Self.backslash, Self.backslash]
          default: text.append(byte)
          }
        }
      } else {
        text += path
      }
      text.append(Self.newline)
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
    var entries: [Entry] = []
    for line in lines {
      guard let hash = ContentHash(hex: line.prefix(ContentHash.digits)) else { return nil }
      let rest = line.dropFirst(ContentHash.digits)
      guard rest.first == Self.space, let path = Self.path(rest.dropFirst()) else { return nil }
      entries.append(Entry(path: path, hash: hash))
    }
    self.entries = Self.ordered(entries)
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
