"""Every Markdown file of the site: its links, as a reader follows them from its folder."""

import pytest
from markdown_it import MarkdownIt

PARSER = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])


def links(tokens):
    for token in tokens:
        for name in ("href", "src"):
            if token.attrs.get(name):
                yield token.attrs[name]
        yield from links(token.children or [])


def test_no_link_is_dead(site):
    files = sorted(site.folder.rglob("*.md"))
    assert len(files) > 60
    dead = []
    for path in files:
        folder = site.relative(path.parent)
        for href in links(PARSER.parse(path.read_text())):
            if site.leads_nowhere(href, folder):
                dead.append(f"{folder}{path.name}: {href}")
    assert not dead, "\n".join(dead)


@pytest.mark.parametrize("path", ["", "about/", "essays/reading-the-map/", "backend/async/early/", "backend/at/early/"])
def test_a_page_has_one_title_and_its_own_links(site, path):
    tokens = PARSER.parse(site.text(f"{path}index.md"))
    titles = [token for token in tokens if token.type == "heading_open" and token.tag == "h1"]
    assert len(titles) == 1
    assert tokens[0] is titles[0]
    assert not [token for token in tokens if token.type == "html_block"], "a text could not be handed on as it is"
    page = site.text(f"{path}index.html")
    for href in links(tokens):
        assert f'href="{href or "./"}"'.replace("&", "&amp;").replace("'", "&#39;") in page, href
