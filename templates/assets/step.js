// The step between any two columns, on the page of the step between two neighbours. The page carries the cells of all
// columns; the pair that is shown stands in the URL's fragment and comes back from it.
"use strict";

for (const picker of document.querySelectorAll("[data-step-picker]")) startSteps(picker);

function startSteps(picker) {
  const page = picker.closest("article");
  const part = (name) => page.querySelector(`[data-${name}]`);
  const [from, to] = [part("from"), part("to")];
  const [title, text, passed, rows] = [page.querySelector("h1"), part("step-text"), part("passed"), part("step-rows")];
  const columns = [...from.options].map((option) => ({
    id: option.value, title: option.text, was: (option.dataset.was ?? "").split(" "), ...option.dataset,
  }));
  const cells = new Map([...page.querySelectorAll("template[data-cell]")].map((one) => [one.dataset.cell, one.content]));
  const lenses = [...page.querySelectorAll("template[data-lens]")];
  const own = { from: from.selectedIndex, to: to.selectedIndex, title: title.textContent, rows: [...rows.children] };
  const documentTitle = document.title;

  const isOwn = (a, b) => a === own.from && b === own.to;
  const isStep = (a, b) => b === a + 1;
  // A page that carries no cells knows the way to its neighbours alone.
  const isOffered = (a, b) => a !== b && (cells.size > 0 || isStep(a, b));

  // MARK: Which pair, and the fragment that carries it.

  function pair() {
    const state = new URLSearchParams(location.hash.slice(1));
    const [a, b] = ["from", "to"].map((name) => {
      const id = state.get(name);
      const index = columns.findIndex((column) => column.id === id);
      return index < 0 && id ? columns.findIndex((column) => column.was.includes(id)) : index;
    });
    return a >= 0 && b >= 0 && isOffered(a, b) ? [a, b] : [own.from, own.to];
  }

  function read() {
    // A way to some part of the page is no choice of another pair.
    if (location.hash.length > 1 && !location.hash.includes("=")) return;
    const [a, b] = pair();
    if (isStep(a, b) && !isOwn(a, b)) {
      location.replace(addressOf(a));
      return;
    }
    from.selectedIndex = a;
    to.selectedIndex = b;
    offer();
    show(a, b);
  }

  function addressOf(a) {
    const link = document.createElement("a");
    link.href = columns[a].step;
    leadToFiles([link]);
    return link.href;
  }

  // What cannot be chosen together with the other one.
  function offer() {
    const a = from.selectedIndex;
    for (const option of from.options) option.disabled = !columns.some((_, b) => isOffered(option.index, b));
    for (const option of to.options) option.disabled = !isOffered(a, option.index);
    if (!isOffered(a, to.selectedIndex)) to.selectedIndex = isOffered(a, a + 1) && a + 1 < columns.length ? a + 1 : a - 1;
  }

  // MARK: Putting it together.

  function show(a, b) {
    const name = isOwn(a, b)
      ? own.title : picker.dataset.title.replace(/\{(from|to)\}/g, (_, end) => columns[end === "from" ? a : b].title);
    if (title.textContent !== name) part("said").textContent = name;
    title.textContent = name;
    document.title = documentTitle.replace(own.title, () => name);
    if (text) text.hidden = !isOwn(a, b);
    rows.replaceChildren(...(isOwn(a, b) ? own.rows : own.rows.map((row) => other(row, a, b))));
    const steps = columns.slice(a, b).map((column) => {
      const link = document.createElement("a");
      link.href = column.step;
      link.textContent = column.stepTitle;
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    passed.hidden = steps.length < 2;
    passed.querySelector("ul").replaceChildren(...steps);
    leadToFiles(page.querySelectorAll("a[href]"));
  }

  // A row of another pair. What moves a reader on is told of each column that is passed, and of none on the way back.
  function other(row, a, b) {
    const copy = row.cloneNode(true);
    const parts = (index) => (index === own.from ? row : cells.get(`${row.dataset.row}/${columns[index].id}`));
    const cell = (index) => parts(index).querySelector(".step-cell").cloneNode(true);
    const [left, reached] = [cell(a), cell(b)];
    copy.querySelector(".leaves .step-cell").replaceWith(left);
    copy.querySelector(".comes .step-cell").replaceWith(reached);
    const passing = columns.map((_, index) => index).slice(a, Math.max(b, a));
    for (const name of ["risks", "moves"]) {
      const found = passing.flatMap((index) => {
        const fields = [...parts(index).querySelectorAll(`[data-${name}] > *`)].map((field) => field.cloneNode(true));
        if (passing.length > 1) for (const field of fields) field.firstElementChild.append(` · ${columns[index].title}`);
        return fields;
      });
      copy.querySelector(`[data-${name}]`).replaceChildren(...found);
    }
    copy.querySelector("[data-level-changes]").replaceChildren(...changes(left, reached));
    return copy;
  }

  function changes(left, reached) {
    const levels = (cell) => cell.dataset.levels.split(" ").map(Number);
    return lenses.flatMap((lens, index) => {
      const [before, after] = [levels(left)[index], levels(reached)[index]];
      if (!before || !after || before === after) return [];
      const change = lens.content.firstElementChild.cloneNode(true);
      const names = [...change.querySelectorAll(".level")];
      for (const name of names) name.remove();
      const onward = change.querySelector(".onward");
      onward.before(names[before - 1], " ");
      onward.append(names[after - 1]);
      const limit = Number(lens.dataset.limit || Infinity);
      if (before > limit === after > limit) change.querySelector("small").remove();
      return [change];
    });
  }

  // MARK: What readers do.

  from.addEventListener("change", offer);
  picker.addEventListener("submit", (event) => {
    event.preventDefault();
    const [a, b] = [from.selectedIndex, to.selectedIndex];
    if (isStep(a, b) && !isOwn(a, b)) location.href = addressOf(a);
    else location.hash = `from=${columns[a].id}&to=${columns[b].id}`;
  });
  addEventListener("hashchange", read);
  read();
}
