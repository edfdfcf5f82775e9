// Fields whose text others shall take with them: a button copies it, and a click into the field marks all of it. The HTML
// for other sites is completed, and carries the view that a reader has chosen.
"use strict";

for (const part of document.querySelectorAll("[data-copies]")) {
  const field = part.querySelector("textarea");
  const button = part.querySelector("button");
  const said = part.querySelector("output");
  if (field.matches("[data-snippet]")) startSnippet(field, part.closest("details"));
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    field.dispatchEvent(new Event("beforecopy"));
    said.textContent = "";
    const isCopied = await (navigator.clipboard?.writeText(field.value).then(() => true, byHand) ?? byHand());
    if (isCopied) said.textContent = said.dataset.copied;
  });

  // Where pages may not write to the clipboard, a reader's own command still does.
  function byHand() {
    field.select();
    const isCopied = document.execCommand("copy");
    button.focus();
    return isCopied;
  }
}

function startSnippet(field, details) {
  const written = field.value;
  const [, address] = written.match(/ src="([^"]*)"/);
  const isServed = location.protocol.startsWith("http");
  if (isServed) details.querySelector("[data-unfinished]")?.remove();
  const complete = () => {
    const whole = isServed ? new URL(address, location.href.split("#")[0]).href : address;
    field.value = written.replace(/ src="[^"]*"/, () => ` src="${whole}${view()}"`);
  };
  complete();
  details.addEventListener("toggle", complete);
  field.addEventListener("beforecopy", complete);
  addEventListener("hashchange", complete);
}

// As it stands in the address, in HTML; without the words of the filter, which a frame neither shows nor can undo.
function view() {
  if (!location.hash.includes("=")) return "";
  const kept = location.hash.slice(1).split("&").filter((part) => !part.startsWith("q="));
  return kept.length ? "#" + kept.join("&amp;") : "";
}
