extension Explanation {
  static let outsideLinks = Family(
    title: "What check --external looks for",
    explanations: [
      Explanation(
        .warning, .deadAddress, "a link to another site that leads nowhere",
        cause:
          "The site is not there any more, does not answer in time, or says that it has no such page. What it says is asked for once, so a fault of an hour looks the same as one that stays.",
        cure: "Open it in a browser. If it is gone, link to where it is now, or to a copy in an archive of the web."),
      Explanation(
        .note, .movedAddress, "a page of another site that has moved for good",
        cause:
          "The site answers with a permanent redirect (301 or 308). The link works, for as long as the site goes on saying so.",
        cure: "Look at the new address, and link to that."),
      Explanation(
        .note, .untestedAddress, "a link to another site that could not be tested",
        cause:
          "The site is there and did not tell: it refuses programs, wants a sign-in, or has had too many requests. Or the time for all links was over.",
        cure: "Open it in a browser now and then."),
      Explanation(
        .note, .noNetwork, "no other site in reach",
        cause:
          "None of the other sites could be reached, so nothing can be said about the links to them. The machine is probably not connected, or not allowed out.",
        cure: "Check the connection, and run the command again. Nothing but `check --external` needs a network."),
    ])
}
