// The tools of a matrix on its own page: lens, filter, rows and columns to show, and a link that carries the view.
// Words come from the markup; what a reader chooses stands in the URL's fragment and comes back from it.
// What then is to be seen is found out in plan.js.
"use strict";

for (const tools of document.querySelectorAll("[data-tools]")) startTools(tools, tools.closest("[data-matrix]"));

function startTools(tools, figure) {
  const table = figure.querySelector("table");
  const scroller = figure.querySelector(".scroller");
  const bodies = [...table.tBodies];
  const heads = [...table.tHead.rows[0].cells];
  const foot = table.tFoot?.rows[0];
  const caption = table.caption.firstElementChild;
  const lenses = [...figure.querySelectorAll("[data-lens]")].map(describeLens);
  const rows = [...table.querySelectorAll("tr[data-row]")].map((row) => describeRow(row, lenses[0]));
  const size = rows.length * (heads.length - 1);
  const allLinks = () => rows.flatMap((row) => row.cells).filter((cell) => cell.link).length;

  const part = (name) => tools.querySelector(`[data-${name}]`);
  const filter = part("filter");
  const lensPicker = part("lens-picker");
  const rowPicker = part("row-picker");
  const count = part("count");
  const reset = part("reset");
  const copy = part("copy");
  const panel = part("show");
  const boxes = [...tools.querySelectorAll("[data-show-row], [data-show-column]")];
  const groupBoxes = [...tools.querySelectorAll("[data-show-group]")];
  const stages = document.createElement("ol");
  stages.className = "stages";
  scroller.after(stages);

  const firstLens = lenses[0]?.id ?? "none";
  let lensID = firstLens;
  let rowID = rows[0]?.id;
  let columnsShown = heads.map(() => false).join();
  let isAsDrawn = true;

  // MARK: What is chosen, and the fragment that carries it.

  function read() {
    clearTimeout(writing);
    const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    // A link may be older than the model, and name things by former ids.
    const isOne = (element, own, id) => own === id || Boolean(id && element.dataset.was?.split(" ").includes(id));
    const found = (id, picker) => [...(picker?.options ?? [])].find((option) => isOne(option, option.value, id))?.value;
    filter.value = (state.get("q") ?? "").trim();
    lensID = found(state.get("lens"), lensPicker) ?? firstLens;
    if (lensPicker) lensPicker.value = lensID;
    const hidden = (state.get("hide") ?? "").split(",");
    for (const box of boxes) {
      const [kind, own] = nameOf(box).split(".");
      box.checked = !hidden.some((name) => name.startsWith(`${kind}.`) && isOne(box, own, name.slice(kind.length + 1)));
    }
    rowID = found(state.get("row"), rowPicker) ?? rows[0]?.id;
    rowPicker.value = rowID;
    reset.disabled = !fragment();
    // The program drew the page as it is when nothing is chosen.
    if (isAsDrawn && reset.disabled) showStages();
    else show();
  }

  function write() {
    clearTimeout(writing);
    const hash = fragment();
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    reset.disabled = !hash;
  }

  function fragment() {
    const state = new URLSearchParams();
    if (filter.value.trim()) state.set("q", filter.value.trim());
    if (lensID !== firstLens) state.set("lens", lensID);
    const hidden = boxes.filter((box) => !box.checked).map(nameOf);
    if (hidden.length) state.set("hide", hidden.join(","));
    if (rowID && rowID !== rows[0]?.id) state.set("row", rowID);
    return state.toString().replaceAll("%2C", ",");
  }

  function nameOf(box) {
    return "showRow" in box.dataset ? `row.${box.dataset.showRow}` : `column.${box.dataset.showColumn}`;
  }

  // MARK: Showing it, as plan.js has it. What is in view changes at once, the rest in short turns: laying out anew all cells of 30×12 held
  // the page for over 200 ms on a phone, those in view take a few.

  const cellsPerTurn = 150;
  let turn = 0;
  let frame = 0;

  function show() {
    isAsDrawn = false;
    const off = new Set(boxes.filter((box) => !box.checked).map(nameOf));
    const words = fold(filter.value).split(/\s+/).filter(Boolean);
    const lens = lenses.find((one) => one.id === lensID);
    const view = { lens, ...planView({ rows, heads, lens, place: lenses.indexOf(lens), words, off }) };
    const isPart = words.length || off.size;
    const inView = { rows: rowsInView(), columns: columnsInView() };
    for (const lens of lenses) hide(lens.legend, lens !== view.lens);
    if (table.tFoot) hide(table.tFoot, !view.lens);
    showCaption(lensPicker?.selectedOptions[0].dataset.caption ?? caption.textContent);
    showColumns(view.columnOff);
    for (const row of rows) if (row.isHidden) hide(row.element, true);
    for (const body of bodies) hide(body, rows.every((row) => row.body !== body || row.isHidden));
    for (const row of inView.rows) paint(row, view.lens, inView.columns);
    for (const box of groupBoxes) showGroup(box);
    count.textContent = isPart ? count.dataset.text.replace("{count}", view.matches).replace("{total}", allLinks()) : "";

    clearTimeout(turn);
    const waiting = [...rows];
    const next = () => {
      for (let done = 0; waiting.length && done < cellsPerTurn; done += heads.length) {
        const row = waiting.shift();
        paint(row, view.lens);
        fillTotals(row.head, row.totals, view.lens);
      }
      if (waiting.length) {
        turn = setTimeout(next, 16);
        return;
      }
      view.columnTotals.forEach((totals, x) => x && foot && fillTotals(foot.cells[x], totals, view.lens));
      showStages();
      table.dispatchEvent(new Event("viewchange"));
    };
    if (size <= cellsPerTurn) next();
    else {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => { turn = setTimeout(next, 30); }); // once this frame is painted
    }
  }

  // The rows that will fill the window, from the first one that is in it now.
  function rowsInView() {
    const wanted = [];
    let room = innerHeight;
    for (const row of rows) {
      if (row.isHidden) continue;
      const box = row.element.getBoundingClientRect();
      if (!row.element.hidden && box.bottom < 0) continue;
      wanted.push(row);
      room -= box.height || 80;
      if (room < 0) break;
    }
    return wanted;
  }

  function columnsInView() {
    const frame = scroller.getBoundingClientRect();
    return heads.map((head) => {
      const box = head.getBoundingClientRect();
      return box.right > frame.left && box.left < frame.right;
    });
  }

  // Only what changes is touched.
  function paint(row, lens, columns) {
    for (const cell of row.cells) {
      if (columns && !columns[cell.x]) continue;
      const level = lens?.levels[cell.level - 1];
      const look = [level?.look, cell.wall, cell.isFaded && "faded", !cell.link && "empty"].filter(Boolean).join(" ");
      if (cell.element.className !== look) cell.element.className = look;
      if (cell.link) fillLevel(cell, level);
    }
    hide(row.element, row.isHidden);
  }

  function fillLevel(cell, level) {
    if (cell.shown === level) return;
    cell.shown = level;
    cell.name ??= cell.element.querySelector(".level") ?? cell.element.appendChild(document.createElement("span"));
    hide(cell.name, !level);
    if (!level) return;
    cell.name.className = `level ${level.look}`;
    cell.name.dir = "auto";
    cell.name.textContent = level.title;
  }

  function fillTotals(head, counts, lens) {
    const place = head.querySelector(".totals");
    const text = `${lens?.id} ${counts}`;
    if (place.dataset.counts === text) return;
    place.dataset.counts = text;
    const totals = (lens?.levels ?? []).map((level, index) => {
      if (!counts[index + 1]) return "";
      const total = document.createElement("span");
      total.className = `total level ${level.look}`;
      const unseen = document.createElement("span");
      unseen.className = "unseen";
      unseen.textContent = level.title;
      total.append(`${counts[index + 1]} `, unseen);
      return total;
    });
    place.replaceChildren(...totals.filter(Boolean));
  }

  // It names the lens, and the region around the table is named by it.
  function showCaption(text) {
    if (text === caption.textContent) return;
    const label = scroller.getAttribute("aria-label");
    scroller.setAttribute("aria-label", label.replace(caption.textContent, () => text));
    caption.textContent = text;
  }

  function showColumns(columnOff) {
    if (columnOff.join() === columnsShown) return;
    columnsShown = columnOff.join();
    for (const line of table.querySelectorAll("tr:not(.group)")) {
      for (let x = 1; x < line.cells.length; x += 1) hide(line.cells[x], columnOff[x]);
    }
    table.querySelectorAll("col").forEach((col, x) => hide(col, columnOff[x]));
    const width = columnOff.filter((isOff) => !isOff).length;
    for (const head of table.querySelectorAll("tr.group th")) head.colSpan = width;
  }

  function showGroup(box) {
    const own = [...box.closest("fieldset").querySelectorAll("[data-show-row]")];
    box.checked = own.some((one) => one.checked);
    box.indeterminate = box.checked && own.some((one) => !one.checked);
  }

  function hide(element, isHidden) {
    if (element.hidden !== isHidden) element.hidden = isHidden;
  }

  // On a phone: the table is the overview, and below it stand the stages of one row.
  function showStages() {
    const row = rows.find((one) => one.id === rowID);
    for (const one of rows) one.element.classList.toggle("picked", one === row);
    stages.replaceChildren(...(row?.cells ?? []).filter((cell) => !cell.element.hidden).map((cell) => {
      const item = document.createElement("li");
      item.className = cell.element.className;
      const name = item.appendChild(document.createElement("p"));
      name.className = "place";
      name.append(...heads[cell.x].querySelector("a").cloneNode(true).childNodes);
      for (const child of cell.element.children) {
        const copy = item.appendChild(child.cloneNode(true));
        if (copy.matches("a")) copy.removeAttribute("tabindex");
      }
      return item;
    }));
  }

  // MARK: What readers do.

  let writing = 0;
  tools.addEventListener("input", (event) => {
    if (event.target.matches("[data-show-group]")) {
      for (const box of event.target.closest("fieldset").querySelectorAll("[data-show-row]")) box.checked = event.target.checked;
    }
    if (lensPicker) lensID = lensPicker.value;
    rowID = rowPicker.value;
    show();
    // A new URL makes the browser look at every relative link again; what was asked for is painted first.
    clearTimeout(writing);
    writing = setTimeout(write, 250);
  });
  tools.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", location.pathname + location.search);
    copy.focus(); // a button without use loses it
    read();
  });
  tools.addEventListener("submit", (event) => event.preventDefault());
  copy.addEventListener("click", async () => {
    write();
    const isCopied = await (navigator.clipboard?.writeText(location.href).then(() => true, copyByHand) ?? copyByHand());
    if (isCopied) count.textContent = count.dataset.copied;
  });

  // Where pages may not write to the clipboard, a reader's own command still does.
  function copyByHand() {
    const field = tools.appendChild(document.createElement("textarea"));
    field.value = location.href;
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    copy.focus();
    return isCopied;
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    if (panel.contains(document.activeElement)) panel.querySelector("summary").focus();
    panel.open = false;
  });
  addEventListener("hashchange", read);
  read();
}
