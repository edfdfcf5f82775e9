"""What the tests share: the sites, the browser, and `visit`, which opens a page and watches over it."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

import wide_project
from server import POLICY, served

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    parser.addoption("--program", type=Path, default=REPOSITORY / ".build/debug/sitegen", help="the sitegen to test")


@dataclass(frozen=True)
class Site:
    """A written site and where a browser finds it."""

    folder: Path
    address: str


# --- sites -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def build(request, tmp_path_factory):
    """build(root, options…) → the folder of the written site."""
    program = request.config.getoption("program").resolve()

    def build(root: Path, *options: str) -> Path:
        output = tmp_path_factory.mktemp("site")
        command = [program, "build", "--root", root, "--output", output, *options]
        subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)
        return output

    return build


@pytest.fixture(scope="session")
def site(build):
    """This repository's own site."""
    folder = build(REPOSITORY)
    with served(folder) as address:
        yield Site(folder, address)


@pytest.fixture(scope="session")
def nested(build):
    """This repository's own site under a sub-path, as on a host that many projects share."""
    folder = build(REPOSITORY, "--base-url", "https://example.org/a/b/")
    with served(folder, prefix="/a/b/") as address:
        yield Site(folder, address)


def wide_site(build, tmp_path_factory, language):
    root = tmp_path_factory.mktemp("wide")
    wide_project.write(root, language)
    folder = build(root)
    with served(folder) as address:
        yield Site(folder, address)


@pytest.fixture(scope="session")
def wide(build, tmp_path_factory):
    """30 rows by 12 columns, see wide_project.py."""
    yield from wide_site(build, tmp_path_factory, "en")


@pytest.fixture(scope="session")
def mirrored(build, tmp_path_factory):
    """The same from right to left."""
    yield from wide_site(build, tmp_path_factory, "ar")


# --- the browser -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, or the one named in CHROMIUM; on macOS Chrome does as well. See scripts/bootstrap."""
    program = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program or "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            args=["--disable-gpu"],
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, site):
    """visit(path, …) → the page, loaded. At its end the test fails if a page it visited asked for anything outside of
    its site, wrote an error to the console, or threw one.

    `at` is the site, `status` the answer that is expected, `width` that of the window; all else goes to Playwright's
    context: `color_scheme`, `java_script_enabled` and so on. Every visit has a context, and so a storage, of its own.
    """
    contexts, faults = [], []

    def visit(path: str = "", *, at: Site = site, status: int = 200, width: int = 1280, **options) -> Page:
        address = at.address + path
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        context.set_default_timeout(10_000)
        contexts.append(context)

        def refuse(route):
            faults.append(f"{path or '/'}: a request to {route.request.url}")
            route.abort()

        context.route(re.compile(f"^(?!{re.escape(at.address)})"), refuse)

        def note(message):
            expected = status >= 400 and message.location["url"] == address  # the page itself
            if message.type == "error" and not expected:
                faults.append(f"{path or '/'}: in the console: {message.text}")

        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: faults.append(f"{path or '/'}: thrown: {error}"))
        page.on("websocket", lambda socket: faults.append(f"{path or '/'}: a socket to {socket.url}"))
        answer = page.goto(address)
        if at.address.startswith("http"):
            assert answer.status == status, f"{address} answered {answer.status}"
            assert answer.headers["content-security-policy"] == POLICY
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


# --- judging a page --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def accessibility_faults():
    """accessibility_faults(page) → one line for each place at which axe finds a rule broken, in light and in dark.

    In dark only the rules on colour are asked again, as the rest is the same; axe is most of what these tests cost.
    """
    axe = Axe().axe_script
    every_rule, colour_alone = {}, {"runOnly": {"type": "tag", "values": ["cat.color"]}}

    def accessibility_faults(page: Page) -> list[str]:
        page.evaluate(axe)
        faults = []
        for scheme, rules in {"light": every_rule, "dark": colour_alone}.items():
            page.emulate_media(color_scheme=scheme)
            # Without `preload`: it copies style sheets of shadow trees into the page, which the policy forbids.
            options = {**rules, "preload": False, "resultTypes": ["violations"]}
            broken = page.evaluate("options => axe.run(options)", options)["violations"]
            faults += [f"{scheme}: {r['id']}: {r['help']}: {node['target']}" for r in broken for node in r["nodes"]]
        return faults

    return accessibility_faults


@pytest.fixture(scope="session")
def overflow():
    """overflow(page) → what makes the page scroll sideways: nothing, or its width and the elements that stick out."""
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
    return lambda page: page.evaluate(script)


def eventually(condition: Callable[[], bool], seconds: float = 5) -> bool:
    """Whether `condition` comes true. Playwright's own `wait_for_function` wants the eval that the host's policy forbids."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
