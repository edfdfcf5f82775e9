/// One file of the new site, as far as staging got with it.
enum StagedFile: Sendable {
  /// A thread is at it, or failed.
  case begun
  case unchanged(ContentHash)
  /// `number` is its name in the staging folder. Apart, as there are as many files as pages and few of these in a first
  /// build: 100,000 essays take 25 MB less.
  indirect case changed(ContentHash, number: Int, Place)
  /// Waits in a folder that will be put in place as a whole. By its number, as to sort 200,000 that hold on to one object
  /// took 0.28 s instead of 0.1 s.
  case arrives(ContentHash, in: NewFolder.Number)
  /// Something is in the way. Nothing was staged.
  case blocked([Diagnostic])

  /// Of what it holds; nil when nothing was staged.
  var hash: ContentHash? {
    switch self {
    case .unchanged(let hash), .changed(let hash, _, _), .arrives(let hash, _): hash
    case .begun, .blocked: nil
    }
  }
}

/// A folder that is new, on its way: the outermost one that was not there.
struct NewFolder: Sendable {
  /// Its name in the staging folder.
  typealias Number = Int

  var path: OutputPath
  var number: Number
}
