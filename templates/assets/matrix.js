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
  figure.dataset.live = "";

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
    const cells = rows.flatMap((row) => [...row.cells].slice(1).map((cell) => ({ row, cell, words: words(row, cell) })));
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

    function show() {
      const wanted = fold(filter.value).split(/\s+/).filter(Boolean);
      const rowOff = new Set(boxes.filter((box) => !box.checked && box.dataset.showRow !== undefined).map((b) => b.dataset.showRow));
      const columnOff = heads.map((head) => boxes.some((box) => !box.checked && head.dataset.column !== undefined && box.dataset.showColumn === head.dataset.column));
      const found = new Set();
      let matches = 0;
      for (const { row, cell, words } of cells) {
        const isMatch = wanted.every((word) => words.includes(word));
        cell.classList.toggle("faded", !isMatch);
        if (isMatch) found.add(row);
        if (isMatch && !rowOff.has(row.dataset.row) && !columnOff[cell.cellIndex]) matches += 1;
      }
      for (const row of rows) row.hidden = rowOff.has(row.dataset.row) || !found.has(row);
      for (const line of table.querySelectorAll("tr:not(.group)")) {
        for (let index = 1; index < line.cells.length; index += 1) line.cells[index].hidden = columnOff[index];
      }
      for (let index = 1; index < cols.length; index += 1) cols[index].hidden = columnOff[index];
      const width = heads.filter(isShown).length;
      for (const head of table.querySelectorAll("tr.group th")) head.colSpan = width;
      for (const body of bodies) body.hidden = ![...body.rows].some((row) => row.dataset.row && isShown(row));
      count.textContent = wanted.length || rowOff.size || columnOff.some(Boolean)
        ? count.dataset.text.replace("{count}", matches).replace("{total}", cells.length) : "";
      showLens();
      showStages();
      if (!grid().some((line) => line.includes(current))) moveTo(first(grid().flat()));
    }

    function showLens() {
      const legend = legends.find((one) => one.dataset.lens === lens);
      for (const one of legends) one.hidden = one !== legend;
      const place = legends.indexOf(legend);
      const levels = legend ? [...legend.querySelectorAll(".level")] : [];
      const limit = Number(legend?.dataset.limit ?? 0);
      for (const { cell } of cells) {
        const level = place < 0 ? 0 : Number(cell.dataset.levels?.split(" ")[place] ?? 0);
        cell.className = `${level ? levels[level - 1].className : ""}${cell.classList.contains("faded") ? " faded" : ""}${cell.dataset.levels ? "" : " empty"}`;
        cell.dataset.level = level;
        cell.querySelector(".level-name")?.remove();
        if (level) cell.append(levels[level - 1].firstElementChild.cloneNode(true));
      }
      for (const total of table.querySelectorAll(".totals")) total.replaceChildren();
      if (!legend) return;
      const shown = cells.filter(({ row, cell }) => isShown(row) && isShown(cell));
      const byColumn = heads.map(() => []);
      const byRow = new Map(rows.map((row) => [row, []]));
      for (const { row, cell } of shown) {
        byColumn[cell.cellIndex].push(cell);
        byRow.get(row).push(cell);
      }
      for (const [row, own] of byRow) fillTotals(row.querySelector(".totals"), own, levels);
      const foot = table.tFoot?.rows[0];
      if (foot) byColumn.forEach((own, index) => index && fillTotals(foot.cells[index].querySelector(".totals"), own, levels));
      if (limit) drawWall(limit);
    }

    function fillTotals(place, own, levels) {
      levels.forEach((level, index) => {
        const number = own.filter((cell) => Number(cell.dataset.level) === index + 1).length;
        if (!number) return;
        const total = document.createElement("span");
        total.className = `total ${level.className}`;
        const name = total.appendChild(document.createElement("span"));
        name.className = "level-name";
        const unseen = document.createElement("span");
        unseen.className = "unseen";
        unseen.textContent = level.textContent;
        name.append(`${number} `, unseen);
        place.append(total);
      });
    }

    // The wall stands between a cell that holds and one that does not, along a row and, within a group, down a column.
    function drawWall(limit) {
      const side = (cell) => (cell && Number(cell.dataset.level) ? Number(cell.dataset.level) > limit : null);
      for (const body of bodies) {
        let above = null;
        for (const row of [...body.rows].filter((one) => one.dataset.row && isShown(one))) {
          const line = [...row.cells].slice(1).filter(isShown);
          line.forEach((cell, x) => {
            const own = side(cell);
            if (own === null) return;
            cell.classList.toggle("beyond", own);
            const before = side(line[x - 1]);
            const over = above && side(above[x]);
            cell.classList.toggle("wall-start", before !== null && before !== own);
            cell.classList.toggle("wall-top", over !== null && over !== own);
          });
          above = line;
        }
      }
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
      write();
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
    tools.hidden = false;
    read();
  }

  function words(row, cell) {
    return fold([row.cells[0].querySelector("a").textContent, cell.querySelector("a")?.textContent, cell.dataset.tags].join(" "));
  }
}

function first(links) {
  return links.find(Boolean);
}

// Small letters without accents.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
