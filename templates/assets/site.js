// Everything here adds to pages that are complete without it.
"use strict";

// Opened from disk, a link to a folder shows the folder's listing instead of its page.
if (location.protocol === "file:") {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.protocol !== "file:" || !link.pathname.endsWith("/")) return;
    link.pathname += "index.html";
  }, true);
}
