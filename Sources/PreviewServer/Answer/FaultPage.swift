/// The page that is shown while there is no site: what is wrong, as text. With script the same overlay covers it that
/// later covers the last good page; it goes when the site is there.
enum FaultPage {
  static func html(_ snapshot: Snapshot) -> [UInt8] {
    var texts = snapshot.faults.map { escaped(text(of: $0)) }
    if snapshot.furtherFaults > 0 { texts.append("and \(snapshot.furtherFaults) more") }
    let list = texts.joined(separator: "\n\n")
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>The site cannot be built yet</title>
      <link rel="stylesheet" href="/\(Injection.style)">
      </head>
      <body>
      <main>
      <h1>The site cannot be built yet</h1>
      <p>This page becomes the site when these are mended.</p>
      <pre>\(list)</pre>
      </main>
      \(String(decoding: Injection.tag(site: ""), as: UTF8.self))
      </body>
      </html>

      """
    return Array(page.utf8)
  }

  private static func text(of fault: Fault) -> String {
    var lines = [(fault.place.isEmpty ? "" : fault.place + ": ") + "\(fault.severity): \(fault.message)"]
    if !fault.code.isEmpty { lines[0] += " [\(fault.code)]" }
    if let excerpt = fault.excerpt { lines += ["  " + excerpt, "  " + (fault.padding ?? "") + "^"] }
    if let hint = fault.hint { lines.append("  → " + hint) }
    return lines.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
