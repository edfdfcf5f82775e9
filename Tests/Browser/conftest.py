"""What the tests share: the sites, the tabs of the browser, and `visit`, which opens a page and watches over it."""

import contextlib
import functools
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

import large_project
import small_project
import wide_project
from chromium import chromium
from server import POLICY, Site, served
from table import Table
from tabs import Tabs

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    parser.addoption("--program", type=Path, default=REPOSITORY / ".build/debug/sitegen", help="the sitegen to test")


# --- sites -----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def build(request, tmp_path_factory):
    """build(root, options…) → the written site, served from a sub-path if asked for."""
    program = request.config.getoption("program").resolve()
    with contextlib.ExitStack() as servers:

        def build(root: Path, *options: str, prefix: str = "/") -> Site:
            output = tmp_path_factory.mktemp("site")
            command = [program, "build", "--root", root, "--output", output, *options]
            subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)
            return Site(output, servers.enter_context(served(output, prefix)))

        yield build


@pytest.fixture(scope="session")
def site(build) -> Site:
    """This repository's own site."""
    return build(REPOSITORY)


@pytest.fixture(scope="session")
def nested(build) -> Site:
    """This repository's own site under a sub-path, as on a host that many projects share."""
    return build(REPOSITORY, "--base-url", "https://example.org/a/b/", prefix="/a/b/")


@pytest.fixture(scope="session")
def wide(build, tmp_path_factory) -> Site:
    """30 rows by 12 columns, see wide_project.py."""
    root = tmp_path_factory.mktemp("wide")
    wide_project.write(root, "en")
    return build(root)


@pytest.fixture(scope="session")
def mirrored(build, tmp_path_factory) -> Site:
    """The same from right to left."""
    root = tmp_path_factory.mktemp("wide")
    wide_project.write(root, "ar")
    return build(root)


@pytest.fixture(scope="session")
def large(build, tmp_path_factory) -> Site:
    """24 rows by 20 columns, see large_project.py."""
    root = tmp_path_factory.mktemp("large")
    large_project.write(root)
    return build(root)


@pytest.fixture(scope="session")
def small(build, tmp_path_factory) -> Callable[..., Site]:
    """small(…) → the site of small_project.py with these options."""

    @functools.cache
    def small(**options) -> Site:
        root = tmp_path_factory.mktemp("small")
        small_project.write(root, **options)
        return build(root)

    return small


# --- the browser -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def tabs(browser) -> Tabs:
    return Tabs(browser)


@pytest.fixture
def visit(tabs, site):
    """visit(path, …) → the page, loaded. At its end the test fails if a page it visited asked for anything outside of
    its site, wrote an error to the console, or threw one.

    `at` is the site, `status` the answer that is expected, `width` that of the window; all else goes to Playwright's
    context: `color_scheme`, `java_script_enabled` and so on. Every visit of a test has an empty storage of its own.
    """
    taken = []

    def visit(path: str = "", *, at: Site = site, status: int = 200, width: int = 1280, **options) -> Page:
        tab, address = tabs.take(options), at.address + path
        taken.append((path or "/", tab))
        # A page that is a fault has no icon, nor has a drawing, so that the browser looks for one by itself.
        has_none = status >= 400 or path.endswith(".svg")
        tab.inside, tab.refused = at.address, (address, at.address + "favicon.ico") if has_none else ()
        tab.page.set_viewport_size({"width": width, "height": 900})
        answer = tab.page.goto(address)
        if at.address.startswith("http"):
            assert answer.status == status, f"{address} answered {answer.status}"
            assert answer.headers["content-security-policy"] == POLICY
        return tab.page

    yield visit
    faults = []
    for path, tab in taken:
        tabs.give_back(tab)
        faults += [f"{path}: {fault}" for fault in tab.faults]
        tab.faults.clear()
    assert not faults, "\n".join(faults)


@pytest.fixture
def table(visit, small) -> Callable[..., Table]:
    """table(fragment, …) → the table of the small model on its page, opened as `visit` does."""

    def table(fragment: str = "", **options) -> Table:
        return Table(visit("growing/" + fragment, **{"at": small(), "reduced_motion": "reduce"} | options))

    return table
