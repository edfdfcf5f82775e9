/// Pictures that settings and front matter name.
extension References {
  /// The file in the site, nil when there is none (`SettingsCheck` has reported that).
  ///
  /// - Parameter folder: of the file that names it: "content/essays"
  func picture(_ name: Named, in folder: String) -> String? {
    guard
      case .file(let path)? = try? target(of: name.name, in: Context(folder: folder, page: routes.home, matrix: nil))
    else { return nil }
    return path
  }
}
