// Makes an instrument of each matrix on the page: keyboard, crosshair, lenses, filter, and a view that a link can carry.
// The table is complete without it. Words come from the markup; state lives in attributes and in the URL's fragment.
"use strict";

for (const figure of document.querySelectorAll("[data-matrix]")) start(figure);

function start(figure) {
  const table = figure.querySelector("table");
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) => [...body.rows].filter((row) => row.dataset.row));
  const heads = [...table.tHead.rows[0].cells];
  const cols = [...table.querySelectorAll("col")];
  const legends = [...figure.querySelectorAll("[data-lens]")];
  const tools = figure.querySelector("[data-tools]");

  // MARK: Keyboard. The links share one tab stop; arrows move it.

  let current = rows[0]?.cells[1]?.querySelector("a") ?? table.querySelector("a");
  for (const link of table.querySelectorAll("a")) link.tabIndex = link === current ? 0 : -1;

  const isShown = (element) => !element.hidden;
  const grid = () =>
    [heads, ...rows.filter(isShown).map((row) => [...row.cells])]
      .map((cells) => cells.filter(isShown).map((cell) => (cell.matches(".faded") ? null : cell.querySelector("a"))));

  function moveTo(link) {
    if (!link) return;
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
    const target = event.ctrlKey
      ? { Home: () => first(links.flat()), End: () => first(links.flat().reverse()) }[event.key]
      : {
          ArrowDown: () => first(links.slice(y + 1).map((line) => line[x])),
          ArrowUp: () => first(links.slice(0, y).reverse().map((line) => line[x])),
          [isRTL ? "ArrowLeft" : "ArrowRight"]: () => first(links[y].slice(x + 1)),
          [isRTL ? "ArrowRight" : "ArrowLeft"]: () => first(links[y].slice(0, x).reverse()),
          Home: () => first(links[y]),
          End: () => first([...links[y]].reverse()),
        }[event.key];
    const link = target?.();
    if (!target) return;
    event.preventDefault();
    if (!link) return;
    moveTo(link);
    link.focus();
  });

  // MARK: Crosshair. The row is marked by CSS, the column by its <col> and its head.

  let crossed = -1;
  function cross(cell) {
    const index = cell && cell.colSpan === 1 ? cell.cellIndex : -1;
    if (index === crossed) return;
    for (const at of [crossed, index]) {
      if (at < 1) continue;
      cols[at]?.classList.toggle("crossed", at === index);
      heads[at]?.classList.toggle("crossed", at === index);
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

  if (tools) startTools();

  function startTools() {
    const filter = tools.querySelector("[data-filter]");
    const lensPicker = tools.querySelector("[data-lens-picker]");
    const rowPicker = tools.querySelector("[data-row-picker]");
    const count = tools.querySelector("[data-count]");
    const reset = tools.querySelector("[data-reset]");
    const boxes = [...tools.querySelectorAll("[data-show-row], [data-show-column]")];
    const byRow = new Map(rows.map((row) => [row, [...row.cells].slice(1).map((cell) => describe(row, cell))]));
    const cells = [...byRow.values()].flat();
    let writing = 0;
    let columnsShown = heads.map(() => false).join();
    const stages = figure.appendChild(document.createElement("ol"));
    stages.className = "stages";
    figure.querySelector(".scroller").after(stages);
    let lens = legends[0]?.dataset.lens ?? "none";

    // MARK: State in the fragment.

    function read() {
      const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
      filter.value = state.get("q") ?? "";
      const wanted = state.get("lens");
      const isKnown = wanted === "none" || legends.some((legend) => legend.dataset.lens === wanted);
      lens = isKnown ? wanted : legends[0]?.dataset.lens ?? "none";
      if (lensPicker) lensPicker.value = lens;
      const hidden = (state.get("hide") ?? "").split(",");
      for (const box of boxes) box.checked = !hidden.includes(nameOf(box));
      if (rows.some((row) => row.dataset.row === state.get("row"))) rowPicker.value = state.get("row");
      reset.hidden = ![...state.keys()].length;
      show();
    }

    function write() {
      const state = new URLSearchParams();
      if (filter.value.trim()) state.set("q", filter.value.trim());
      if (lens !== (legends[0]?.dataset.lens ?? "none")) state.set("lens", lens);
      const hidden = boxes.filter((box) => !box.checked).map(nameOf);
      if (hidden.length) state.set("hide", hidden.join(","));
      if (rowPicker.selectedIndex > 0) state.set("row", rowPicker.value);
      const hash = state.toString().replaceAll("%2C", ",");
      history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
      reset.hidden = !hash;
    }

    const nameOf = (box) =>
      box.dataset.showRow !== undefined ? `row.${box.dataset.showRow}` : `column.${box.dataset.showColumn}`;

    // MARK: Showing it.

    // Only what changes is touched: a large table is laid out anew for every cell that is.
    function show() {
      const wanted = fold(filter.value).split(/\s+/).filter(Boolean);
      const rowOff = new Set();
      const columnOff = heads.map(() => false);
      for (const box of boxes) {
        if (box.checked) continue;
        if (box.dataset.showRow !== undefined) rowOff.add(box.dataset.showRow);
        else columnOff[heads.findIndex((head) => head.dataset.column === box.dataset.showColumn)] = true;
      }
      const found = new Set();
      let matches = 0;
      for (const one of cells) {
        const isMatch = wanted.every((word) => one.words.includes(word));
        if (isMatch === one.faded) one.cell.classList.toggle("faded", !isMatch);
        one.faded = !isMatch;
        if (!isMatch || columnOff[one.x]) continue;
        found.add(one.row);
        if (!rowOff.has(one.row.dataset.row)) matches += 1;
      }
      for (const row of rows) hide(row, rowOff.has(row.dataset.row) || !found.has(row));
      if (columnOff.join() !== columnsShown) {
        columnsShown = columnOff.join();
        for (const line of table.querySelectorAll("tr:not(.group)")) {
          for (let x = 1; x < line.cells.length; x += 1) hide(line.cells[x], columnOff[x]);
        }
        cols.forEach((col, x) => hide(col, columnOff[x]));
        const width = heads.filter(isShown).length;
        for (const head of table.querySelectorAll("tr.group th")) head.colSpan = width;
      }
      for (const body of bodies) hide(body, ![...body.rows].some((row) => row.dataset.row && isShown(row)));
      count.textContent = wanted.length || rowOff.size || columnOff.some(Boolean)
        ? count.dataset.text.replace("{count}", matches).replace("{total}", cells.length) : "";
      showLens(columnOff);
      showStages();
      if (current.closest("[hidden]") || current.closest(".faded")) moveTo(first(grid().flat()));
    }

    function hide(element, isHidden) {
      if (element.hidden !== isHidden) element.hidden = isHidden;
    }

    function showLens(columnOff) {
      const legend = legends.find((one) => one.dataset.lens === lens);
      for (const one of legends) hide(one, one !== legend);
      const place = legends.indexOf(legend);
      const levels = legend ? [...legend.querySelectorAll(".level")] : [];
      const names = levels.map((level) => level.textContent);
      const limit = Number(legend?.dataset.limit ?? 0);
      const totals = { rows: new Map(), columns: heads.map(() => []) };
      for (const one of cells) {
        one.level = place < 0 ? 0 : one.levels[place] ?? 0;
        if (one.row.hidden || columnOff[one.x] || !one.level) continue;
        const own = totals.rows.get(one.row) ?? [];
        totals.rows.set(one.row, own);
        own[one.level] = (own[one.level] ?? 0) + 1;
        totals.columns[one.x][one.level] = (totals.columns[one.x][one.level] ?? 0) + 1;
      }
      const walls = limit ? wall(limit) : new Map();
      for (const one of cells) {
        const level = levels[one.level - 1];
        const look = [walls.get(one), one.faded && "faded", !one.levels.length && !one.link && "empty"].filter(Boolean).join(" ");
        if (one.cell.className !== look) one.cell.className = look;
        if (!one.link) continue;
        one.name ??= one.cell.querySelector(".level") ?? one.cell.appendChild(document.createElement("span"));
        const name = one.name;
        hide(name, !level);
        if (!level || name.className === level.className && name.textContent === level.textContent) continue;
        name.className = level.className;
        name.dir = "auto";
        name.textContent = level.textContent;
      }
      for (const row of rows) fillTotals(row.cells[0].querySelector(".totals"), totals.rows.get(row) ?? [], levels, names);
      const foot = table.tFoot?.rows[0];
      if (foot) totals.columns.forEach((own, x) => x && fillTotals(foot.cells[x].querySelector(".totals"), own, levels, names));
    }

    function fillTotals(place, counts, levels, names) {
      const text = counts.join();
      if (place.dataset.counts === text && place.dataset.lens === lens) return;
      place.dataset.counts = text;
      place.dataset.lens = lens;
      place.replaceChildren(...levels.flatMap((level, index) => {
        if (!counts[index + 1]) return [];
        const total = document.createElement("span");
        total.className = `total ${level.className}`;
        const unseen = document.createElement("span");
        unseen.className = "unseen";
        unseen.textContent = names[index];
        total.append(`${counts[index + 1]} `, unseen);
        return [total];
      }));
    }

    // The wall stands between a cell that holds and one that does not, along a row and, within a group, down a column.
    function wall(limit) {
      const side = (one) => (one?.level ? one.level > limit : null);
      const walls = new Map();
      let above = [];
      let body = null;
      for (const row of rows) {
        if (row.hidden) continue;
        if (row.parentElement !== body) above = [];
        body = row.parentElement;
        const line = byRow.get(row).filter((one) => !one.cell.hidden);
        line.forEach((one, x) => {
          const own = side(one);
          if (own === null) return;
          const before = side(line[x - 1]);
          const over = side(above[x]);
          const look = [own && "beyond", before !== null && before !== own && "wall-start", over !== null && over !== own && "wall-top"];
          walls.set(one, look.filter(Boolean).join(" "));
        });
        above = line;
      }
      return walls;
    }

    // On a phone: the table is the overview, and below it stand the stages of one row.
    function showStages() {
      const row = rows.find((one) => one.dataset.row === rowPicker.value);
      stages.replaceChildren();
      for (const one of rows) one.classList.toggle("picked", one === row);
      if (!row) return;
      for (const cell of [...row.cells].slice(1).filter(isShown)) {
        const item = stages.appendChild(document.createElement("li"));
        item.className = cell.className;
        const name = item.appendChild(document.createElement("p"));
        name.className = "place";
        name.append(...heads[cell.cellIndex].querySelector("a").cloneNode(true).childNodes);
        for (const child of cell.children) {
          const copy = item.appendChild(child.cloneNode(true));
          if (copy.matches("a")) copy.removeAttribute("tabindex");
        }
      }
    }

    // MARK: Tools.

    tools.addEventListener("input", () => {
      if (lensPicker) lens = lensPicker.value;
      show();
      // A new URL makes the browser look at every relative link again; what was asked for is painted first.
      clearTimeout(writing);
      writing = setTimeout(write, 250);
    });
    tools.addEventListener("reset", (event) => {
      event.preventDefault();
      history.replaceState(null, "", location.pathname + location.search);
      rowPicker.selectedIndex = 0;
      read();
    });
    tools.addEventListener("submit", (event) => event.preventDefault());
    tools.querySelector("[data-copy]").addEventListener("click", async () => {
      write();
      try {
        await navigator.clipboard.writeText(location.href);
      } catch {
        const field = tools.appendChild(document.createElement("textarea"));
        field.value = location.href;
        field.select();
        document.execCommand("copy");
        field.remove();
      }
      count.textContent = count.dataset.copied;
    });
    addEventListener("hashchange", read);
    read();
  }

  function describe(row, cell) {
    const link = cell.querySelector("a");
    return {
      row, cell, link, x: cell.cellIndex, faded: false,
      levels: (cell.dataset.levels ?? "").split(" ").filter(Boolean).map(Number),
      words: fold([row.cells[0].querySelector("a").textContent, link?.textContent, cell.dataset.tags].join(" ")),
    };
  }
}

function first(links) {
  return links.find(Boolean);
}

// Small letters without accents.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
