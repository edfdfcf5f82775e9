"""What the tests share: sites that were made of the corpus and of harmless words, and a browser."""

import fcntl
import os
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from attempts import ATTEMPTS
from chromium import chromium
from project import Project, whole
from watching import Watched

REPOSITORY = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    parser.addoption("--program", type=Path, default=REPOSITORY / ".build/debug/sitegen", help="the sitegen to test")
    parser.addoption("--every-page", action="store_true", help="load every page, not one of several (five minutes)")


@dataclass(frozen=True)
class Made:
    """A project that was built: what stands in it, where, and what came of it."""

    project: Project
    root: Path
    output: Path


@pytest.fixture(scope="session")
def program(request) -> Path:
    return request.config.getoption("program").resolve()


@pytest.fixture(scope="session")
def hostile(program, tmp_path_factory) -> Made:
    """Every attempt in every place that takes it. Processes that test side by side (-n) share it: it takes ten builds."""
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "hostile"
    root.mkdir(exist_ok=True)
    with (root / "made.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        made = root / "made.pickle"
        if not made.exists():
            project = whole(ATTEMPTS)
            project.build(program, root / "project", root / "public")
            made.write_bytes(pickle.dumps(project))
        return Made(pickle.loads(made.read_bytes()), root / "project", root / "public")


@pytest.fixture(scope="session")
def harmless(program, tmp_path_factory) -> Made:
    """The same with words that want nothing: what pages are made of there, is the theme's."""
    root = tmp_path_factory.mktemp("harmless")
    project = whole(dict(list(ATTEMPTS.items())[:3]))
    project.refused = dict.fromkeys(range(len(project.fillings)), "left out")
    project.build(program, root, root / "public")
    return Made(project, root, root / "public")


@pytest.fixture(scope="session")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture
def watch(browser) -> Callable[..., Watched]:
    """watch(inside, …) → a tab. At its end the test fails if anything happened in it that no text may cause."""
    tabs = []

    def watch(inside: str, **options) -> Watched:
        tabs.append(Watched(browser, inside, **options))
        return tabs[-1]

    yield watch
    faults = []
    for tab in tabs:
        faults += tab.faults
        tab.context.close()
    assert not faults, "\n".join(faults[:30])
