// At a former address of a page: goes on to the new one and takes the fragment along, which the page's own refresh, the
// way without script, would lose. It runs before anything is shown.
"use strict";

{
  const target = new URL(document.currentScript.dataset.to, location.href);
  if (target.protocol === "file:" && target.pathname.endsWith("/")) target.pathname += "index.html";
  location.replace(target.href + location.hash);
}
