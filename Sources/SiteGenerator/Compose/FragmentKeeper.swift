/// Knows what of an essay's texts is needed when its page is written.
struct FragmentKeeper {
  /// Texts that the feed holds.
  private let whole: Set<Int>
  /// Whether a page lists the addresses that texts rest on.
  private let keepsSources: Bool
  private let texts: [SourceText]

  init(_ references: References) {
    let site = references.site
    var whole: Set<Int> = []
    if site.settings.baseURL != nil {
      for case .essay(let index) in FeedEntry.topics(of: site).map(\.kind) {
        whole.insert(site.essays[index].body.index)
      }
    }
    self.whole = whole
    texts = site.texts
    keepsSources = references.routes.hasSourceList
  }

  /// Lets go of everything else, and of the files.
  func thin(_ range: Range<Int>, of composed: inout Composer.Result, jobs count: Int) {
    let thin = parallelMap(count: range.count, jobs: count) { [composed] index -> Fragment? in
      let job = composed.jobs[range.lowerBound + index]
      // Lists of essays show summaries.
      if case .summary = job.part { return nil }
      let text = job.text.index
      return whole.contains(text) ? nil : thinned(composed.fragments[text])
    }
    for (job, fragment) in zip(range, thin) {
      if let fragment { composed.fragments[composed.jobs[job].text.index] = fragment }
      texts[composed.jobs[job].text.index].file.letGo()
    }
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
