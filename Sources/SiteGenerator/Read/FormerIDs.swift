/// Looks for former ids that lead nowhere, among parts of one kind.
struct FormerIDs {
  struct Part {
    var id: String
    /// Where its id stands.
    var place: SourceLocation
    var was: [Named]
  }

  /// "row"
  let noun: String
  /// Where an "s" does not make it.
  var plural: String?
  /// What nothing of this kind can be called, and never could.
  var reserved: [String] = []

  func clashes(_ parts: [Part]) -> [Diagnostic] {
    let living = Dictionary(parts.map { ($0.id, $0.place) }) { first, _ in first }
    var claims: [String: (id: String, place: SourceLocation)] = [:]
    var found: [Diagnostic] = []
    for part in parts {
      for former in part.was {
        let name = former.name
        if reserved.contains(name) {
          found.append(
            .error(
              .reservedName, "a \(noun) cannot have been called '\(name)'", at: former.location,
              hint: "the site itself uses this name; delete it"))
        } else if let place = living[name] {
          found.append(
            .error(
              .formerID,
              name == part.id ? "the \(noun) '\(name)' is still called that" : "a \(noun) is called '\(name)' now",
              at: former.location, hint: "'was' lists former ids; delete '\(name)' from it", related: [place]))
        } else if let other = claims[name] {
          found.append(
            .error(
              .formerID,
              other.id == part.id
                ? "'\(name)' stands in 'was' twice"
                : "two \(plural ?? noun + "s"), '\(other.id)' and '\(part.id)', were called '\(name)'",
              at: former.location, hint: "keep it where old links should lead", related: [other.place]))
        } else {
          claims[name] = (part.id, former.location)
        }
      }
    }
    return found
  }
}
