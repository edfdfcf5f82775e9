"""The same files work wherever they are put: on a disk, under a sub-path, at addresses that lead nowhere."""


def through_the_site(page):
    """Home, to the model, to a cell of its table, and back: what a reader's first minute looks like."""
    yield page.url
    for link in (
        page.get_by_role("navigation", name="Site").locator("a[href*=backend]"),
        page.locator("[data-row=ai] td a").nth(1),
        page.locator("header a").first,
    ):
        link.click()
        page.wait_for_load_state()
        assert page.locator("main h1").is_visible()
        yield page.url


def is_styled(page) -> bool:
    # The colour of links is the site's, not the browser's.
    return page.locator("header a").first.evaluate("link => getComputedStyle(link).color") != "rgb(0, 0, 238)"


def test_from_disk_a_reader_gets_from_home_to_a_cell_and_back(visit, site):
    disk = site.on_disk()
    page = visit("index.html", at=disk)
    assert is_styled(page)
    assert list(through_the_site(page)) == [
        disk.address + path for path in ("index.html", "backend/index.html", "backend/ai/early/index.html", "index.html")
    ]


def test_under_a_sub_path_a_reader_gets_from_home_to_a_cell_and_back(visit, nested):
    page = visit(at=nested)
    assert is_styled(page)
    assert list(through_the_site(page)) == [nested.address + path for path in ("", "backend/", "backend/ai/early/", "")]


def test_under_a_sub_path_the_page_for_missing_addresses_is_styled_and_leads_home(visit, nested):
    page = visit("no/such/page/", at=nested, status=404)
    assert is_styled(page)
    page.locator("main").get_by_role("link").first.click()
    page.wait_for_url(nested.address)
