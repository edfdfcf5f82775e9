"""What the tests of docs/hosting.md share: the built site, compressed ahead, on each host, at the root and under a path."""

import contextlib
import subprocess
from pathlib import Path

import pytest

from hosts import HOSTS, REPOSITORY, precompress

PATH = "/guides/model/"


def pytest_addoption(parser):
    parser.addoption("--program", type=Path, default=REPOSITORY / ".build/debug/sitegen", help="the sitegen to test")


@pytest.fixture(scope="session")
def built(request, tmp_path_factory):
    """This repository's own site for a place under a path."""
    output = tmp_path_factory.mktemp("built")
    program = request.config.getoption("program").resolve()
    command = [program, "build", "--root", REPOSITORY, "--output", output, "--base-url", f"https://example.org{PATH}"]
    subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)
    return output


@pytest.fixture(scope="session")
def served(built, tmp_path_factory):
    """One folder for every place: below a root of its own, where the path of its address leads."""
    root = tmp_path_factory.mktemp("www")
    folder = root / PATH.strip("/")
    folder.parent.mkdir(parents=True)
    precompress(built, folder)
    return root, folder


@pytest.fixture(scope="session", params=[(host, path) for host in HOSTS for path in ("/", PATH)], ids=lambda p: f"{p[0]} at {p[1]}")
def host(request, served, tmp_path_factory):
    """The address of the site, with a slash at its end, as docs/hosting.md has it served."""
    name, path = request.param
    root, folder = served
    with contextlib.ExitStack() as stack:
        scratch = tmp_path_factory.mktemp(name)
        yield stack.enter_context(HOSTS[name](folder if path == "/" else root, scratch, path))
