"""A tab in which nothing of an author's may run: it notes what is said in the console, thrown, asked of other hosts, opened
as a dialog or a window; and it looks at elements and attributes."""

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

# What a page is made of, as lines to compare: "a[href]", "script with words". URLs stand there with what they would do.
# A function of one document; what is put aside in templates counts as well.
SURVEY = """(document) => {
  const urls = new Set(["href", "src", "action", "formaction", "data", "poster", "background", "cite", "srcset", "xlink:href"]);
  const found = new Set();
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const name = element.namespaceURI.endsWith("svg") ? "svg:" + element.localName : element.localName;
      found.add(name);
      for (const { name: attribute, value } of element.attributes) {
        // Names of data are the theme's as well; their values are read as text.
        found.add(`${name}[${attribute}]`);
        if (!urls.has(attribute)) continue;
        // As browsers do it (URL Standard, 4.4): controls and blanks around, tabs and line ends within do not count.
        const bare = value.replace(/^[\\u0000-\\u0020]+|[\\t\\n\\r]/g, "");
        const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase() ?? "";
        if (scheme !== "https:" && scheme !== "http:") found.add(`${name}[${attribute}] ${scheme}`);
        if (/^[\\\\/]{2}/.test(bare)) found.add(`${name}[${attribute}] of another host`);
        if (scheme && name !== "a" && name !== "link") found.add(`${name}[${attribute}] from elsewhere: ${bare.slice(0, 80)}`);
      }
      if (name === "script" && !element.src && element.type !== "application/ld+json") found.add("script with words");
      if (name === "script" && element.type === "application/ld+json") JSON.parse(element.textContent);
      if (name === "meta") found.add(`meta ${element.httpEquiv || element.name || element.getAttribute("property")}`);
      if (element.content instanceof DocumentFragment) look(element.content);
    }
  };
  look(document);
  return [...found];
}"""

# Of pages by their addresses, as they were written: {line: the first page that has it}.
SURVEY_OF_FILES = (
    """async (addresses) => {
  const survey = """
    + SURVEY
    + """;
  const found = {};
  for (const address of addresses) {
    const text = await (await fetch(address)).text();
    try {
      for (const line of survey(new DOMParser().parseFromString(text, "text/html"))) found[line] ??= address;
    } catch (error) {
      found[`${address}: ${error}`] = address;
    }
  }
  return found;
}"""
)

# Loads pages in frames, `most` at a time, and surveys each, scripts and all, if it is of the same origin.
LOAD = (
    """async ([addresses, most]) => {
  const survey = """
    + SURVEY
    + """;
  const found = {};
  const load = async (address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    document.documentElement.append(frame);
    await loaded;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (frame.contentDocument) for (const line of survey(frame.contentDocument)) found[line] ??= address;
    frame.remove();
  };
  const waiting = [...addresses];
  await Promise.all(Array.from({ length: most }, async () => {
    while (waiting.length) await load(waiting.shift());
  }));
  return found;
}"""
)


class Watched:
    """A tab of its own, and what happened in it that no text may cause."""

    def __init__(self, browser: Browser, inside: str, **options):
        self.faults: list[str] = []
        self.inside = inside
        self.context = browser.new_context(accept_downloads=True, **options)
        self.context.set_default_timeout(10_000)
        self.context.on("page", lambda page: self.page and self.faults.append(f"a window: {page.url}"))
        self.page: Page | None = None
        self.page = self.context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"thrown: {error} on {self.page.url}"))
        self.page.on("request", self._request)

    def _dialog(self, dialog):
        self.faults.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _console(self, message):
        if message.type == "error" and "favicon.ico" not in message.location["url"]:
            self.faults.append(f"in the console: {message.text} ({message.location['url']})")

    def _request(self, request):
        if not request.url.startswith((self.inside, "blob:", "about:")):
            self.faults.append(f"a request to {request.url} by {request.frame.url}")


def pages(folder: Path) -> list[str]:
    """The addresses of a site's pages, relative to its root."""
    return sorted(quote(path.relative_to(folder).as_posix()) for path in folder.rglob("*.html"))
