import SiteGenerator

/// How findings look to whoever reads them: a person at a terminal, a program, a code host.
///
/// A finding is one value; a face only writes it down, so that all of them say the same.
protocol DiagnosticFace: Sendable {
  /// The finding without a line end behind it.
  func text(of diagnostic: Diagnostic) -> String
  /// What the machine refused.
  func text(of failure: MachineFailure) -> String
  /// Whether every line is data, so that no other may stand among them.
  var isData: Bool { get }
}

extension DiagnosticFace {
  var isData: Bool { false }
}

extension Unicode.Scalar {
  /// Whether it would steer a terminal, begin a line of its own or turn the words around it (as in "Trojan Source",
  /// CVE-2021-42574), and so is shown as U+FFFD. Tabs are for the caller.
  var isUnsafeToShow: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}

extension String {
  /// The same with everything replaced that could do more than be read.
  var safeToShow: String {
    guard unicodeScalars.contains(where: \.isUnsafeToShow) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isUnsafeToShow ? "\u{FFFD}" : $0 }))
  }
}
