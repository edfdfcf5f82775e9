// `sitegen serve` puts this into every page on its way to the browser; no built site holds it. It listens for changes,
// reloads where the reader was, and lays faults over the page. Authors' words go in as text, never as HTML.
"use strict";
(() => {
  const site = document.currentScript.dataset.site; // empty on the page that stands in until there is a site
  const place = "sitegen preview: scroll place";

  // Where this page was left for a reload. Browsers restore that by themselves unless the page was still growing.
  try {
    const left = JSON.parse(sessionStorage.getItem(place));
    sessionStorage.removeItem(place);
    if (left && left.path === location.pathname) scrollTo({ left: left.x, top: left.y, behavior: "instant" });
  } catch {
    // Storage may be switched off; then the browser's own way has to do.
  }

  const reload = () => {
    try {
      sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    } catch {
      // As above.
    }
    location.reload();
  };

  // --- faults ----------------------------------------------------------------------------------------------------------

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children); // strings become text
    return made;
  };

  const item = (fault) => {
    const line = element("p", "message", element("b", fault.severity, fault.severity), " ", fault.message);
    if (fault.code) line.append(" ", element("span", "code", `[${fault.code}]`));
    const parts = [line];
    if (fault.place) parts.unshift(element("p", "place", fault.place));
    if (fault.excerpt !== undefined) {
      parts.push(element("pre", "", `${fault.excerpt}\n${fault.padding ?? ""}`, element("span", "caret", "^")));
    }
    if (fault.hint) parts.push(element("p", "hint", fault.hint));
    return element("li", "", ...parts);
  };

  let overlay;
  const makeOverlay = () => {
    // A tree of its own: the site's style does not reach in, and this one's not out.
    const host = element("sitegen-preview");
    const root = host.attachShadow({ mode: "open" });
    const style = element("link");
    const styled = new Promise((resolve) => (style.onload = style.onerror = resolve));
    style.rel = "stylesheet";
    style.href = "/.sitegen/preview.css";
    const title = element("h1", "");
    title.id = "title";
    const about = element("p", "about");
    const close = element("button", "", "Hide");
    const list = element("ol", "");
    const dialog = element("dialog", "", element("div", "head", element("div", "", title, about), close), list);
    dialog.setAttribute("aria-labelledby", "title");
    const again = element("button", "again");
    again.hidden = true;
    root.append(style, dialog, again);
    document.body.append(host);

    const open = () => {
      again.hidden = true;
      if (!dialog.open) dialog.showModal();
      // In a narrow window the place in a long line would be out of sight.
      for (const caret of list.querySelectorAll(".caret")) {
        const line = caret.parentElement;
        line.scrollLeft = caret.offsetLeft - line.offsetLeft - line.clientWidth * 0.75;
      }
    };
    close.addEventListener("click", () => dialog.close());
    again.addEventListener("click", open);
    dialog.addEventListener("close", () => (again.hidden = list.childElementCount === 0));

    return {
      async show(faults, more) {
        const errors = faults.filter((fault) => fault.severity === "error").length;
        const [count, noun] = more === 0 && errors > 0 ? [errors, "error"] : [faults.length + more, "fault"];
        title.textContent = again.textContent = `${count} ${noun}${count === 1 ? "" : "s"}`;
        about.textContent = site
          ? "The page below is the last good one. It is renewed as soon as these are mended."
          : "There is no site to show yet. It appears as soon as these are mended.";
        list.replaceChildren(...faults.map(item));
        if (more > 0) list.append(element("li", "about", `and ${more} more, which the terminal shows`));
        await styled;
        if (list.childElementCount > 0) open();
      },
      hide() {
        list.replaceChildren();
        again.hidden = true;
        dialog.close();
      },
    };
  };

  const receive = ({ site: now, faults, more }) => {
    if (faults.length > 0) {
      overlay ??= makeOverlay();
      overlay.show(faults, more);
    } else if (now !== site) {
      reload();
    } else {
      overlay?.hide();
    }
  };

  // --- notices ---------------------------------------------------------------------------------------------------------

  let stream;
  const listen = () => {
    // Browsers keep six connections to a host, for all of its pages together: those that nobody sees do without.
    if (stream || document.hidden) return;
    stream = new EventSource("/.sitegen/events");
    stream.onmessage = (event) => receive(JSON.parse(event.data));
    stream.onerror = () => {
      // Most browsers try again by themselves, but not after an answer that was none.
      if (stream?.readyState !== EventSource.CLOSED) return;
      stream = undefined;
      setTimeout(listen, 1000);
    };
  };
  const stop = () => {
    stream?.close();
    stream = undefined;
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
  listen();
})();
