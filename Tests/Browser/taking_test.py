"""What a reader takes of a cell: a citation, and the cell as Markdown."""

import pytest
from judging import accessibility_faults, eventually
from playwright.sync_api import expect

SUMMARY = "Cite this version, or take it as Markdown"
FIELDS = ["Citation", "The cell as Markdown"]


def opened(page):
    page.get_by_text(SUMMARY).click()
    return page


def pasted(page) -> str:
    """What the clipboard holds, as a reader meets it: pasted into a field."""
    page.evaluate("""() => {
      const field = document.body.appendChild(document.createElement("textarea"));
      field.id = "paste";
      field.focus();
    }""")
    page.keyboard.press("Control+V")
    text = page.locator("#paste").input_value()
    page.evaluate("document.getElementById('paste').remove()")
    return text


@pytest.mark.parametrize("field", FIELDS)
def test_a_button_copies_what_stands_in_its_field(visit, field):
    page = opened(visit("backend/ai/early/", permissions=["clipboard-read", "clipboard-write"]))
    part = page.locator("[data-copies]").filter(has_text=field)
    part.get_by_role("button", name="Copy").click()
    expect(part.locator("output")).to_have_text("Copied.")
    assert pasted(page) == page.get_by_label(field).input_value()


def test_where_a_page_may_not_write_to_the_clipboard_the_copying_works_by_hand(visit):
    page = visit("backend/ai/early/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    opened(page)
    part = page.locator("[data-copies]").first
    part.get_by_role("button", name="Copy").click()
    expect(part.locator("output")).to_have_text("Copied.")
    assert pasted(page) == page.get_by_label(FIELDS[0]).input_value()


@pytest.mark.parametrize("field", FIELDS)
def test_a_step_into_a_field_marks_all_of_it(visit, field):
    page = opened(visit("backend/ai/early/"))
    page.get_by_label(field).focus()
    script = "field => [field.selectionStart, field.selectionEnd, field.value.length]"
    assert eventually(lambda: page.get_by_label(field).evaluate(script)[0] == 0)
    start, end, length = page.get_by_label(field).evaluate(script)
    assert (start, end) == (0, length)


def test_without_script_the_texts_are_there_and_no_button(visit):
    page = opened(visit("backend/ai/early/", java_script_enabled=False))
    title = page.locator("h1").inner_text()
    for field in FIELDS:
        expect(page.get_by_label(field)).to_be_visible()
        assert title in page.get_by_label(field).input_value()
    assert page.locator(".take button:visible").count() == 0


@pytest.mark.parametrize("path", ["backend/ai/early/", "backend/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_opened_it_has_nothing_to_mend(visit, path, width):
    page = visit(path, width=width, reduced_motion="reduce")
    page.locator(".take > summary").click()
    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_paper_there_is_none_of_it(visit):
    page = opened(visit("backend/ai/early/"))
    page.emulate_media(media="print")
    expect(page.locator(".take")).not_to_be_visible()
