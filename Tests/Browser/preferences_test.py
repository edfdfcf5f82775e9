"""What a reader has asked for, of the system or of the page, is respected."""

import pytest
from kinds import every_kind, place, some_kinds
from playwright.sync_api import expect


def ground(page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def outline_of_focus(page) -> str:
    return page.evaluate("getComputedStyle(document.activeElement).outlineStyle")


@pytest.mark.parametrize("colours", ["none", "active"])
@some_kinds
def test_focus_is_visible_on_links(visit, kind, colours):
    page = visit(**place(kind), forced_colors=colours, reduced_motion="reduce")
    page.keyboard.press("Tab")
    seen = []
    for _ in range(4):  # the skip link, the title, entries of the navigation
        page.keyboard.press("Tab")
        seen.append((page.evaluate("document.activeElement.localName"), outline_of_focus(page)))
    assert [tag for tag, outline in seen if outline == "none"] == []
    assert "a" in [tag for tag, _ in seen]


@pytest.mark.parametrize("colours", ["none", "active"])
def test_focus_is_visible_on_the_links_of_the_table(visit, colours):
    page = visit("backend/", forced_colors=colours)
    page.keyboard.press("Tab")  # from here on the browser shows focus as for a keyboard
    page.locator("main tbody td a").first.focus()
    assert outline_of_focus(page) != "none"


@pytest.mark.parametrize("path", ["backend/", "backend/ai/early/"])
def test_in_forced_colours_the_names_of_levels_can_be_read(visit, path):
    page = visit(path, forced_colors="active", reduced_motion="reduce")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    names = page.locator("main tbody td .level, main dd .level").all()
    assert names
    for name in names:
        box = name.bounding_box()
        assert name.inner_text() and box["width"] > 20 and box["height"] > 8, box


@every_kind
def test_nothing_moves_when_motion_is_reduced(visit, kind):
    page = visit(**place(kind), reduced_motion="reduce")
    script = """() => [document.documentElement, ...document.body.querySelectorAll("*")].filter((e) => {
      const style = getComputedStyle(e);
      const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.001);
      return lasts(style.transitionDuration) || style.animationName !== "none" || style.scrollBehavior === "smooth";
    }).slice(0, 3).map((e) => e.outerHTML.slice(0, 80))"""
    assert page.evaluate(script) == []


def test_light_or_dark_can_be_chosen_and_is_kept(visit):
    page = visit("about/", color_scheme="light")
    body, button = page.locator("body"), page.locator("[data-scheme-button]")
    light = ground(page)
    button.click()
    expect(body).not_to_have_css("background-color", light)
    dark = ground(page)
    page.reload()
    assert ground(page) == dark
    button.click()
    expect(body).to_have_css("background-color", light)


def test_the_system_decides_on_light_or_dark_where_nothing_was_chosen(visit):
    assert ground(visit(color_scheme="light")) != ground(visit(color_scheme="dark"))
