// The keyboard and the crosshair of every matrix on the page. The tables are complete without it; state lives in
// attributes, and what tools change is in view.js.
"use strict";

for (const table of document.querySelectorAll("[data-matrix] table")) start(table);

function start(table) {
  const head = table.tHead.rows[0];
  const rows = () => [head, ...table.querySelectorAll("tr[data-row]")].filter((row) => row.checkVisibility());

  // MARK: Keyboard. The links share one tab stop; arrows move it. Before a key is pressed or the focus comes nobody can tell,
  // and of many links a phone is spared the work.

  let current = table.querySelector("tbody td a") ?? table.querySelector("a");
  function shareTabStop() {
    document.removeEventListener("keydown", shareTabStop, true);
    table.removeEventListener("focusin", shareTabStop);
    for (const link of table.querySelectorAll("a")) link.tabIndex = link === current ? 0 : -1;
  }
  document.addEventListener("keydown", shareTabStop, true);
  table.addEventListener("focusin", shareTabStop);

  // Of these cells the link of the first that can be gone to; only as many are looked at as it takes.
  const firstLink = (cells) => {
    for (const cell of cells) {
      const link = !cell.hidden && !cell.matches(".faded") && cell.querySelector("a");
      if (link) return link;
    }
    return null;
  };

  function moveTo(link) {
    if (!link || link === current) return;
    if (current) current.tabIndex = -1;
    current = link;
    link.tabIndex = 0;
  }

  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const cell = event.target.matches("a") && event.target.closest("td, th");
    const lines = cell ? rows() : [];
    const y = lines.indexOf(cell && cell.parentElement);
    if (y < 0) return;
    const x = cell.cellIndex;
    const line = [...lines[y].cells];
    const isRTL = getComputedStyle(table).direction === "rtl";
    const all = () => lines.flatMap((row) => [...row.cells]);
    const steps = event.ctrlKey
      ? { Home: () => all(), End: () => all().reverse() }
      : {
          ArrowDown: () => lines.slice(y + 1).map((row) => row.cells[x]),
          ArrowUp: () => lines.slice(0, y).reverse().map((row) => row.cells[x]),
          [isRTL ? "ArrowLeft" : "ArrowRight"]: () => line.slice(x + 1),
          [isRTL ? "ArrowRight" : "ArrowLeft"]: () => line.slice(0, x).reverse(),
          Home: () => line,
          End: () => line.reverse(),
        };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const link = firstLink(step());
    moveTo(link);
    link?.focus();
  });

  // Tools may have hidden the link that has the tab stop.
  table.addEventListener("viewchange", () => {
    if (!current || current.checkVisibility({ visibilityProperty: true })) return;
    const lines = rows();
    const inBody = lines.slice(1).flatMap((row) => [...row.cells].slice(1));
    moveTo(firstLink(inBody) ?? firstLink(lines.flatMap((row) => [...row.cells])));
  });

  // MARK: Crosshair. The row is marked by CSS, the column cell by cell: a <col> lies beneath what its cells are painted in.

  let crossed = -1;
  function cross(cell) {
    const index = cell && cell.colSpan === 1 ? cell.cellIndex : -1;
    if (index === crossed) return;
    for (const row of [head, ...table.querySelectorAll("tr[data-row]")]) {
      for (const at of [crossed, index]) if (at > 0) row.cells[at].toggleAttribute("data-crossed", at === index);
    }
    crossed = index;
  }
  table.addEventListener("pointerover", (event) => cross(event.target.closest("td, th")));
  table.addEventListener("pointerleave", () => cross(null));
  table.addEventListener("focusin", (event) => {
    moveTo(event.target.closest("a"));
    cross(event.target.closest("td, th"));
  });
  table.addEventListener("focusout", () => cross(null));
}
