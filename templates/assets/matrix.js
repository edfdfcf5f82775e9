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

  // Lines of links, null where there is none to go to.
  const grid = () =>
    rows().map((row) => [...row.cells].filter((cell) => !cell.hidden)
      .map((cell) => (cell.matches(".faded") ? null : cell.querySelector("a"))));

  function moveTo(link) {
    if (!link || link === current) return;
    if (current) current.tabIndex = -1;
    current = link;
    link.tabIndex = 0;
  }

  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const links = grid();
    const y = links.findIndex((line) => line.includes(event.target));
    if (y < 0) return;
    const x = links[y].indexOf(event.target);
    const isRTL = getComputedStyle(table).direction === "rtl";
    const steps = event.ctrlKey
      ? { Home: () => links.flat(), End: () => links.flat().reverse() }
      : {
          ArrowDown: () => links.slice(y + 1).map((line) => line[x]),
          ArrowUp: () => links.slice(0, y).reverse().map((line) => line[x]),
          [isRTL ? "ArrowLeft" : "ArrowRight"]: () => links[y].slice(x + 1),
          [isRTL ? "ArrowRight" : "ArrowLeft"]: () => links[y].slice(0, x).reverse(),
          Home: () => links[y],
          End: () => [...links[y]].reverse(),
        };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const link = step().find(Boolean);
    moveTo(link);
    link?.focus();
  });

  // Tools may have hidden the link that has the tab stop.
  table.addEventListener("viewchange", () => {
    if (!current || current.checkVisibility({ visibilityProperty: true })) return;
    const links = grid();
    const inCells = links.slice(1).flatMap((line) => line.slice(1));
    moveTo([...inCells, ...links.flat()].find(Boolean));
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
