import Markdown

/// What changes when a text is handed on as Markdown: places that the Markdown room has found, as far as something else
/// belongs there.
extension FragmentMaker {
  func written() -> Fragment.Written? {
    let source = rendered.written
    guard !source.isLost, source.lostImages.isEmpty, !source.lostLinks.contains(where: mustChange) else { return nil }
    let definitions = source.definitions.map(definition)
    let slots = source.slots.filter { slot in
      switch slot.kind {
      case .destination(let link): !leadsOut(link)
      case .picture(let picture): pictures[picture].file != nil
      case .pictureMark(let picture): pictures[picture].file == nil && !pictures[picture].isInLink
      case .definition(let definition): definitions[definition] != nil
      case .words, .link, .label, .labelOfWords, .fence, .heading, .underline, .underlined, .rawHTML, .nothing: true
      }
    }
    return Fragment.Written(slots: slots, definitions: definitions, labelsAreLost: source.labelsAreLost)
  }

  /// Links and pictures are faults in a summary, so all that can change is what is left out.
  func writtenSummary() -> Fragment.Written? {
    let source = rendered.written
    guard !source.isLost, !source.hasFootnotes else { return nil }
    return Fragment.Written(slots: source.slots.filter { $0.kind == .rawHTML })
  }

  private func mustChange(_ link: Int) -> Bool { !leadsOut(link) || !rendered.links[link].hasText }

  private func leadsOut(_ link: Int) -> Bool {
    if case .web? = links[link].target { true } else { false }
  }

  /// Nil for one that stays as it is.
  private func definition(_ url: String) -> References.Target? {
    guard let target = try? references.target(of: url, in: context) else { return nil }
    if case .web = target { return nil }
    return target
  }
}
