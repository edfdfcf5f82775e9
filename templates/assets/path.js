// The picture of a result: the matrix in the colours of its first lens, with the wall and the ways through it.
"use strict";

const drawing = { row: 30, column: 112, names: 250, head: 34 };

function drawPath(model, paths) {
  const { row: rowHeight, column: columnWidth, names, head } = drawing;
  const width = names + model.columns.length * columnWidth + 8;
  const height = head + model.rows.length * rowHeight + 34;
  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  const x = (column) => names + column * columnWidth;
  const y = (row) => head + row * rowHeight;
  const lens = model.lenses[0];
  const level = (row, column) => model.rows[row]?.choices.get(model.columns[column]?.id)?.levels[0] || 0;
  const isBeyond = (row, column) => (level(row, column) && lens?.limit ? level(row, column) > lens.limit : null);

  model.columns.forEach((column, at) => svg.append(label(column.title, x(at) + columnWidth / 2, head - 12, "head", 15)));
  let wall = "";
  model.rows.forEach((row, r) => {
    svg.append(label(row.title, names - 10, y(r) + rowHeight / 2 + 4, "name", 30));
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
    const at = ([c, r]) => [x(c) + columnWidth / 2 + offset, y(r) + rowHeight / 2];
    if (points.length) {
      svg.append(shape("polyline", { points: points.map((point) => at(point).join()).join(" "), class: `way ${kind}` }));
      for (const point of points) svg.append(shape("circle", { cx: at(point)[0], cy: at(point)[1], r: 6, class: `stop ${kind}` }));
    }
    svg.append(shape("circle", { cx: names + 8 + number * 110, cy: height - 14, r: 6, class: `stop ${kind}` }));
    svg.append(label(name, names + 20 + number * 110, height - 10, "key", 14));
    spoken.push(`${name}: ${points.map(([c, , row]) => `${row.title}, ${model.columns[c].title}`).join("; ")}`);
  });
  svg.setAttribute("aria-label", spoken.join(". "));
  return svg;
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
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-size", "font-family", "font-weight"]) {
      element.setAttribute(name, style.getPropertyValue(name));
    }
    element.removeAttribute("class");
  });
  const ground = shape("rect", { width: "100%", height: "100%", fill: getComputedStyle(document.body).backgroundColor });
  copy.prepend(ground);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${new XMLSerializer().serializeToString(copy)}\n`;
}
