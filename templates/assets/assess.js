// Where are you? Reads the answers from the form, keeps them on the device and in the link, and shows what follows.
// Without it the form is a worksheet on paper. Words come from the markup.
"use strict";

for (const page of document.querySelectorAll("[data-assess]")) startAssessment(page);

function startAssessment(page) {
  const part = (name, within = page) => within.querySelector(`[data-${name}]`);
  const words = (name, values = {}) =>
    Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, () => value), page.getAttribute(`data-words-${name}`) ?? "");
  const model = readModel(page);
  const form = part("questions");
  const panel = part("result");
  const questions = [...form.querySelectorAll("[data-row]")];
  const storageKey = `assess ${location.pathname.replace(/index\.html$/, "")}`;
  let compared = null;
  let isShared = false;
  let shown = 0;

  // MARK: The form and the result.

  const chosen = (kind, row) => form.querySelector(`input[name="${kind}.${row.id}"]:checked`)?.value;
  const choose = (kind, row, value) => {
    for (const input of form.querySelectorAll(`input[name="${kind}.${row.id}"]`)) input.checked = input.value === value;
  };
  const note = (row) => form.elements[`note.${row.id}`];

  function fromForm() {
    const result = { ...Result.empty(), version: model.version };
    for (const row of model.rows) {
      const now = chosen("now", row);
      const goal = part("goals").checked && chosen("goal", row);
      if (now) result.now[row.id] = now;
      if (goal) result.goal[row.id] = goal;
      if (note(row).value.trim()) result.notes[row.id] = note(row).value.trim();
    }
    return result;
  }

  function fillForm(result) {
    part("goals").checked = Object.keys(result.goal).length > 0;
    for (const row of model.rows) {
      choose("now", row, result.now[row.id] ?? "");
      choose("goal", row, result.goal[row.id]);
      note(row).value = result.notes[row.id] ?? "";
    }
  }

  function kept() {
    try {
      return Result.fromFile(localStorage.getItem(storageKey) ?? "", model);
    } catch {
      return null;
    }
  }

  function keep(result) {
    try {
      if (Result.isEmpty(result)) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, Result.toFile(result, model));
    } catch {
      say([words("unkept")]);
    }
  }

  function say(lines, changes = null) {
    const notice = part("notice");
    notice.replaceChildren(...lines.filter(Boolean).flatMap((line, index) => (index ? [document.createElement("br"), line] : [line])));
    if (changes) notice.append(changes);
    notice.hidden = !notice.childNodes.length;
  }

  function open() {
    const read = location.hash.length > 1 ? Result.fromFragment(location.hash, model) : null;
    const own = kept();
    isShared = Boolean(read && own && !Result.isEmpty(own.result) && !isSame(read.result, own.result));
    part("shared").hidden = !isShared;
    const found = read ?? own;
    fillForm(found?.result ?? Result.empty());
    // Who opens a link wants to see the result; the answers that it came from stand below.
    if (read && !Result.isEmpty(read.result)) form.before(panel);
    const looksLikeOne = location.hash.includes("=") || location.hash.includes("v%");
    tell(found, [!read && looksLikeOne && words("unread"), isShared && words("shared")]);
    if (read && !isShared) keep(withNotes(read.result, own));
    if (read && !isShared) fillForm(withNotes(read.result, own));
    show();
  }

  // A link carries no notes; those that are kept stay.
  const withNotes = (result, own) => ({ ...result, notes: Object.assign(Object.create(null), own?.result.notes, result.notes) });
  const isSame = (a, b) => ["now", "goal"].every((key) => model.rows.every((row) => a[key][row.id] === b[key][row.id]));

  // What could not be read, what is gone, and what has changed since.
  function tell(found, lines = []) {
    const from = found?.result.version;
    const isOlder = found && from && model.version && from !== model.version && !Result.isEmpty(found.result);
    say([
      ...lines,
      found?.unread.length && words("cut", { names: found.unread.join(", ") }),
      found?.gone.length && words("gone", { names: found.gone.join(", ") }),
      isOlder && words("older", { from, to: model.version }),
    ], isOlder ? changesSince(from) : null);
  }

  function changesSince(version) {
    const list = document.createElement("ul");
    for (const change of part("changes").content.children) {
      if (change.dataset.version === version) break;
      list.append(change.cloneNode(true));
    }
    return list;
  }

  // MARK: Showing what follows.

  function show() {
    const result = fromForm();
    const answered = model.rows.filter((row) => result.now[row.id]).length;
    const hasGoals = part("goals").checked;
    form.classList.toggle("with-goals", hasGoals);
    for (const question of questions) question.classList.toggle("answered", Boolean(result.now[question.dataset.row]));
    panel.hidden = Result.isEmpty(result);
    part("answered").textContent = words("answered", { count: answered, total: model.rows.length });
    part("verdicts").replaceChildren(...verdicts(result));
    const others = compared ? [{ kind: "other", place: compared.place, name: compared.name }] : [];
    part("picture").replaceChildren(drawPath(model, [
      { kind: "now", place: result.now, name: words("now") },
      ...(Object.keys(result.goal).length && !compared?.isGoal ? [{ kind: "goal", place: result.goal, name: words("goal") }] : []),
      ...others,
    ], page.clientWidth));
    advise("risk-list", "risks", Result.steps(model, result, 0));
    advise("move-list", "moves", Result.steps(model, result, Infinity));
    part("with-goal").hidden = !Object.keys(result.goal).length;
    showComparison(result);
    return result;
  }

  function verdicts(result) {
    return model.lenses.filter((lens) => lens.limit).map((lens) => {
      const { rows, total } = Result.beyond(model, lens, result.now);
      const item = document.createElement("li");
      const name = item.appendChild(document.createElement("b"));
      name.textContent = lens.title;
      const text = (lens.verdict || "{count}/{total}").replace("{count}", rows.length).replace("{total}", total);
      item.append(` ${text}${rows.length ? ": " : ""}${rows.map((row) => row.title).join(", ")}`);
      return item;
    });
  }

  function advise(name, kind, cells) {
    const place = part(name);
    const items = cells.map(({ row, choice }) => {
      const advice = choice.element.querySelector(`template[data-${kind}]`)?.content;
      if (!advice?.childElementCount) return null;
      const item = document.createElement("li");
      const link = item.appendChild(choice.element.querySelector("[data-cell]").cloneNode(true));
      for (const attribute of ["class", "tabindex", "aria-hidden", "data-cell"]) link.removeAttribute(attribute);
      link.textContent = `${row.title}: ${choice.title}`;
      item.appendChild(document.createElement("ul")).append(advice.cloneNode(true));
      return item;
    }).filter(Boolean);
    place.querySelector("ol").replaceChildren(...items);
    place.hidden = !items.length;
  }

  function showComparison(result) {
    const place = part("comparison");
    place.hidden = !compared;
    if (!compared) return;
    const rows = Result.compared(model, result.now, compared.place);
    const differing = rows.filter((one) => one.mine !== one.other).length;
    const summary = document.createElement("p");
    summary.textContent = differing ? words("differ", { count: differing, total: rows.length }) : words("same");
    const table = document.createElement("table");
    const line = (cells, tag) => {
      const row = document.createElement("tr");
      cells.forEach((text, x) => {
        const cell = row.appendChild(document.createElement(x && tag !== "head" ? "td" : "th"));
        cell.scope = tag === "head" ? "col" : "row";
        if (x && tag !== "head") cell.removeAttribute("scope");
        cell.textContent = text;
      });
      return row;
    };
    table.createTHead().append(line([model.rowAxis, words("now"), compared.name], "head"));
    const body = table.createTBody();
    for (const one of rows) {
      const row = line([one.row.title, model.columnTitle(one.mine) ?? words("none"), model.columnTitle(one.other) ?? words("none")]);
      row.classList.toggle("differs", one.mine !== one.other);
      body.append(row);
    }
    place.replaceChildren(summary, table);
  }

  // MARK: One question at a time.

  function walk(to, moves = true) {
    const isSingle = part("single").checked;
    shown = Math.min(Math.max(to, 0), questions.length - 1);
    part("walk").hidden = !isSingle;
    questions.forEach((question, index) => {
      question.hidden = isSingle && index !== shown;
      for (const details of question.querySelectorAll("details")) details.open = isSingle;
    });
    part("back").disabled = shown === 0;
    part("on").disabled = shown === questions.length - 1;
    part("step").textContent = words("step", { count: shown + 1, total: questions.length });
    if (moves && isSingle) (questions[shown].querySelector("input:checked") ?? questions[shown].querySelector("input")).focus();
  }

  // MARK: What readers do.

  form.addEventListener("input", (event) => {
    if (event.target.dataset.single !== undefined) return walk(shown, false);
    const result = show();
    if (!isShared) keep(result);
    writeLink(result);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  // The picture can be clicked as well; by keyboard there is the form.
  part("picture").addEventListener("click", (event) => {
    const [row, column] = event.target.dataset.place?.split(".") ?? [];
    if (!row) return;
    choose("now", model.row(row), column);
    form.dispatchEvent(new Event("input"));
  });
  part("back").addEventListener("click", () => walk(shown - 1));
  part("on").addEventListener("click", () => walk(shown + 1));

  function writeLink(result) {
    const fragment = Result.toFragment(result, model);
    history.replaceState(null, "", Result.isEmpty(result) ? location.pathname : `#${fragment}`);
  }

  part("keep").addEventListener("click", () => {
    isShared = false;
    part("shared").hidden = true;
    keep(withNotes(fromForm(), kept()));
    say([]);
  });
  part("mine").addEventListener("click", () => {
    history.replaceState(null, "", location.pathname);
    open();
  });
  part("copy").addEventListener("click", async () => {
    writeLink(fromForm());
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      const box = panel.appendChild(document.createElement("textarea"));
      box.value = location.href;
      box.select();
      document.execCommand("copy");
      box.remove();
    }
    say([words("copied")]);
  });
  part("print").addEventListener("click", () => print());
  part("clear").addEventListener("click", () => {
    compared = null;
    fillForm(Result.empty());
    if (!isShared) keep(Result.empty());
    writeLink(Result.empty());
    say([]);
    show();
    questions[0].scrollIntoView();
  });
  for (const button of panel.querySelectorAll("[data-save]")) {
    button.addEventListener("click", () => saveResult(button.dataset.save, fromForm(), { model, part, words }));
  }

  part("compare").addEventListener("submit", (event) => {
    event.preventDefault();
    compare(Result.fromFragment(part("other").value, model));
  });
  part("file").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (file) compare(file.size < 1e6 ? Result.fromFile(await file.text(), model) : null);
    event.target.value = ""; // so that the same file can be opened again
  });
  part("with-goal").addEventListener("click", () => {
    compared = { place: fromForm().goal, name: words("goal"), isGoal: true };
    show();
  });

  function compare(found) {
    compared = found && { place: found.result.now, name: words("other") };
    tell(found, [!found && words("unread")]);
    show();
    if (found) part("comparison").scrollIntoView({ block: "nearest" });
  }

  addEventListener("hashchange", open);
  // All at once would be a very long page on a phone.
  part("single").checked = matchMedia("(max-width: 40rem)").matches;
  open();
  walk(0, false);
}
