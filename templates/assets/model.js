// The model of an assessment as data, from the markup of its page.
"use strict";

function readModel(page) {
  const listed = (text) => (text ?? "").split(" ").filter(Boolean);
  const columns = [...page.querySelector("template[data-columns]").content.children].map((item) => ({
    id: item.dataset.column, was: listed(item.dataset.was), title: item.textContent,
  }));
  const rows = [...page.querySelectorAll("fieldset[data-row]")].map((element) => ({
    element, id: element.dataset.row, was: listed(element.dataset.was), title: element.querySelector("legend").textContent,
    choices: new Map([...element.querySelectorAll(".choice[data-column]")].map((choice) => [choice.dataset.column, {
      element: choice, title: choice.querySelector("b").textContent, levels: listed(choice.dataset.levels).map(Number),
    }])),
  }));
  const lenses = [...page.querySelector("template[data-lenses]").content.children].map((list, index) => ({
    index, title: list.dataset.title, limit: Number(list.dataset.limit), verdict: list.dataset.verdict,
    levels: [...list.children].map((level) => ({ title: level.textContent, look: level.className })),
  }));
  const find = (list, id) => list.find((one) => one.id === id) ?? list.find((one) => one.was.includes(id));
  return {
    id: page.dataset.assess, version: page.dataset.version, title: page.querySelector(".trail").textContent.trim(),
    rowAxis: page.dataset.axis ?? "", columns, rows, lenses,
    row: (id) => find(rows, id), column: (id) => find(columns, id),
    columnIndex: (id) => columns.findIndex((column) => column.id === id),
    columnTitle: (id) => (id === "-" ? page.getAttribute("data-words-na") : columns.find((column) => column.id === id)?.title),
  };
}
