// Runs before anything is painted, so that a chosen colour scheme does not flash.
"use strict";
try {
  const scheme = localStorage.getItem("scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage may be switched off; then the system's choice counts.
}
