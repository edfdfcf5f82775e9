"""Judging a page as a whole, and waiting for what comes later."""

import time
from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe().axe_script


def accessibility_faults(page: Page, *, colour: bool = True) -> list[str]:
    """One line for each place at which axe finds a rule broken, in light and in dark.

    In dark only the rules on colour are asked again, as the rest is the same; axe is most of what these tests cost.
    Without `colour` those are never asked: they look at every word of a page.
    """
    page.evaluate(AXE)
    in_colour = {"runOnly": {"type": "tag", "values": ["cat.color"]}}
    rules = {"light": {}, "dark": in_colour} if colour else {"light": {"rules": {"color-contrast": {"enabled": False}}}}
    faults = []
    for scheme, options in rules.items():
        page.emulate_media(color_scheme=scheme)
        # Without `preload`: it copies style sheets of shadow trees into the page, which the policy forbids.
        options |= {"preload": False, "resultTypes": ["violations"]}
        broken = page.evaluate("options => axe.run(options)", options)["violations"]
        faults += [f"{scheme}: {r['id']}: {r['help']}: {node['target']}" for r in broken for node in r["nodes"]]
    return faults


def overflow(page: Page) -> list[str]:
    """What makes the page scroll sideways: nothing, or its width and the elements that stick out."""
    script = """() => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return [];
      // What lies in a box that scrolls is no matter of the page, unless it is placed by something outside of that box.
      const frame = (e) => (getComputedStyle(e).position === "absolute" ? e.offsetParent : e.parentElement);
      const inside = (e) => e && e !== root && (getComputedStyle(e).overflowX !== "visible" || inside(frame(e)));
      const out = [...document.body.querySelectorAll("*")].filter((e) => {
        const box = e.getBoundingClientRect();
        return (box.right > root.clientWidth + 1 || box.left < -1) && !inside(frame(e));
      });
      const innermost = out.filter((e) => !out.some((other) => other !== e && e.contains(other)));
      const name = (e) => e.localName + [...e.classList].map((c) => "." + c).join("");
      const path = (e) => [e.parentElement.parentElement, e.parentElement, e].map(name).join(" > ");
      return [`${root.scrollWidth} px in ${root.clientWidth} px`, ...new Set(innermost.map(path))].slice(0, 8);
    }"""
    return page.evaluate(script)


def eventually(condition: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether `condition` comes true. Playwright's own `wait_for_function` wants the eval that the host's policy forbids."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
