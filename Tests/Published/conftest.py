"""What is published beside pages for readers: this repository's site as a host would have it."""

import subprocess
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
ADDRESS = "https://example.org/a/b/"


def pytest_addoption(parser):
    parser.addoption("--program", type=Path, default=REPOSITORY / ".build/debug/sitegen", help="the sitegen to test")


@pytest.fixture(scope="session")
def site(request, tmp_path_factory) -> Path:
    """The folder of this repository's own site, built for ADDRESS."""
    program = request.config.getoption("program").resolve()
    output = tmp_path_factory.mktemp("site")
    command = [program, "build", "--root", REPOSITORY, "--output", output, "--base-url", ADDRESS]
    subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)
    return output
