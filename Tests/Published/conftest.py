"""What the tests share: this repository's own site, built with an address, and what its content says."""

import subprocess
from pathlib import Path

import pytest
import yaml

from published import Published

REPOSITORY = Path(__file__).resolve().parents[2]
MODELS = sorted((REPOSITORY / "content/matrices").glob("*.yml"))


def pytest_addoption(parser):
    parser.addoption("--program", type=Path, default=REPOSITORY / ".build/debug/sitegen", help="the sitegen to test")


@pytest.fixture(scope="session")
def site(request, tmp_path_factory) -> Published:
    program = request.config.getoption("program").resolve()
    output = tmp_path_factory.mktemp("site")
    address = "https://example.org/a/b/"
    command = [program, "build", "--root", REPOSITORY, "--output", output, "--base-url", address]
    subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)
    return Published(output, address)


@pytest.fixture(scope="session", params=MODELS, ids=lambda path: path.stem)
def model(request) -> dict:
    """A matrix file as YAML has it: every scalar is its text. Its id is under `id`."""
    return yaml.load(request.param.read_text(), yaml.BaseLoader) | {"id": request.param.stem}


@pytest.fixture(scope="session")
def essays() -> dict[str, dict]:
    """The front matter of every essay, by the essay's address."""
    found = {}
    for path in sorted((REPOSITORY / "content/essays").glob("*.md")):
        front = yaml.load(path.read_text().split("---\n")[1], yaml.BaseLoader)
        if path.stem != "index" and front.get("draft") != "true":
            found[f"essays/{front.get('slug', path.stem)}/"] = front
    return found
