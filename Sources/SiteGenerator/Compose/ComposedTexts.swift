/// What a renderer knows of texts: those that may stand on any page, and where essays go through the line in batches, those
/// of one batch.
struct ComposedTexts: Sendable {
  /// By `TextID`.
  private let all: [Fragment]
  private let batch: [TextID: Fragment]

  init(_ all: [Fragment] = [], batch: [TextID: Fragment] = [:]) {
    self.all = all
    self.batch = batch
  }

  subscript(text: TextID) -> Fragment {
    batch.isEmpty ? all[text.index] : batch[text] ?? all[text.index]
  }
}
