"""30 rows by 12 columns in many scripts: nothing breaks out of the page, and everything can be reached."""

import pytest
from judging import accessibility_faults, eventually, overflow
from wide_project import COLUMNS, ROWS, is_missing

PAGES = {
    "home": "",
    "matrix": "wide/",
    "row": "wide/r4/",
    "column": "wide/at/c4/",
    "cell": "wide/r4/c4/",
    "between": "wide/from/c3/to/c4/",
}
every_page = pytest.mark.parametrize("kind", PAGES)


@every_page
def test_wide_or_not_the_page_never_scrolls_sideways(visit, wide, kind):
    page = visit(PAGES[kind], at=wide, width=320)
    assert overflow(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    assert overflow(page) == []


@every_page
def test_from_right_to_left_the_page_never_scrolls_sideways(visit, mirrored, kind):
    page = visit(PAGES[kind], at=mirrored, width=320)
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert overflow(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    assert overflow(page) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_to_mend_in_a_wide_table_of_many_scripts(visit, wide, width):
    phone = {"is_mobile": True, "has_touch": True} if width == 320 else {}
    page = visit("wide/", at=wide, width=width, reduced_motion="reduce", **phone)
    assert accessibility_faults(page, colour=False) == []  # no colour is here that is not on the other pages


def test_every_cell_that_is_there_is_a_link(visit, wide):
    page = visit("wide/", at=wide)
    there = sum(not is_missing(row, column) for row in range(ROWS) for column in range(COLUMNS))
    assert page.locator("main tbody td").count() == ROWS * COLUMNS
    assert page.locator("main tbody td a").count() == there < ROWS * COLUMNS


def test_the_region_scrolls_by_keyboard_and_the_page_stays(visit, wide):
    page = visit("wide/", at=wide, reduced_motion="reduce")
    region = page.get_by_role("region").filter(has=page.get_by_role("table"))
    assert region.evaluate("e => e.scrollWidth > e.clientWidth")
    region.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert eventually(lambda: region.evaluate("e => e.scrollLeft > 50"))
    assert page.evaluate("scrollX") == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_the_last_cell_of_the_first_row_can_be_brought_into_view(visit, wide, width):
    page = visit("wide/", at=wide, width=width, reduced_motion="reduce")
    link = page.locator("main tbody td:last-child a").first
    link.click(trial=True)  # scrolls it into view; nothing may lie on top of it
    box = link.bounding_box()
    assert 0 <= box["x"] and box["x"] + box["width"] <= width, box


def test_from_right_to_left_the_headers_of_rows_are_on_the_right(visit, mirrored):
    page = visit("wide/", at=mirrored)
    header = page.locator("main tbody th[scope=row]").first.bounding_box()
    cell = page.locator("main tbody td").first.bounding_box()
    assert header["x"] > cell["x"]
