"""What the tests of faults share: the program, a project in two versions with their sites, and the ledger."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

import project
import syscalls
from ledger import PAGE as LEDGER_PAGE
from ledger import Ledger, Table, page_faults
from program import Program
from trees import tree

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = REPOSITORY / "docs/reliability.md"


def pytest_addoption(parser):
    parser.addoption("--program", type=Path, default=REPOSITORY / ".build/debug/sitegen", help="the sitegen to test")
    parser.addoption("--record", action="store_true", help="write docs/reliability.md from this run")
    parser.addoption("--more", type=int, default=1, help="how many times as many tries")


@pytest.fixture(scope="session")
def program(pytestconfig) -> Program:
    path = pytestconfig.getoption("program").resolve()
    assert path.exists(), f"{path} is missing: swift build --product sitegen"
    return Program(path)


@dataclass(frozen=True)
class World:
    """The project's two versions, and what clean builds make of them."""

    program: Program
    folder: Path
    roots: dict[str, Path]
    sites: dict[str, Path]
    trees: dict[str, dict[str, str]]

    def put(self, version: str, output: Path) -> Path:
        """The finished site of a version at `output`, whatever was there."""
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(self.sites[version], output, symlinks=True)
        return output


def _world(program: Program, folder: Path) -> World:
    roots, sites, trees = {}, {}, {}
    for version in project.OTHER:
        roots[version], sites[version] = folder / f"project-{version}", folder / f"site-{version}"
        project.write(roots[version], version)
        built = program.build(roots[version], "--output", sites[version])
        assert built.code == 0 and built.sentences() == [], built
        trees[version] = tree(sites[version])
    return World(program, folder, roots, sites, trees)


@pytest.fixture(scope="session")
def world(program, tmp_path_factory) -> World:
    return _world(program, tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="session")
def traced(world) -> World:
    """The same, where system calls can be made to fail."""
    syscalls.available()
    return world


@pytest.fixture
def ledger(request):
    """Where a test writes down what it tried. The test fails when something was wrong with any of it."""
    ledger = Ledger()
    yield ledger
    request.node.user_properties += ledger.properties()
    assert not ledger.faults, "\n".join(ledger.faults[:40])


# --- the table -------------------------------------------------------------------------------------------------------


def pytest_configure(config):
    config.table = Table()


def pytest_runtest_logreport(report):
    if report.when == "teardown":
        for name, counts in report.user_properties:
            if name == "reliability":
                _config.table.add(counts)


def pytest_sessionstart(session):
    global _config
    _config = session.config


def _is_whole(config) -> bool:
    """Whether all tests were asked for."""
    chosen = config.option.keyword or config.option.markexpr or config.option.collectonly
    return not chosen and all(Path(argument).is_dir() for argument in config.args)


def pytest_sessionfinish(session, exitstatus):
    config = session.config
    if hasattr(config, "workerinput") or not _is_whole(config):
        return
    claims = config.table.claims()
    if config.getoption("record"):
        if not claims and exitstatus == 0:
            PAGE.write_text(config.table.text(), encoding="utf-8")
    elif PAGE.exists():
        claims += [f"docs/reliability.md: {fault}; record it anew with --record" for fault in page_faults(PAGE.read_text())]
    else:
        claims.append("docs/reliability.md is missing; record it with --record")
    config.claims = claims
    config.rows = config.table.text().removeprefix(LEDGER_PAGE)
    if claims and exitstatus == 0:
        session.exitstatus = 1


def pytest_terminal_summary(terminalreporter, config):
    terminalreporter.write(getattr(config, "rows", ""))
    for claim in getattr(config, "claims", []):
        terminalreporter.write_line(f"FAILED {claim}", red=True)
