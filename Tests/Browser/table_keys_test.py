"""The table by keyboard, and the crosshair that shows where one is."""

import pytest
from judging import eventually
from playwright.sync_api import expect

# --- one tab stop, and keys that move it -----------------------------------------------------------------------------


def test_the_links_of_the_table_share_one_tab_stop(table):
    used = table()
    assert used.tab_stops() == ["soil/seed/"]
    used.figure.get_by_role("region").focus()
    assert used.press("Tab") == "soil/seed"
    used.press("ArrowRight", "ArrowDown")
    assert used.tab_stops() == ["shade/sprout/"]
    assert "/" not in used.press("Tab")  # out of the table
    assert used.press("Shift+Tab") == "shade/sprout"  # and back to where one was


WALKS = [
    ("soil/seed", "ArrowRight", "soil/sprout"),
    ("soil/sprout", "ArrowLeft", "soil/seed"),
    ("soil/seed", "ArrowDown", "shade/seed"),
    ("shade/seed", "ArrowUp", "soil/seed"),
    ("cafe/tree", "ArrowDown", "river/tree"),  # past the header of a group
    ("spray/sprout", "ArrowRight", "spray/tree"),  # past a cell that is missing
    ("river/plant", "ArrowDown", "wind/plant"),
    ("soil/seed", "ArrowLeft", "soil/"),  # the headers are on the way
    ("soil/seed", "ArrowUp", "/seed"),
    ("soil/", "ArrowDown", "shade/"),
    ("soil/", "ArrowUp", "soil/"),  # there is no link in the corner
    ("/seed", "ArrowRight", "/sprout"),
    ("/tree", "ArrowDown", "soil/tree"),
    ("soil/tree", "ArrowRight", "soil/tree"),  # the end is the end
    ("wind/seed", "ArrowDown", "wind/seed"),
    ("cafe/plant", "Home", "cafe/"),
    ("cafe/seed", "End", "cafe/tree"),
    ("/plant", "Home", "/seed"),
    ("river/plant", "Control+Home", "/seed"),
    ("soil/seed", "Control+End", "wind/tree"),
    ("soil/seed", "Shift+ArrowDown", "soil/seed"),  # left to the browser
    ("soil/seed", "Control+ArrowDown", "soil/seed"),
]


def test_keys_move_among_cells_and_headers(table):
    used = table()
    arrived = []
    for start, key, _ in WALKS:
        used.link(start).focus()
        arrived.append((start, key, used.press(key)))
    assert arrived == WALKS


def test_from_right_to_left_the_arrows_go_where_they_point(table, small):
    used = table(at=small(language="ar"))
    used.link("soil/sprout").focus()
    assert used.press("ArrowLeft") == "soil/plant"
    assert used.press("ArrowRight", "ArrowRight", "ArrowRight") == "soil/"
    assert used.press("End") == "soil/tree"


def test_keys_pass_over_what_is_hidden_or_filtered_away(table):
    used = table("#q=rain&hide=column.sprout")  # soil/seed and river/tree are left
    used.link("soil/seed").focus()
    assert used.press("ArrowRight") == "soil/seed"
    assert used.press("ArrowUp", "ArrowRight", "ArrowRight", "ArrowDown") == "river/tree"
    used = table("#hide=column.sprout,row.shade,row.cafe")
    used.link("soil/seed").focus()
    assert used.press("ArrowRight", "ArrowDown") == "river/plant"


def test_enter_opens_the_cell(table):
    used = table()
    used.link("shade/sprout").focus()
    used.page.keyboard.press("Enter")
    expect(used.page).to_have_url(used.page.url.split("growing/")[0] + "growing/shade/sprout/")


def test_the_tab_stop_moves_on_when_its_cell_is_hidden_and_the_focus_stays_in_the_filter(table):
    used = table()
    used.link("shade/tree").focus()
    used.filter.focus()
    used.filter.fill("river")
    expect(used.filter).to_be_focused()
    assert used.tab_stops() == ["river/seed/"]
    used.filter.fill("nowhere to be found")
    used.filter.fill("")
    assert len(used.tab_stops()) == 1
    expect(used.filter).to_be_focused()


def test_the_focus_stays_on_a_cell_that_another_view_shows_too(table):
    used = table()
    used.link("river/tree").focus()
    used.page.evaluate("location.hash = '#q=rain&lens=cost'")
    expect(used.status).to_have_text("2 of 23 cells")
    assert used.focus() == "river/tree"


def test_everything_that_is_offered_can_be_done_by_keyboard(table):
    used = table()
    used.filter.focus()
    used.page.keyboard.type("river")
    expect(used.status).to_have_text("4 of 23 cells")
    used.press("Tab")
    expect(used.lens).to_be_focused()
    used.page.keyboard.press("ArrowDown")
    expect(used.lens).to_have_value("cost")
    used.press("Tab", "Enter", "Tab", "Space")  # the list of rows and columns, and the first column in it
    expect(used.page.get_by_label("Seed", exact=True)).not_to_be_checked()
    used.press("Escape")
    summary = used.figure.locator("summary")
    expect(summary).to_be_focused()
    assert used.figure.locator("details").get_attribute("open") is None
    used.press("Tab")
    expect(used.copy).to_be_focused()
    expect(used.reset).to_be_enabled()  # a moment after the choice
    used.press("Tab")
    expect(used.reset).to_be_focused()
    used.press("Enter")
    assert used.filter.input_value() == "" and used.lens.input_value() == "hold"
    assert used.page.evaluate("document.activeElement !== document.body")


def test_the_keys_are_told(table):
    expect(table().figure.get_by_text("Arrow keys move among the cells")).to_be_visible()


# --- crosshair -------------------------------------------------------------------------------------------------------


def picture(table, place):
    """A stripe at the foot of a cell, as it is painted; there is no text in it."""
    box = table.cell(place).bounding_box()
    stripe = {"x": box["x"] + 3, "y": box["y"] + box["height"] - 5, "width": box["width"] - 6, "height": 3}
    return table.page.screenshot(clip=stripe)


@pytest.mark.parametrize("by", ["pointer", "focus"])
def test_row_and_column_of_where_one_is_are_marked(table, by):
    used = table()
    used.page.set_viewport_size({"width": 1280, "height": 2000})  # all of it is in view
    places = ["shade/plant", "shade/seed", "soil/plant", "river/plant", "soil/seed"]
    before = {place: picture(used, place) for place in places}
    if by == "pointer":
        used.link("shade/plant").hover()
    else:
        used.link("shade/plant").focus()
    marked = [place for place in places if picture(used, place) != before[place]]
    assert marked == ["shade/plant", "shade/seed", "soil/plant", "river/plant"]
    if by == "pointer":
        used.page.mouse.move(1, 1)
    else:
        used.filter.focus()
    assert eventually(lambda: {place: picture(used, place) for place in places} == before)
