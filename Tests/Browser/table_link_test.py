"""What is chosen stands in the URL's fragment and comes back from it."""

import pytest
from playwright.sync_api import expect

# What a reader does, the fragment it gives, and what can be seen to have come back from it.
CHOICES = {
    "a filter": (lambda used: used.filter.fill("föhn wind & more=#1%"), "q=föhn wind & more=#1%"),
    "another lens": (lambda used: used.lens.select_option("kind"), "lens=kind"),
    "no lens": (lambda used: used.lens.select_option("none"), "lens=none"),
    "a row": (lambda used: used.box("Shade").uncheck(), "hide=row.shade"),
    "a column": (lambda used: used.box("Plant").uncheck(), "hide=column.plant"),
    "a group": (lambda used: used.box("In water").uncheck(), "hide=row.river,row.spray"),
}


def controls(used) -> dict:
    """All that is chosen, by the state of the controls."""
    boxes = used.figure.locator("input[type=checkbox]")
    return {
        "filter": used.filter.input_value(),
        "lens": used.lens.input_value(),
        "boxes": boxes.evaluate_all("boxes => boxes.map((box) => [box.checked, box.indeterminate])"),
        "row": used.figure.locator("[data-row-picker]").input_value(),
    }


@pytest.mark.parametrize("choice", CHOICES)
def test_a_choice_goes_into_the_link_and_comes_back(table, choice):
    choose, fragment = CHOICES[choice]
    used = table()
    choose(used)
    expect(used.reset).to_be_enabled()  # once the fragment is written
    assert used.fragment() == fragment
    chosen, drawn = controls(used), used.drawn()
    used.page.reload()
    assert controls(used) == chosen
    assert used.drawn() == drawn
    assert used.fragment() == fragment


def test_all_choices_together_go_into_the_link_and_come_back(table):
    used = table()
    for choice in ("another lens", "a column", "a group"):
        CHOICES[choice][0](used)
    used.filter.fill("soil")
    expect(used.reset).to_be_enabled()
    used.copy.click()  # the rest is written at once
    assert used.fragment() == "q=soil&lens=kind&hide=column.plant,row.river,row.spray"
    chosen, drawn = controls(used), used.drawn()
    other = table("#" + used.page.url.split("#")[1])
    assert controls(other) == chosen
    assert other.drawn() == drawn
    assert other.found() == ["soil/seed", "soil/sprout", "soil/tree"]


def test_taking_every_choice_back_takes_the_fragment_away(table):
    used = table("#q=rain&lens=kind&hide=row.wind")
    used.filter.fill("")
    used.lens.select_option("hold")
    used.box("Wind").check()
    expect(used.reset).to_be_disabled()
    assert "#" not in used.page.url


def test_choosing_leaves_one_step_in_the_history(table):
    used = table()
    length = used.page.evaluate("history.length")
    used.lens.select_option("cost")
    expect(used.reset).to_be_enabled()
    assert used.page.evaluate("history.length") == length


def test_another_fragment_is_another_view_at_once_and_back_again(table):
    used = table("#lens=cost&row=river")
    first = controls(used), used.drawn()
    used.page.evaluate("location.hash = '#q=rain&hide=row.river'")
    expect(used.status).to_have_text("1 of 23 cells")
    assert used.found() == ["soil/seed"]
    assert used.lens.input_value() == "hold"
    assert controls(used)["row"] == "soil"
    used.page.go_back()
    expect(used.status).to_be_empty()
    assert (controls(used), used.drawn()) == first
    used.page.evaluate("location.hash = ''")
    expect(used.lens).to_have_value("hold")
    assert controls(used)["row"] == "soil"


HOSTILE = [
    "#lens.hold",  # an anchor of the page
    "#nothing",
    "#=",
    "#a=b&c",
    "#lens=",
    "#lens=nothing",
    "#lens=__proto__",
    "#lens=<img src=x onerror=alert(1)>",
    "#hide=row.nothing,column.constructor,,row.,undefined",
    "#row=nothing",
    "#row=%22%5D%20%2A",
    "#q=",
    "#q=%20%20",
    "#lens=%E0%A4%A",
    "#%",
    "#" + "hide=row.x," * 400,
]


MEET = """fragment => new Promise((done) => {
  addEventListener("hashchange", () => setTimeout(done), { once: true });
  location.hash = fragment;
})"""


def test_a_fragment_that_means_nothing_changes_nothing(table):
    used = table()
    address, changed = used.page.url, []

    def state():
        return controls(used), used.drawn(), used.reset.is_enabled()

    wanted = state()
    for fragment in HOSTILE:
        used.page.evaluate(MEET, fragment)  # on the way
        changed += [f"met: {fragment[:40]}"] if state() != wanted else []
        used.page.goto("about:blank")
        used.page.goto(address + fragment)  # opened with it
        changed += [f"opened: {fragment[:40]}"] if state() != wanted else []
    assert changed == []


# --- the button that copies ------------------------------------------------------------------------------------------


def test_the_button_copies_the_link_to_this_view(table):
    used = table(permissions=["clipboard-read", "clipboard-write"])
    used.filter.fill("rain")
    used.lens.select_option("cost")
    used.copy.click()
    expect(used.status).to_have_text("The link is copied.")
    assert used.fragment() == "q=rain&lens=cost"
    assert used.page.evaluate("navigator.clipboard.readText()") == used.page.url


def test_the_button_copies_where_the_browser_has_no_clipboard_for_pages(table):
    used = table()
    used.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    used.lens.select_option("cost")
    used.copy.click()
    expect(used.status).to_have_text("The link is copied.")
    expect(used.copy).to_be_focused()
    url = used.page.url
    used.filter.focus()
    used.page.keyboard.press("ControlOrMeta+V")
    assert used.filter.input_value() == url
    assert used.figure.locator("textarea").count() == 0


def test_the_button_does_not_claim_what_it_could_not_do(table):
    used = table()
    used.page.evaluate("""() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } });
      document.execCommand = () => false;
    }""")
    used.copy.click()
    used.lens.select_option("cost")
    expect(used.reset).to_be_enabled()
    expect(used.status).to_be_empty()
    expect(used.lens).to_have_value("cost")


RENAMED = """title: Renamed
lenses:
  - {id: hold, title: Hold, levels: [{id: a, title: A}]}
  - {id: cost, was: [price, expense], title: Cost, levels: [{id: a, title: A}]}
columns:
  - {id: small, title: Small}
  - {id: large, was: [big], title: Large}
rows:
  - {id: one, title: One, cells: {small: {summary: S.}, large: {summary: L.}}}
  - {id: two, was: [deux], title: Two, cells: {small: {summary: S.}, large: {summary: L.}}}
"""


def test_a_link_that_is_older_than_the_model_finds_what_was_renamed(visit, build, tmp_path):
    (tmp_path / "content/matrices").mkdir(parents=True)
    (tmp_path / "content/site.yml").write_text("title: T\n")
    (tmp_path / "content/matrices/m.yml").write_text(RENAMED)
    page = visit("m/#lens=expense&hide=row.deux,column.big", at=build(tmp_path))
    expect(page.locator("[data-lens-picker]")).to_have_value("cost")
    expect(page.locator("tr[data-row=two]")).to_be_hidden()
    expect(page.locator("th[data-column=large]")).to_be_hidden()
    expect(page.locator("tr[data-row=one]")).to_be_visible()
