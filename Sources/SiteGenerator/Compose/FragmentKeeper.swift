/// Knows what of an essay's texts is needed when its page is written.
struct FragmentKeeper {
  /// Texts that the feed holds.
  private let whole: Set<Int>
  /// Whether a page lists the addresses that texts rest on.
  private let keepsSources: Bool

  init(_ references: References) {
    let site = references.site
    var whole: Set<Int> = []
    if site.settings.baseURL != nil {
      for case .essay(let index) in FeedEntry.topics(of: site).map(\.kind) {
        whole.insert(site.essays[index].body.index)
      }
    }
    self.whole = whole
    keepsSources = references.routes.hasSourceList
  }

  /// What there is to keep of a text.
  func kept(_ fragment: Fragment, of job: TextJob) -> Fragment {
    // Lists of essays show summaries.
    if case .summary = job.part { return fragment }
    return whole.contains(job.text.index) ? fragment : thinned(fragment)
  }

  private func thinned(_ fragment: Fragment) -> Fragment {
    let links = fragment.links.filter { link in
      switch link.target {
      case .page(_, let fragment): fragment != nil
      case .web: keepsSources
      case .file, nil: false
      }
    }
    return Fragment(of: fragment, links: links)
  }
}
