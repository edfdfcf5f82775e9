import Foundation
import SiteGenerator

/// Puts a new run of the program in the place of this one: the same process, number and arguments, and nothing of its
/// threads and memory.
///
/// The only way to end a thread that is in a parser written in C.
enum Restart {
  /// Returns only when the system refuses.
  ///
  /// - Parameter arguments: behind the ones that this run was given
  static func now(adding arguments: [String]) -> MachineFailure {
    let refusal = MachineFailure(cannot: "start sitegen anew", because: "the system refuses; start it again by hand")
    guard let program = Bundle.main.executablePath else { return refusal }
    // What is open here is of no use there, and the port is to be free.
    for number in 3..<getdtablesize() { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    var words = (CommandLine.arguments + arguments).map { strdup($0) } + [nil]
    execv(program, &words)
    return refusal
  }
}
