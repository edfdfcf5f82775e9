import Markdown

/// The place of a file or folder inside the output folder, with `/` between its parts.
///
/// Routes are safe before they come here. This type is the last door all the same: no path can be made that leads out of
/// the output folder or into the build's own `.sitegen/`. Paths are told apart by their bytes, as file systems do; two
/// texts that `String` takes for equal may be two paths.
struct OutputPath: Sendable {
  let text: String

  /// The output folder itself.
  static let root = OutputPath(unchecked: "")

  private init(unchecked text: String) { self.text = text }

  /// Throws when the text is no path of a file inside the output folder.
  init(_ text: String) throws(MachineFailure) {
    guard let fault = Self.fault(of: text) else {
      var text = text
      text.makeContiguousUTF8()
      self.text = text
      return
    }
    throw MachineFailure(cannot: "publish '\(text)'", because: fault)
  }

  private static func fault(of text: String) -> String? {
    if text.isEmpty { return "the path is empty" }
    if ByteScan.holds(0, text.utf8) { return "the path has a zero byte" }
    // Also in capitals: not every file system tells them apart.
    if text.utf8.first == UInt8(ascii: "."), text.prefix(while: { $0 != "/" }).lowercased() == booksName {
      return "'\(booksName)' is the build's own folder"
    }
    // The bytes of the part so far, and whether they are dots alone.
    var (count, isDots) = (0, true)
    var isFirst = true
    for byte in text.utf8 {
      if byte == FilePath.slash {
        if let fault = fault(ofPart: count, isDots, isFirst) { return fault }
        (count, isDots, isFirst) = (0, true, false)
      } else {
        count += 1
        isDots = isDots && byte == UInt8(ascii: ".")
      }
    }
    return fault(ofPart: count, isDots, isFirst)
  }

  private static func fault(ofPart count: Int, _ isDots: Bool, _ isFirst: Bool) -> String? {
    if count == 0 { return isFirst ? "the path is absolute" : "the path has an empty part" }
    return isDots && count <= 2 ? "the path leads somewhere else" : nil
  }

  /// The folder in which the build keeps what it knows about the output folder.
  static let booksName = ".sitegen"

  var isRoot: Bool { text.isEmpty }

  /// The folder that holds this; the root for the root itself.
  var parent: OutputPath {
    guard let slash = text.utf8.lastIndex(of: FilePath.slash) else { return .root }
    return OutputPath(unchecked: String(text[..<slash]))
  }

  /// Style sheets, scripts and fonts, and their folder: what pages ask for and must find.
  var isAsset: Bool { text == "assets" || text.utf8.starts(with: "assets/".utf8) }

  func isInside(_ folder: OutputPath) -> Bool {
    let length = folder.text.utf8.count
    return text.utf8.starts(with: folder.text.utf8) && text.utf8.dropFirst(length).first == FilePath.slash
  }

  /// What stands behind that of a folder in which it lies, with the slash between them.
  func rest(in folder: OutputPath) -> Substring { Substring(text.utf8.dropFirst(folder.text.utf8.count)) }

  /// `name` is that of something that was found in this folder.
  func appending(_ name: String) -> OutputPath {
    OutputPath(unchecked: isRoot ? name : text + "/" + name)
  }
}

extension OutputPath: Hashable, Comparable {
  static func == (left: Self, right: Self) -> Bool { left.text.equalsInBytes(right.text) }

  static func < (left: Self, right: Self) -> Bool { left.text.precedesInBytes(right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
