"""A table that is laid out as it comes into view is still one table, whole, and touched by script only where it is used."""

import pytest
from judging import accessibility_faults, eventually, overflow
from large_project import COLUMNS, ROWS

PHONE = {"width": 390, "is_mobile": True, "has_touch": True}
wide_and_narrow = pytest.mark.parametrize("window", [{"width": 1280}, PHONE], ids=["wide", "phone"])

# Whether the browser has laid out the link at this place.
IS_LAID_OUT = """([row, column]) => document.querySelector(`tr[data-row=r${row}]`).cells[column + 1]
  .querySelector("a b").checkVisibility({ contentVisibilityAuto: true })"""

# Counts the cells that a script asks for their data or their link, and those that it changes.
WATCH = """() => {
  const touched = (window.touched = new Set());
  const note = (node) => {
    const cell = node.nodeType === 1 && node.closest("[data-matrix] tbody td");
    if (cell) touched.add(cell);
  };
  const watchOver = (prototype, name) => {
    const { get, value } = Object.getOwnPropertyDescriptor(prototype, name);
    const watched = function (...given) { note(this); return (get ?? value).apply(this, given); };
    Object.defineProperty(prototype, name, get ? { get: watched, configurable: true } : { value: watched });
  };
  watchOver(HTMLElement.prototype, "dataset");
  watchOver(Element.prototype, "querySelector");
  watchOver(Node.prototype, "textContent");
  addEventListener("readystatechange", () => {
    new MutationObserver((changes) => changes.forEach((change) => note(change.target)))
      .observe(document, { subtree: true, childList: true, attributes: true });
  }, { capture: true, once: true });
}"""


@wide_and_narrow
def test_script_touches_no_more_than_one_row_of_a_table_that_nobody_has_used(visit, large, window):
    page = visit("large/", at=large, locale="en-GB", **window)  # a tab that no other test has
    page.add_init_script(f"({WATCH})()")
    page.reload()
    touched = lambda: page.evaluate("touched.size")  # noqa: E731
    assert touched() <= COLUMNS
    page.keyboard.press("Tab")
    page.get_by_role("combobox", name="Filter").fill("word7")
    assert eventually(lambda: touched() == ROWS * COLUMNS)  # so the watch sees what it should


@wide_and_narrow
def test_only_what_is_near_the_window_is_laid_out(visit, large, window):
    page = visit("large/", at=large, **window)
    assert eventually(lambda: page.evaluate(IS_LAID_OUT, [0, 0]))
    assert not page.evaluate(IS_LAID_OUT, [ROWS - 1, 0]) or window is PHONE  # there all rows are near
    assert page.evaluate(IS_LAID_OUT, [0, COLUMNS - 1]) == (window is not PHONE)


@pytest.mark.parametrize("script", [True, False], ids=["script", "none"])
@wide_and_narrow
def test_with_and_without_script_it_is_one_table_of_all_cells(visit, large, window, script):
    page = visit("large/", at=large, java_script_enabled=script, **window)
    table = page.get_by_role("table")
    count = {role: table.get_by_role(role).count() for role in ("row", "columnheader", "rowheader", "cell")}
    assert count == {
        "row": ROWS + 4,  # with the columns' titles, those of two groups, and the totals
        "columnheader": COLUMNS + 1,
        "rowheader": ROWS + 3,
        "cell": (ROWS + 1) * COLUMNS,
    }
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    assert [node["name"]["value"] for node in tree if node["role"]["value"] == "table"] == ["Large: Reach"]


@wide_and_narrow
def test_axe_finds_nothing_to_mend_and_the_page_never_scrolls_sideways(visit, large, window):
    page = visit("large/", at=large, reduced_motion="reduce", **window)
    assert overflow(page) == []
    assert accessibility_faults(page, colour=False) == []


LINES = """() => {
  const places = (row) => [...row.cells].filter((cell) => !cell.hidden)
    .map((cell) => cell.getBoundingClientRect()).map((box) => `${Math.round(box.left)} ${Math.round(box.width)}`).join();
  const table = document.querySelector("[data-matrix] table");
  return [table.tHead.rows[0], ...table.querySelectorAll("tr[data-row]"), table.tFoot.rows[0]].map(places);
}"""


@wide_and_narrow
def test_cells_stand_below_the_titles_of_their_columns_also_when_some_are_hidden(visit, large, window):
    page = visit("large/", at=large, **window)
    assert len(set(page.evaluate(LINES))) == 1
    page.goto(page.url + "#hide=column.c3,column.c7")
    hidden = page.locator("[data-matrix] :is(td, th)[hidden]")
    assert eventually(lambda: hidden.count() == 2 * (ROWS + 2))
    assert len(set(page.evaluate(LINES))) == 1


@wide_and_narrow
def test_the_last_cell_is_reached_by_one_key_between_its_titles(visit, large, window):
    page = visit("large/", at=large, reduced_motion="reduce", **window)
    page.locator("tbody td a").first.focus()
    page.keyboard.press("Control+End")
    link = page.locator(f"tr[data-row=r{ROWS - 1}] td:last-child a")
    assert eventually(lambda: link.evaluate("e => e === document.activeElement && e.checkVisibility({ contentVisibilityAuto: true })"))
    place = """e => {
      const [cell, region] = [e.closest("td"), e.closest(".scroller")].map((one) => one.getBoundingClientRect());
      const row = e.closest("tr").cells[0].getBoundingClientRect();
      const column = e.closest("table").tHead.getBoundingClientRect();
      return cell.right <= region.right + 1 && row.right <= cell.left + 1 && column.bottom <= cell.top + 1
        && Math.abs(row.left - region.left) < 3 && Math.abs(column.top - region.top) < 3;
    }"""
    assert eventually(lambda: link.evaluate(place))


def test_on_paper_it_is_drawn_as_any_other_table(visit, large):
    page = visit("large/", at=large)
    page.emulate_media(media="print")
    drawn = "e => [e, e.closest('tr'), e.closest('table')].map((one) => getComputedStyle(one)).map((s) => `${s.display} ${s.contentVisibility}`)"
    last = page.locator("tr[data-row] td").last
    assert last.evaluate(drawn) == ["table-cell visible", "table-row visible", "table visible"]
    assert last.locator("b").evaluate("e => e.getBoundingClientRect().height > 0")
