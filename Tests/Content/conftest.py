"""What the tests of the content share: the content itself, by default that of this repository."""

from pathlib import Path

import pytest

from content import Content

REPOSITORY = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent


def pytest_addoption(parser):
    parser.addoption("--content", type=Path, default=REPOSITORY / "content", help="the content folder to test")
    parser.addoption("--preambles", type=Path, default=HERE / "preambles", help="what snippets of SQL presuppose")


def pytest_configure(config):
    config.content = Content(config.getoption("content"))


@pytest.fixture(scope="session")
def content(pytestconfig) -> Content:
    return pytestconfig.content


@pytest.fixture(scope="session")
def blocks(content):
    """All blocks of code."""
    return [block for text in content.texts for block in text.blocks]
