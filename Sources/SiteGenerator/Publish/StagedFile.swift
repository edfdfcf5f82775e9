/// One file of the new site, as far as staging got with it.
enum StagedFile: Sendable {
  /// A thread is at it, or failed.
  case begun
  case unchanged(ContentHash)
  /// `number` is its name in the staging folder, or that of the new folder on its way.
  case changed(ContentHash, number: Int, Place)
  /// Something is in the way. Nothing was staged.
  case blocked([Diagnostic])
}
