extension FilePath {
  /// An absolute path with the symbolic links in the part of it that exists resolved.
  static func resolved(_ path: String) -> String {
    var (existing, rest) = (path, "")
    while existing != "/" {
      if let real = try? real(existing) { return normal(real + rest) }
      rest = String(existing.dropFirst(parent(of: existing).utf8.count)) + rest
      if !rest.hasPrefix("/") { rest = "/" + rest }
      existing = parent(of: existing)
    }
    return normal(path)
  }
}
