"""A built site as those see it who know its address."""

import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


class Published:
    def __init__(self, folder: Path, address: str):
        self.folder, self.address = folder, address

    def text(self, path: str) -> str:
        return (self.folder / path).read_text()

    def pages(self) -> set[str]:
        """The addresses of all pages that are no former ones."""
        pages = (path for path in self.folder.rglob("index.html") if 'http-equiv="refresh"' not in path.read_text())
        return {self.address + self.relative(path.parent) for path in pages}

    def relative(self, folder: Path) -> str:
        path = folder.relative_to(self.folder).as_posix()
        return "" if path == "." else path + "/"

    def leads_nowhere(self, href: str, base: str | None = None) -> bool:
        """Whether a link of the file at `base` is one into this site, and what it leads to is not there."""
        url = urljoin(self.address + (base or ""), href)
        if not url.startswith(self.address):
            # What is within the host and outside of the site has gone up too far.
            return urlsplit(url).scheme not in ("http", "https", "mailto") or url.startswith("https://example.org/")
        parts = urlsplit(url[len(self.address) :])
        path = self.folder / unquote(parts.path)
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            return True
        if not parts.fragment or path.suffix != ".html":
            return False
        return f' id="{unquote(parts.fragment)}"' not in path.read_text()


def links_of(html: str) -> list[str]:
    return re.findall(r'(?:href|src)="([^"]*)"', html)
