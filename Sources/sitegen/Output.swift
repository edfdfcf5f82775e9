import Foundation

/// Standard output, for what is read while the program runs: `print` keeps lines back when they go to a file or a pipe.
enum Output {
  static func line(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
