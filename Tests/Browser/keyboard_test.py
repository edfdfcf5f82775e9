"""A page by keyboard alone. The table's own keys are in table_keys_test.py."""

from judging import eventually
from kinds import place, some_kinds
from playwright.sync_api import expect


@some_kinds
def test_the_first_tab_shows_the_skip_link(visit, kind):
    page = visit(**place(kind), reduced_motion="reduce")
    skip = page.get_by_role("link", name="Skip to the text")
    assert skip.bounding_box()["y"] < 0  # out of sight until it is wanted
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    assert eventually(lambda: skip.bounding_box()["y"] >= 0)


def test_the_skip_link_leads_past_the_navigation(visit):
    page = visit("essays/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_tab_reaches_every_entry_of_the_navigation(visit):
    page = visit()
    entries = page.get_by_role("navigation", name="Site").get_by_role("link")
    wanted = set(entries.evaluate_all("links => links.map((link) => link.href)"))
    reached = set()
    for _ in range(len(wanted) + 4):  # the skip link, the title, the button for light and dark
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.href ?? ''"))
    assert wanted <= reached
