"""Script only adds: every page is complete without it."""

import pytest
from kinds import every_kind, every_kind_but_the_worksheet, place

# What a page says, part by part, without the tools that are there only with script.
SAID = """() => [...document.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, th, td, pre, caption, figcaption, time")]
  .filter((e) => e.checkVisibility() && !e.closest(".tools, .stages"))
  .map((e) => e.textContent.trim())"""


@every_kind
def test_without_script_a_page_says_all_that_it_says_with_script(visit, kind):
    page = visit(**place(kind), java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert page.locator("h1").inner_text() in page.title()
    said = page.evaluate(SAID)
    assert len(said) > 3
    assert said == visit(**place(kind)).evaluate(SAID)


def test_without_script_the_table_is_whole(visit, site):
    page = visit("backend/", java_script_enabled=False)
    table = page.locator("main table")
    assert table.locator("caption").inner_text().startswith(page.locator("h1").inner_text())
    columns, rows = table.locator("thead th[scope=col]").count() - 1, table.locator("tbody th[scope=row]").count()
    assert columns > 1 and rows > 1 and table.locator("tbody th[scope=rowgroup]").count() > 1
    assert table.locator("tbody td").count() == rows * columns
    addresses = table.locator("tbody td a").evaluate_all("links => links.map((link) => link.href)")
    assert len(set(addresses)) == rows * columns
    missing = [a for a in addresses if not (site.folder / a.removeprefix(site.address) / "index.html").is_file()]
    assert missing == []


@pytest.mark.parametrize("width", [320, 1280])
def test_without_script_every_cell_of_the_table_can_be_read(visit, width):
    page = visit("backend/", java_script_enabled=False, width=width)
    links = page.locator("main tbody td a").all()
    assert [link.inner_text() for link in links if not link.is_visible()] == []
    for link in (links[0], links[-1]):
        link.click(trial=True)  # scrolls it into view; nothing may lie on top of it


@every_kind_but_the_worksheet
def test_without_script_nothing_is_offered_that_needs_it(visit, kind):
    page = visit(**place(kind), java_script_enabled=False)
    assert page.locator("button:visible, input:visible, select:visible, form:visible, output:visible").count() == 0
