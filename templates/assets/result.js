// Results of an assessment as values: from a link or a file and back, and what two of them have in common. Nothing here
// touches the page. A result is {version, now: {row: column or "-"}, goal: {row: column}, notes: {row: text}}.
"use strict";

const Result = {
  // Without a prototype: "constructor" is an id like any other.
  empty: () => ({ version: "", now: Object.create(null), goal: Object.create(null), notes: Object.create(null) }),

  isEmpty: (result) => !Object.keys(result.now).length && !Object.keys(result.goal).length,

  // "v=1.0&now=async.early,crud.growing&na=ai&goal=async.growing": ids and the model's version, no notes.
  toFragment(result, model) {
    const pairs = (choices) => Object.entries(choices).filter(([, column]) => column !== "-").map((pair) => pair.join("."));
    const away = Object.keys(result.now).filter((row) => result.now[row] === "-");
    const parts = { v: model.version, now: pairs(result.now), na: away, goal: pairs(result.goal) };
    const state = new URLSearchParams();
    for (const [key, value] of Object.entries(parts)) if (value.length) state.set(key, value);
    return state.toString().replaceAll("%2C", ",");
  },

  // → {result, unread: what makes no sense, gone: what the model no longer has}, or null for what is no result at all.
  fromFragment(fragment, model) {
    const state = new URLSearchParams(fragment.replace(/^[^#]*#/, ""));
    if (!["now", "goal", "na"].some((key) => state.has(key))) return null;
    const list = (key) => (state.get(key) ?? "").split(",").filter(Boolean).slice(0, 1000);
    const pairs = (key) => list(key).map((text) => [text, ...text.split(".")]);
    return Result.understood(model, {
      version: state.get("v") ?? "",
      now: [...pairs("now"), ...list("na").map((row) => [row, row, "-"])],
      goal: pairs("goal"), notes: [],
    });
  },

  // What a saved file holds; anything may stand in it.
  fromFile(text, model) {
    try {
      const file = JSON.parse(text);
      if (file?.model !== model.id || typeof file.now !== "object") return null;
      const pairs = (part) => Object.entries(part ?? {}).slice(0, 1000).map(([row, value]) => [`${row}.${value}`, row, String(value)]);
      return Result.understood(model, {
        version: String(file.version ?? ""), now: pairs(file.now), goal: pairs(file.goal), notes: pairs(file.notes),
      });
    } catch {
      return null;
    }
  },

  // Former ids are followed, and what the model does not know is named.
  understood(model, parts) {
    const result = { ...Result.empty(), version: parts.version };
    const unread = [];
    const gone = [];
    for (const key of ["now", "goal"]) {
      for (const [text, rowName, columnName, ...more] of parts[key]) {
        const isPair = rowName && columnName && !more.length && /^[a-z0-9-]+$/.test(rowName + columnName);
        const row = isPair && model.row(rowName);
        const column = columnName === "-" ? "-" : isPair && model.column(columnName)?.id;
        if (!isPair) unread.push(text);
        else if (!row || !column || (column !== "-" && !row.choices.has(column))) gone.push(text);
        else result[key][row.id] ??= column;
      }
    }
    for (const [, rowName, note] of parts.notes) {
      const row = model.row(rowName);
      if (row) result.notes[row.id] = note.slice(0, 300);
    }
    return { result, unread, gone };
  },

  toFile: (result, model) =>
    `${JSON.stringify({ model: model.id, title: model.title, ...result, version: model.version }, null, 2)}\n`,

  // The rows in which two results differ first, then those in which they agree; rows that neither answers are left out.
  compared(model, mine, other) {
    const rows = model.rows.map((row) => ({ row, mine: mine[row.id], other: other[row.id] })).filter((one) => one.mine || one.other);
    const differs = (one) => one.mine !== one.other;
    return [...rows.filter(differs), ...rows.filter((one) => !differs(one))];
  },

  // How many rows stand behind the limit of a lens, of those that stand somewhere.
  beyond(model, lens, place) {
    const placed = model.rows.map((row) => [row, row.choices.get(place[row.id])]).filter(([, choice]) => choice?.levels[lens.index]);
    return { rows: placed.filter(([, choice]) => choice.levels[lens.index] > lens.limit).map(([row]) => row), total: placed.length };
  },

  // The cells that a reader stands in, then those on the way to the goal, by how many steps away they are.
  steps(model, result, most) {
    const found = [];
    for (const row of model.rows) {
      const now = model.columnIndex(result.now[row.id]);
      if (now < 0) continue;
      const goal = Math.max(now, model.columnIndex(result.goal[row.id]) - 1);
      for (let x = now; x <= goal && x - now <= most; x += 1) {
        const choice = row.choices.get(model.columns[x].id);
        if (choice) found.push({ row, choice, distance: x - now, level: choice.levels[0] ?? 0 });
      }
    }
    // At the same distance what stands worst in the first lens comes first.
    return found.sort((a, b) => a.distance - b.distance || b.level - a.level);
  },
};
