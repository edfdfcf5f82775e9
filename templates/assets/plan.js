// A table as data, and from what is chosen to what each row and cell shall look like. Nothing of the page is touched here.
"use strict";

// Cells are read when a tool first asks for them: those of 100×100 hold a phone for some 100 ms, and few readers use a tool.
function describeRow(element, lens) {
  const head = element.cells[0];
  let cells;
  return {
    element, head, id: element.dataset.row, body: element.parentElement, isHidden: false, totals: [],
    get cells() { return (cells ??= [...element.cells].slice(1).map((cell, x) => describeCell(cell, x + 1, head, lens))); },
  };
}

function describeCell(element, x, head, lens) {
  const first = element.firstElementChild;
  const link = first?.localName === "a" ? first : null;
  const levels = (element.dataset.levels ?? "").split(" ").filter(Boolean).map(Number);
  let words;
  return {
    element, link, x, levels, shown: lens?.levels[levels[0] - 1], // as the program drew it
    get words() {
      words ??= link ? fold([head.querySelector("a").textContent, link.textContent, element.dataset.tags].join(" ")) : "";
      return words;
    },
  };
}

function describeLens(legend) {
  return {
    legend, id: legend.dataset.lens, limit: Number(legend.dataset.limit ?? 0),
    levels: [...legend.querySelectorAll(".level")].map((level) => ({
      title: level.textContent, look: level.className.replace(/^level /, ""),
    })),
  };
}

// Small letters without accents.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

// What shall be seen: in `rows` which are hidden, their totals, and of each cell its level, its wall and whether it is faded.
// → {columnOff, columnTotals, matches: the number of cells that are found}
function planView({ rows, heads, lens, place, words, off }) {
  const columnOff = heads.map((head, x) => x > 0 && off.has(`column.${head.dataset.column}`));
  const columnTotals = heads.map(() => []);
  let matches = 0;
  let above = null;
  for (const row of rows) {
    let found = false;
    row.totals = [];
    for (const cell of row.cells) {
      cell.isFaded = !words.every((word) => cell.words.includes(word));
      cell.level = (place >= 0 && cell.levels[place]) || 0;
      found ||= !cell.isFaded && !columnOff[cell.x];
    }
    row.isHidden = off.has(`row.${row.id}`) || !found;
    const before = above?.body === row.body ? above : null;
    let last = null;
    for (const cell of row.cells) {
      cell.wall = "";
      if (row.isHidden || columnOff[cell.x]) continue;
      if (cell.link && !cell.isFaded) matches += 1;
      if (cell.level) {
        for (const totals of [row.totals, columnTotals[cell.x]]) totals[cell.level] = (totals[cell.level] ?? 0) + 1;
      }
      cell.wall = wallAt(lens, cell, last, before?.cells[cell.x - 1]);
      last = cell;
    }
    if (!row.isHidden) above = row;
  }
  return { columnOff, columnTotals, matches };
}

// The wall stands between a cell that holds and one that does not, along a row and, within a group, down a column.
function wallAt(lens, cell, before, above) {
  if (!lens?.limit || !cell.level) return "";
  const isBeyond = (one) => one.level > lens.limit;
  const differs = (one) => one?.level && isBeyond(one) !== isBeyond(cell);
  return [isBeyond(cell) && "beyond", differs(before) && "wall-start", differs(above) && "wall-top"].filter(Boolean).join(" ");
}
