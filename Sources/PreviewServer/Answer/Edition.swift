import Foundation

/// A snapshot with what pages and browsers know it by.
struct Edition: Sendable {
  var snapshot: Snapshot
  /// Counts everything that was shown.
  var number: Int
  /// Names the site in it: the same as before when only the faults changed, empty when there is none. Another run of the
  /// server gives other names, so that a page of the old one sees that it is old.
  var site: String

  /// What open pages are told (JSON): the name of the site, the faults, and how many there are beside these.
  var notice: String {
    struct Notice: Encodable {
      var site: String
      var faults: [Fault]
      var more: Int
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let notice = Notice(site: site, faults: snapshot.faults, more: snapshot.furtherFaults)
    guard let data = try? encoder.encode(notice) else {
      preconditionFailure("texts can be encoded")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
