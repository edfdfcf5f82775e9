"""Pages that are full of attempts run nothing and are made of nothing but the theme's elements and attributes: under the
header of a careful host, under none at all (so that the policy hides no hole), and from disk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from server import POLICY, served
from watching import LOAD, SURVEY_OF_FILES, pages


def of_the_theme(watch, site) -> set[str]:
    """What the pages of the harmless site are made of, before and after scripts."""
    with served(site.output, "/a/") as address:
        tab = watch(address)
        tab.page.goto(address + "robots.txt")
        files = [address + path for path in pages(site.output)]
        return {*tab.page.evaluate(SURVEY_OF_FILES, files), *tab.page.evaluate(LOAD, [files, 8])}


def test_attempts_get_into_most_places(hostile):
    """Else the rest of these tests would say nothing."""
    project = hostile.project
    through = len(project.fillings) - len(project.refused)
    assert through > len(project.fillings) * 0.7
    places = {filling.place for number, filling in enumerate(project.fillings) if number not in project.refused}
    closed = {filling.place for filling in project.fillings} - places
    assert closed <= {"row of a block", "other alias", "image in the front matter"}, "these take names of what is there alone"


def test_pages_are_made_of_the_themes_own_elements_and_attributes(watch, hostile, harmless):
    usual = of_the_theme(watch, harmless)
    with served(hostile.output, "/a/") as address:
        tab = watch(address)
        tab.page.goto(address + "robots.txt")
        found = tab.page.evaluate(SURVEY_OF_FILES, [address + path for path in pages(hostile.output)])
    assert {line: page for line, page in found.items() if line not in usual} == {}


@pytest.fixture
def some(request) -> Callable[[Path, int], list[str]]:
    """some(folder, n) → every nth page. A model has 13 of them, so all kinds come up in turn; all with --every-page."""
    return lambda folder, n: pages(folder)[:: 1 if request.config.getoption("every_page") else n]


@pytest.mark.parametrize(("policy", "nth"), [(POLICY, 14), ("", 8)], ids=["with the policy", "without a policy"])
def test_nothing_of_an_author_runs_when_pages_are_loaded(watch, hostile, harmless, some, policy, nth):
    usual = of_the_theme(watch, harmless)
    with served(hostile.output, "/a/", policy=policy) as address:
        tab = watch(address)
        tab.page.goto(address + "robots.txt")
        found = tab.page.evaluate(LOAD, [[address + path for path in some(hostile.output, nth)], 8])
    assert {line: page for line, page in found.items() if line not in usual} == {}


def test_nothing_of_an_author_runs_when_pages_are_opened_from_disk(watch, hostile, some):
    address = hostile.output.as_uri() + "/"
    tab = watch(address)
    tab.page.goto(address + "robots.txt")
    # 404.html is for hosts: its links begin at their root.
    files = [address + path for path in some(hostile.output, 16) if path != "404.html"]
    tab.page.evaluate(LOAD, [files, 8])
