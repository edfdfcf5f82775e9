/// Block quotes, alerts, lists and tasks.
extension HTMLWriter {
  // MARK: Quotes and alerts

  mutating func enterQuote(_ quote: Node) {
    startLine()
    let alert = Alert(takenFrom: quote, locator: &locator)
    quotesAreAlerts.append(alert != nil)
    guard let alert else {
      result.html.append("<blockquote>\n")
      return
    }
    let title = options.words[keyPath: alert.title]
    result.html.append("<aside class=\"alert ")
    result.html.append(alert.className)
    result.html.append("\" aria-label=\"")
    result.html.appendEscaped(title)
    result.html.append("\">\n<p class=\"alert-title\">")
    result.html.appendEscaped(title)
    result.html.append("</p>\n")
  }

  mutating func leaveQuote() {
    startLine()
    result.html.append(quotesAreAlerts.removeLast() ? "</aside>\n" : "</blockquote>\n")
  }

  // MARK: Lists

  mutating func enterList(_ list: Node) {
    startLine()
    guard list.isOrdered else {
      result.html.append("<ul>\n")
      return
    }
    result.html.append("<ol")
    if list.listStart != 1 {
      result.html.append(" start=\"")
      result.html.append(list.listStart)
      result.html.append("\"")
    }
    result.html.append(">\n")
  }

  mutating func enterItem(_ item: Node) {
    startLine()
    guard item.isTask else {
      result.html.append("<li>")
      return
    }
    result.html.append("<li class=\"task\">")
    // In a loose list the box stands in the paragraph: before it, it would stand on a line of its own.
    if item.parent?.isTight == false, item.firstChild?.kind == .paragraph {
      waitingBox = locator.isTicked(item)
    } else {
      writeBox(locator.isTicked(item))
    }
  }

  mutating func writeBox(_ isDone: Bool) {
    result.html.append("<input type=\"checkbox\" disabled")
    result.html.append(isDone ? " checked aria-label=\"" : " aria-label=\"")
    result.html.appendEscaped(isDone ? options.words.done : options.words.toDo)
    result.html.append("\"> ")
  }
}
