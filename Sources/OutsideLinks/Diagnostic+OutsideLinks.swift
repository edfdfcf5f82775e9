import SiteGenerator

/// What is said about links to other sites. Each address is named once, at the first place that links to it.
extension Diagnostic {
  static func dead(_ link: OutsideLink, _ what: String) -> Self {
    .warning(
      .deadAddress, "'\(link.address)' \(what)", at: link.places[0],
      hint: "link to where it is now, or to a copy in an archive", related: Array(link.places.dropFirst()))
  }

  static func unreachable(_ link: OutsideLink, _ reason: Answer.Reason, seconds: Double) -> Self {
    let host = Hosts.name(of: link.address)
    let what =
      switch reason {
      case .noSuchHost: "there is no site '\(host)'"
      case .noConnection: "'\(host)' takes no connections"
      case .noCertificate: "'\(host)' has no certificate that can be trusted"
      case .noAnswer: "'\(host)' does not answer within \(count(Int(seconds.rounded(.up)), "second"))"
      case .other where link.address.lowercased().hasPrefix("https:"): "no safe connection to '\(host)' can be made"
      case .other: "'\(host)' cannot be reached"
      }
    return .warning(
      .deadAddress, what, at: link.places[0],
      hint: "open '\(link.address)' in a browser; if it is gone, link elsewhere",
      related: Array(link.places.dropFirst()))
  }

  static func moved(_ link: OutsideLink, to address: String) -> Self {
    .note(
      .movedAddress, "'\(link.address)' has moved for good", at: link.places[0], hint: "it is now '\(address)'",
      related: Array(link.places.dropFirst()))
  }

  static func refused(_ link: OutsideLink, _ status: Int) -> Self {
    .note(
      .untestedAddress, "'\(link.address)' answers \(status)\(HTTPStatus.words(for: status)), which says nothing",
      at: link.places[0], hint: "open it in a browser", related: Array(link.places.dropFirst()))
  }

  static func unaskable(_ link: OutsideLink) -> Self {
    .note(
      .untestedAddress, "'\(link.address)' has a form that cannot be tested", at: link.places[0],
      hint: "open it in a browser", related: Array(link.places.dropFirst()))
  }

  static func untested(_ first: OutsideLink, of number: Int, seconds: Double) -> Self {
    .note(
      .untestedAddress,
      number == 1
        ? "'\(first.address)' could not be tested"
        : "'\(first.address)' and \(count(number - 1, "other address", "other addresses")) could not be tested",
      at: first.places[0], hint: "testing ends after \(count(Int(seconds.rounded(.up)), "second")); run it again")
  }

  static func noNetwork(links: Int) -> Self {
    .note(
      .noNetwork, "no other site can be reached, so \(count(links, "address", "addresses")) could not be tested",
      at: SourceLocation(file: "content"), hint: "check the connection")
  }

  private static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}

/// What the usual statuses mean (RFC 9110, section 15).
enum HTTPStatus {
  static func words(for status: Int) -> String {
    let words =
      switch status {
      case 400: "bad request"
      case 401: "sign in first"
      case 402: "payment required"
      case 403: "forbidden"
      case 404: "not found"
      case 405: "method not allowed"
      case 410: "gone"
      case 429: "too many requests"
      case 451: "unavailable for legal reasons"
      case 500...599: "a fault of the server"
      default: ""
      }
    return words.isEmpty ? "" : " (\(words))"
  }
}
