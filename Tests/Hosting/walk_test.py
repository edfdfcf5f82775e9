"""The same folder, byte for byte, walked by a browser at a domain's root, under a path, and from a disk."""

import re
from pathlib import Path

import pytest
from chromium import chromium
from conftest import PATH
from hosts import nginx
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(params=["root", "path", "disk"])
def place(request, served, tmp_path):
    """Where the site's pages begin, and what a page's address ends in."""
    root, folder = served
    if request.param == "disk":
        yield folder.as_uri() + "/", "index.html"
        return
    at_root = request.param == "root"
    with nginx(folder if at_root else root, tmp_path, "/" if at_root else PATH) as address:
        yield address, ""


def test_navigation_matrix_and_search_work_wherever_the_folder_lies(browser, place):
    address, index = place
    page = browser.new_page()
    page.set_default_timeout(15_000)
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: faults.append(request.url) if not request.url.startswith((address, "data:")) else None)

    def here(path: str):
        page.wait_for_url(re.compile(re.escape(address + path + index) + r"(#.*)?$"))

    # By its navigation from home to the matrix, and from there by keyboard into a cell.
    page.goto(address + index)
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Backend needs").click()
    here("backend/")
    page.get_by_role("combobox", name="Filter", exact=True).fill("queue")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"\d+ of 32"))
    page.get_by_role("combobox", name="Lens", exact=True).select_option(index=1)
    page.wait_for_url(re.compile(r"#q=queue&lens="))
    page.get_by_role("table").get_by_role("link", name="Queue table").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    here("backend/async/growing/")
    expect(page.locator("h1")).to_have_text("Job system")
    # To the next stage, and to where somebody stands.
    page.get_by_role("link", name="From Growing product to Scaled service").click()
    here("backend/from/growing/to/scaled/")
    page.get_by_role("link", name="Backend needs across scale and capability").first.click()
    page.get_by_role("link", name="Where are you?").click()
    here("backend/assess/")
    # By the key for it to the search, and to what it finds.
    page.keyboard.press("/")
    here("search/")
    page.get_by_role("searchbox").fill("idempotent hand")
    page.get_by_role("status").get_by_text(re.compile("Found")).wait_for()
    page.locator("main a[href]", has_text=re.compile("Job system")).first.click()
    here("backend/async/growing/")
    # A page's Markdown, data and drawing lie where it says.
    page.goto(address + "backend/" + index)
    for name in ("CSV", "JSON", "Markdown", "SVG"):
        href = page.get_by_role("link", name=re.compile(rf"\({name}\)")).evaluate("link => link.href")
        assert href.startswith(address + "backend/matrix."), href
    page.close()
    assert faults == []


def test_nothing_was_written_into_the_folder_by_being_served(served):
    assert not [file for file in Path(served[1]).rglob("*") if file.name.startswith(".sitegen")]
