"""The table of a model: what a screen reader hears of it, and how a reader gets about in it."""

import re

import pytest

# --- the table as a table --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [1280, 390])
def test_the_table_reads_as_a_table_with_headers_both_ways(visit, width):
    page = visit("backend/", width=width)
    lines = [line.strip() for line in page.locator("main table").aria_snapshot().splitlines()]

    def names(role):
        found = (re.match(rf"""- '?{role}(?: "((?:[^"\\]|\\.)*)")?""", line) for line in lines)
        return [match[1] or "" for match in found if match]

    assert [name.startswith("Backend needs across scale and capability") for name in names("table")] == [True]
    columns = ["Capability", "Prototype", "Early product", "Growing product", "Scaled service"]
    assert [name.startswith(column) for name, column in zip(names("columnheader"), columns, strict=True)] == [True] * 5
    rows = names("rowheader")
    for title in ["Data", "CRUD and sign-in", "Search and discovery", "Behaviour", "Operation", "Team and deployment"]:
        assert [name for name in rows if name.startswith(title)], f"no row header '{title}' in {rows}"


def test_every_cell_is_under_a_column_and_beside_a_row(visit):
    page = visit("backend/")
    table = page.locator("main table")
    assert table.locator("tbody").get_by_role("cell").count() == 8 * 4
    assert table.get_by_role("grid").count() == 0  # a grid takes the reading of tables away
    link = table.get_by_role("row", name=re.compile("^AI and long-running")).get_by_role("cell").nth(1)
    assert "Background AI jobs" in link.inner_text()


# --- the region that scrolls -----------------------------------------------------------------------------------------


def test_tab_reaches_the_region_that_scrolls_and_it_says_what_it_is(visit):
    page = visit("backend/")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('role') === 'region'"):
            break
    region = page.locator(":focus")
    assert region.get_attribute("role") == "region"
    assert region.locator("table").count() == 1
    assert "Backend needs across scale and capability" in region.get_attribute("aria-label")


# --- the table's script ----------------------------------------------------------------------------------------------
# Here belong: one tab stop and the arrow keys, Home and End; lens, filter, rows and columns, the count that is
# announced; the fragment there and back.
