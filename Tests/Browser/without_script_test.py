"""Script only adds: every page is complete without it."""

import pytest
from kinds import every_kind, place

# One sentence or name from the middle of each page.
MAIN_TEXT = {
    "home": "Client to database",
    "text": "Suggest a change",
    "essays": "Why breadth breaks a backend first",
    "essay": "The map",
    "matrix": "Background AI jobs",
    "row": "Workflow engine",
    "column": "Background AI jobs",
    "cell": "A job runs for minutes",
    "between": "Background AI jobs",
    "changes": "First edition",
    "404": "The address leads nowhere on this site",
}


@every_kind
def test_without_script_the_page_shows_its_text(visit, kind):
    page = visit(**place(kind), java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert page.locator("h1").inner_text() in page.title()
    assert page.locator("main").get_by_text(MAIN_TEXT[kind]).first.is_visible()


def test_without_script_the_table_is_whole(visit, site):
    page = visit("backend/", java_script_enabled=False)
    table = page.locator("main table")
    assert table.locator("caption").inner_text().startswith("Backend needs across scale and capability")
    assert table.locator("thead th[scope=col]").count() == 1 + 4
    assert table.locator("tbody th[scope=rowgroup]").count() == 3
    assert table.locator("tbody th[scope=row]").count() == 8
    assert table.locator("tbody td").count() == 8 * 4
    addresses = table.locator("tbody td a").evaluate_all("links => links.map((link) => link.href)")
    assert len(set(addresses)) == 8 * 4
    missing = [a for a in addresses if not (site.folder / a.removeprefix(site.address) / "index.html").is_file()]
    assert missing == []


@pytest.mark.parametrize("width", [320, 1280])
def test_without_script_every_cell_of_the_table_can_be_read(visit, width):
    page = visit("backend/", java_script_enabled=False, width=width)
    links = page.locator("main tbody td a").all()
    assert [link.inner_text() for link in links if not link.is_visible()] == []
    for link in (links[0], links[-1]):
        link.click(trial=True)  # scrolls it into view; nothing may lie on top of it


def test_without_script_nothing_is_offered_that_needs_it(visit):
    page = visit("backend/", java_script_enabled=False)
    assert page.locator("button:visible, input:visible, select:visible, form:visible").count() == 0
