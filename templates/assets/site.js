// Everything here adds to pages that are complete without it.
"use strict";

// Opened from disk, a link to a folder shows the folder's listing instead of its page. Scripts that bring links ask for
// this as well.
function leadToFiles(links) {
  if (location.protocol !== "file:") return;
  for (const link of links) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}
leadToFiles(document.querySelectorAll("a[href]"));

// Light or dark by choice, kept on the device.
const schemeButton = document.querySelector("[data-scheme-button]");
if (schemeButton) {
  const root = document.documentElement;
  const isDark = () =>
    root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const show = () => schemeButton.setAttribute("aria-pressed", String(isDark()));
  schemeButton.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("scheme", root.dataset.scheme);
    } catch {
      // The choice then lasts as long as the page.
    }
    show();
  });
  show();
}

// The key "/" opens the search, unless somebody is writing, or has switched it off on the search's page.
const searchLink = document.querySelector("[data-search-link]");
const searchKey = document.querySelector("[data-search-key]");
const hasSearchKey = () => {
  try {
    return localStorage.getItem("search-key") !== "off";
  } catch {
    return searchKey?.checked ?? true;
  }
};
if (searchKey) {
  searchKey.checked = hasSearchKey();
  searchKey.addEventListener("change", () => {
    try {
      localStorage.setItem("search-key", searchKey.checked ? "on" : "off");
    } catch {
      // The choice then holds on this page.
    }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (!searchLink || !hasSearchKey() || event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  event.preventDefault();
  const searchField = document.querySelector("[data-search-field]");
  if (searchField) searchField.select();
  else location.assign(searchLink.href);
});
