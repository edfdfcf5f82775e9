"""A matrix on the pages of others: in a frame, with the view that its address carries, and the HTML that puts it there."""

import contextlib
import html
import re

import pytest
from judging import eventually
from playwright.sync_api import expect
from server import served

GUEST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Guest</title><h1>Guest</h1>
<iframe src="{address}" title="A model" width="960" height="640"></iframe>"""


@pytest.fixture
def framed(tabs, small, tmp_path):
    """framed(fragment) → the page of another site that has the matrix in a frame, and the frame. Other sites are others
    by their port."""
    with contextlib.ExitStack() as ends:

        def framed(fragment: str = "", **options):
            address = small().address + "growing/embed/" + fragment
            (tmp_path / "index.html").write_text(GUEST.format(address=address), encoding="utf-8")
            guest = ends.enter_context(served(tmp_path, policy="frame-src http://127.0.0.1:*"))
            tab = tabs.take(options)
            ends.callback(tabs.give_back, tab)
            tab.inside, tab.refused = "http://127.0.0.1:", (guest + "favicon.ico",)
            tab.page.goto(guest)
            return tab.page, tab.page.frame_locator("iframe")

        yield framed


def test_on_another_site_the_frame_holds_the_table_with_its_legend_and_names_its_source(framed, small):
    page, frame = framed()
    expect(frame.locator("tbody tr[data-row] th")).to_have_count(6)
    expect(frame.locator(".legend").first).to_be_visible()
    expect(frame.locator("body > header, footer, nav")).to_have_count(0)
    for tool in frame.locator(".tools :is(input, select, button, summary)").all():
        expect(tool).not_to_be_visible()
    link = frame.get_by_role("heading", level=1).get_by_role("link", name="Growing")
    link.click()
    page.wait_for_url(small().address + "growing/")  # of the whole window


def test_the_address_of_the_frame_says_which_lens_rows_and_columns_it_shows(framed):
    _, frame = framed("#lens=cost&hide=column.tree,row.wind")
    expect(frame.locator("caption")).to_have_text("Growing: What it costs")
    assert [head.inner_text() for head in frame.locator("thead th[data-column]").all() if head.is_visible()] == [
        "Seed", "Sprout", "Plant"
    ]  # fmt: skip
    expect(frame.locator("tr[data-row=wind]")).not_to_be_visible()
    expect(frame.locator("tr[data-row=soil]")).to_be_visible()


def test_without_script_the_frame_is_complete(framed):
    _, frame = framed(java_script_enabled=False)
    expect(frame.locator("tbody td a")).to_have_count(23)
    expect(frame.locator(".legend:visible")).to_have_count(1)


def opened(page):
    page.get_by_text("Show this model on another site").click()
    return page.get_by_label("HTML to put there")


def source(field) -> str:
    [address] = re.findall(r'<iframe src="([^"]*)"', field.input_value())
    return html.unescape(address)


def test_the_snippet_is_whole_and_carries_the_view(visit, small):
    page = visit("growing/#lens=cost&hide=row.wind", at=small())
    assert source(opened(page)) == small().address + "growing/embed/#lens=cost&hide=row.wind"
    expect(page.get_by_text("The address in it is not whole.")).to_have_count(0)
    page.locator("[data-lens-picker]").select_option("kind")
    expect(page).to_have_url(re.compile("lens=kind"))
    page.locator("[data-copies]").get_by_role("button", name="Copy").click()
    assert eventually(lambda: "#lens=kind&hide=row.wind" in source(page.get_by_label("HTML to put there")))


def test_the_snippet_leaves_the_filter_out_which_a_frame_does_not_show(visit, small):
    page = visit("growing/#q=root&lens=cost", at=small())
    assert source(opened(page)) == small().address + "growing/embed/#lens=cost"
    page = visit("growing/#q=root", at=small())
    assert source(opened(page)) == small().address + "growing/embed/"


def test_the_snippet_has_the_sites_address_where_it_is_known(visit, nested):
    page = visit("backend/", at=nested)
    assert source(opened(page)) == "https://example.org/a/b/backend/embed/"


def test_without_script_the_snippet_says_what_is_missing_in_it(visit, small):
    page = visit("growing/", at=small(), java_script_enabled=False)
    assert source(opened(page)) == "embed/"
    expect(page.get_by_text("The address in it is not whole.")).to_be_visible()
    expect(page.get_by_text("It carries the lens")).not_to_be_visible()
    expect(page.get_by_text("Content-Security-Policy")).to_be_visible()


@pytest.mark.parametrize("width", [320, 600, 1200])
def test_in_a_window_of_any_width_the_page_stays_within_it(visit, small, width):
    page = visit("growing/embed/", at=small(), width=width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("[data-row-picker]")).to_be_visible(visible=width < 640)
