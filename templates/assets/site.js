// Everything here adds to pages that are complete without it.
"use strict";

// Opened from disk, a link to a folder shows the folder's listing instead of its page.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}
