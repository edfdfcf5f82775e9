import Foundation
import SiteGenerator

/// Puts a new run of the program in the place of this one: the same process, number and arguments, and nothing of its
/// threads and memory.
///
/// The only way to end a thread that is in a parser written in C.
enum Restart {
  private static let option = "--resume-on"

  #if os(Linux)
    /// What runs here, also when another version has taken its place on the disk.
    private static let program: String? = "/proc/self/exe"
  #else
    private static let program = Bundle.main.executablePath
  #endif

  /// Returns only when the system refuses.
  static func now(resumingOn port: Int) -> MachineFailure {
    let refusal = MachineFailure(cannot: "start sitegen anew", because: "the system refuses; start it again by hand")
    let open = try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")
    guard let program, let open else { return refusal }
    // What is open here is of no use there, and the port is to be free. Not each number up to the limit: that is a
    // billion where there is none.
    for number in open.compactMap(Int32.init) where number > 2 { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    var words = words(CommandLine.arguments, resumingOn: port).map { strdup($0) } + [nil]
    execv(program, &words)
    return refusal
  }

  /// The port stands behind the command, in front of what a person wrote: there it is found again by the next restart,
  /// and no `--` comes before it.
  static func words(_ words: [String], resumingOn port: Int) -> [String] {
    let given = words.dropFirst(2)
    return words.prefix(2) + [option, String(port)] + (given.first == option ? given.dropFirst(2) : given)
  }
}
