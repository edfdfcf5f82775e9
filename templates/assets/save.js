// What a reader takes along of a result: files made of what stands on the page.
"use strict";

// As JSON, Markdown or a picture, by the ending of its name.
function saveResult(kind, result, sheet) {
  const { model, part } = sheet;
  const texts = {
    json: () => [Result.toFile(result, model), "application/json"],
    md: () => [asMarkdown(result, sheet), "text/markdown"],
    svg: () => [asPicture(part("picture").querySelector("svg")), "image/svg+xml"],
  };
  const [text, type] = texts[kind]();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${model.id}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function asMarkdown(result, { model, part, words }) {
  // Titles and notes are plain text: nothing in them is Markdown.
  const cell = (text) => text.replace(/[\\`*_[\]<>|~&]/g, "\\$&").replace(/\s+/g, " ").trim()
    .replace(/^[-+=#]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
  const lines = model.rows.map((row) =>
    [row.title, model.columnTitle(result.now[row.id]) ?? words("none"), model.columnTitle(result.goal[row.id]) ?? "", result.notes[row.id] ?? ""]
      .map(cell).join(" | "));
  const advice = ["risk-list", "move-list"].filter((name) => !part(name).hidden).flatMap((name) => [
    "", `## ${cell(part(name).querySelector("h3").textContent)}`,
    ...[...part(name).querySelectorAll("ol > li")].flatMap((item) => [
      "", `**${cell(item.querySelector("a").textContent)}**`, "",
      ...[...item.querySelectorAll("ul > li")].map((one) => `- ${cell(one.textContent.trim())}`),
    ]),
  ]);
  return [
    `# ${cell(model.title)}`, "", `<${location.href}>`, "",
    `| ${[model.rowAxis, words("now"), words("goal"), ""].map(cell).join(" | ")} |`, "|---|---|---|---|", ...lines.map((line) => `| ${line} |`),
    "", ...[...part("verdicts").children].map((item) => `- ${cell(item.textContent)}`), ...advice, "",
  ].join("\n");
}
