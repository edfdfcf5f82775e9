// The picture of a result: the matrix in the colours of its first lens, with the wall and the ways through it.
"use strict";

// Names stand before their rows; where there is no room for that, on a phone, above them.
function measures(model, room) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "600 13px system-ui, sans-serif";
  const longest = (all) => Math.max(0, ...all.map(({ title }) => pen.measureText(title).width));
  const names = Math.min(Math.ceil(longest(model.rows) * 1.06) + 12, 300);
  if (room >= names + model.columns.length * 84) {
    return { isNarrow: false, names, row: 34, column: Math.min(144, (room - 8 - names) / model.columns.length), head: 48, at: 17 };
  }
  return { isNarrow: true, names: 0, row: 46, column: Math.max(56, Math.min(112, (room - 8) / model.columns.length)), head: 48, at: 30 };
}

// `room` is the width that the page has for it, in pixels.
function drawPath(model, paths, room) {
  const { isNarrow, row: rowHeight, column: columnWidth, names, head, at: middle } = measures(model, room);
  const width = Math.max(names + model.columns.length * columnWidth + 8, 240);
  const height = head + model.rows.length * rowHeight + 34;
  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  const x = (column) => names + column * columnWidth;
  const y = (row) => head + row * rowHeight;
  const lens = model.lenses[0];
  const level = (row, column) => model.rows[row]?.choices.get(model.columns[column]?.id)?.levels[0] || 0;
  const isBeyond = (row, column) => (level(row, column) && lens?.limit ? level(row, column) > lens.limit : null);

  model.columns.forEach((column, at) => {
    const lines = twoLines(column.title, columnWidth / 7);
    lines.forEach((line, number) => svg.append(label(line, x(at) + columnWidth / 2, head - 10 - 15 * (lines.length - 1 - number), "head", columnWidth / 6.5)));
  });
  let wall = "";
  model.rows.forEach((row, r) => {
    const onLeft = () => label(row.title, names - 10, y(r) + middle + 4, "name", names / 6.5);
    if (!isNarrow) svg.append(onLeft());
    model.columns.forEach((column, c) => {
      if (!row.choices.has(column.id)) return;
      const look = lens?.levels[level(r, c) - 1]?.look ?? "";
      svg.append(shape("rect", { x: x(c) + 1, y: y(r) + 1, width: columnWidth - 2, height: rowHeight - 2, class: `area ${look}`, "data-place": `${row.id}.${column.id}` }));
      const own = isBeyond(r, c);
      if (own !== null && isBeyond(r, c - 1) !== null && isBeyond(r, c - 1) !== own) wall += `M${x(c)} ${y(r)}v${rowHeight}`;
      if (own !== null && isBeyond(r - 1, c) !== null && isBeyond(r - 1, c) !== own) wall += `M${x(c)} ${y(r)}h${columnWidth}`;
    });
  });
  if (wall) svg.append(shape("path", { d: wall, class: "wall" }));

  const spoken = [];
  paths.forEach(({ kind, place, name }, number) => {
    const points = model.rows.map((row, r) => [model.columnIndex(place[row.id]), r, row]).filter(([c]) => c >= 0);
    const offset = (number - (paths.length - 1) / 2) * 16;
    const at = ([c, r]) => [x(c) + columnWidth / 2 + offset, y(r) + middle];
    if (points.length) {
      svg.append(shape("polyline", { points: points.map((point) => at(point).join()).join(" "), class: `way ${kind}` }));
      for (const point of points) svg.append(shape("circle", { cx: at(point)[0], cy: at(point)[1], r: 6, class: `stop ${kind}` }));
    }
    svg.append(shape("circle", { cx: (names || 8) + 8 + number * 110, cy: height - 14, r: 6, class: `stop ${kind}` }));
    svg.append(label(name, (names || 8) + 20 + number * 110, height - 10, "key", 14));
    spoken.push(`${name}: ${points.map(([c, , row]) => `${row.title}, ${model.columns[c].title}`).join("; ")}`);
  });
  if (isNarrow) model.rows.forEach((row, r) => svg.append(label(row.title, 7, y(r) + 16, "name above", width / 7)));
  svg.setAttribute("aria-label", spoken.join(". "));
  return svg;
}

// A title of several words on two lines of about the same length, where one line would not hold it.
function twoLines(text, most) {
  if (text.length <= most) return [text];
  const gaps = [...text.matchAll(/ /g)].map((gap) => gap.index);
  const half = text.length / 2;
  const gap = gaps.sort((a, b) => Math.abs(a - half) - Math.abs(b - half))[0];
  return gap === undefined ? [text] : [text.slice(0, gap), text.slice(gap + 1)];
}

function shape(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function label(text, x, y, kind, most) {
  const element = shape("text", { x, y, class: kind });
  element.textContent = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return element;
}

// The picture on its own: what style sheets said of it becomes attributes.
function asPicture(svg) {
  const copy = svg.cloneNode(true);
  const originals = [...svg.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-size", "font-family", "font-weight", "paint-order", "stroke-linejoin"]) {
      element.setAttribute(name, style.getPropertyValue(name));
    }
    element.removeAttribute("class");
  });
  const ground = shape("rect", { width: "100%", height: "100%", fill: getComputedStyle(document.body).backgroundColor });
  copy.prepend(ground);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // XML has no such characters, and the serializer writes them all the same.
  return `${new XMLSerializer().serializeToString(copy).replace(/[\ufffe\uffff]/g, "")}\n`;
}
