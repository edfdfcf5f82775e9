/// A path as it can be typed in a shell.
enum ShellWord {
  static func typed(_ path: String) -> String {
    path.wholeMatch(of: /[\w.\/~+-]+/) != nil ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
