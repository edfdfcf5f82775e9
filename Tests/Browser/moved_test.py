"""Old addresses: whoever comes to one is led to the new one, with the fragment, wherever the site lies."""

from urllib.parse import quote

import pytest
import renamed_project
from judging import accessibility_faults, eventually, overflow
from playwright.sync_api import expect

every_old_address = pytest.mark.parametrize("old", renamed_project.MOVED)


BASE_URL = ("--base-url", "https://example.org/a/b/")


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("renamed")
    renamed_project.write(root)
    return root


@pytest.fixture(scope="module")
def renamed(build, root):
    return build(root, *BASE_URL)


@pytest.fixture(scope="module")
def under_a_path(build, root):
    return build(root, *BASE_URL, prefix="/a/b/")


@pytest.fixture(scope="module")
def on_disk(renamed):
    return renamed.on_disk()


def follow(page, address):
    """Opens an old address. The page there is left before it has loaded."""
    page.goto(address, wait_until="commit")


@every_old_address
@pytest.mark.parametrize("place", ["renamed", "under_a_path", "on_disk"])
def test_an_old_address_leads_to_the_new_one_and_takes_the_fragment_along(visit, request, place, old):
    site = request.getfixturevalue(place)
    index = "index.html" if place == "on_disk" else ""
    page = visit("about/" + index, at=site)
    file = quote(old) + (index if old.endswith("/") else "")
    follow(page, f"{site.address}{file}#some.part=1,2&x")
    page.wait_for_url(f"{site.address}{renamed_project.MOVED[old]}{index}#some.part=1,2&x")
    expect(page.locator("main h1")).to_be_visible()


@every_old_address
def test_without_script_an_old_address_leads_to_the_new_one(visit, under_a_path, old):
    page = visit("about/", at=under_a_path, java_script_enabled=False)
    follow(page, under_a_path.address + quote(old))
    page.wait_for_url(under_a_path.address + renamed_project.MOVED[old])
    expect(page.locator("main h1")).to_be_visible()


def test_a_field_of_a_cell_is_in_view_at_the_end_of_the_way(visit, renamed):
    page = visit("about/", at=renamed)
    follow(page, renamed.address + "atlas/queue/middle/#field.next")
    page.wait_for_url("**/map/jobs/grown/#field.next")
    assert eventually(lambda: page.locator(r"#field\.next").evaluate("e => e === document.querySelector(':target')"))


def test_back_leads_past_the_old_address(visit, renamed):
    page = visit("about/", at=renamed)
    follow(page, renamed.address + "map/queue/")
    page.wait_for_url("**/map/jobs/")
    page.go_back()
    page.wait_for_url("**/about/")


@pytest.fixture
def held(visit, renamed):
    """An old address whose script did not come: nobody is led anywhere."""
    page = visit("about/", at=renamed, reduced_motion="reduce")
    page.route("**/assets/moved.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(renamed.address + "atlas/queue/middle/")
    return page


def test_where_nobody_is_led_on_there_is_a_link(held):
    expect(held.get_by_role("heading", level=1)).to_have_text("This page has moved")
    held.get_by_role("link").click()
    held.wait_for_url("**/map/jobs/grown/")


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_to_mend_and_nothing_sticks_out(held, width):
    held.set_viewport_size({"width": width, "height": 900})
    assert overflow(held) == []
    assert accessibility_faults(held) == []


def test_search_engines_are_told_the_new_address(held):
    assert held.locator("link[rel=canonical]").get_attribute("href") == "https://example.org/a/b/map/jobs/grown/"
    assert held.locator("meta[name=robots]").get_attribute("content") == "noindex"
