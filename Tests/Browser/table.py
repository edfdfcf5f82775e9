"""The table of small_project.py on its page, in terms of what a reader sees and does."""

import re
from urllib.parse import unquote_plus, urlsplit

from playwright.sync_api import Locator, Page
from small_project import COLUMNS

# What is drawn, without what a script may leave behind unseen: looks, words, numbers, in the order of the page.
DRAWN = """figure => {
  const seen = (selector, within = figure) => [...within.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  const words = (e) => e.textContent.trim().replace(/\\s+/g, " ");
  const look = (e) => [...e.classList].sort().join(" ");
  const levels = (within) => seen(".level", within).map((e) => `${words(e)} (${look(e)})`);
  return {
    caption: seen("caption").map(words),
    legend: seen(".legend").map((e) => [words(e.querySelector("p")), levels(e), seen(".wall-key", e).length]),
    columns: seen("thead th").map(words),
    groups: seen("tr.group th").map((e) => `${words(e)} (${e.colSpan})`),
    rows: seen("tr[data-row]").map((row) => ({
      id: row.dataset.row,
      totals: levels(row.cells[0]),
      cells: seen("td", row).map((cell) => [look(cell), words(cell.firstElementChild), ...levels(cell)]),
    })),
    totals: seen("tfoot td").map(levels),
  };
}"""
# Where the focus is: 'row/column' for a cell, 'row/' or '/column' for a header, the name of the element elsewhere.
FOCUS = """() => {
  const cell = document.activeElement.closest("td, th");
  if (!cell) return document.activeElement.localName;
  const head = cell.closest("table").tHead.rows[0];
  return `${cell.parentElement.dataset.row ?? ""}/${head.cells[cell.cellIndex].dataset.column ?? ""}`;
}"""


class Table:
    def __init__(self, page: Page):
        self.page = page
        self.figure = page.locator("[data-matrix]")
        self.grid = self.figure.get_by_role("table")
        self.filter = page.get_by_role("combobox", name="Filter", exact=True)
        self.lens = page.get_by_role("combobox", name="Lens", exact=True)
        self.row = page.get_by_role("combobox", name="Need", exact=True)  # offered on a phone
        self.status = page.get_by_role("status")
        self.reset = page.get_by_role("button", name="Show everything")
        self.copy = page.get_by_role("button", name="Copy link to this view")

    def cell(self, place: str) -> Locator:
        """The cell at 'row/column'."""
        row, column = place.split("/")
        return self.figure.locator(f"tr[data-row={row}] td").nth(list(COLUMNS).index(column))

    def link(self, place: str) -> Locator:
        """The link at a place as `focus` names it."""
        row, column = place.split("/")
        header = f"tr[data-row={row}] th a" if row else f"th[data-column={column}] a"
        return self.cell(place).locator("a") if row and column else self.figure.locator(header)

    def box(self, name: str) -> Locator:
        """The checkbox of a row, a column or a group, by its title."""
        panel = self.figure.locator("details")
        if panel.get_attribute("open") is None:
            panel.locator("summary").click()
        return panel.get_by_label(name, exact=True)

    def drawn(self) -> dict:
        return self.figure.evaluate(DRAWN)

    def levels(self) -> dict[str, list[str]]:
        """The word for the level of each shown cell, by row; nothing for a cell without one."""
        return {
            row["id"]: [re.sub(r" \(.*", "", level[0]) if level else "" for _, _, *level in row["cells"]]
            for row in self.drawn()["rows"]
        }

    def rows(self) -> list[str]:
        return [row["id"] for row in self.drawn()["rows"]]

    def found(self) -> list[str]:
        """The places whose text is shown."""
        cells = "e => [...e.querySelectorAll('tbody td a')].map((a) => [a.getAttribute('href'), a.checkVisibility({ visibilityProperty: true })])"
        return [href.removesuffix("/") for href, is_seen in self.figure.evaluate(cells) if is_seen]

    def focus(self) -> str:
        return self.page.evaluate(FOCUS)

    def tab_stops(self) -> list[str]:
        """The links of the table that Tab reaches, once a key was pressed."""
        self.page.keyboard.press("Shift")
        stops = self.grid.locator("a[href]:not([tabindex='-1'])").all()
        return [stop.get_attribute("href") for stop in stops if stop.is_visible()]

    def press(self, *keys: str) -> str:
        """Where the focus is after these keys."""
        for key in keys:
            self.page.keyboard.press(key)
        return self.focus()

    def fragment(self) -> str:
        return unquote_plus(urlsplit(self.page.url).fragment)
