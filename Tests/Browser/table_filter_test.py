"""Finding cells by words and tags, and choosing which rows and columns to see."""

import pytest
from playwright.sync_api import expect
from small_project import COLUMNS, ROWS

CELLS = 23  # one of the 24 is missing

# --- filter ----------------------------------------------------------------------------------------------------------

FILTERS = {
    "a word of a title": ("River for a plant", ["river/plant"]),
    "a word of a summary": ("coffee", ["cafe/plant"]),
    "words in any order, in part": ("plant spra", []),  # that cell is missing
    "two words that are in one cell": ("tree river", ["river/tree"]),
    "a tag": ("rain", ["soil/seed", "river/tree"]),
    "a tag of two words": ("Föhn wind", ["soil/seed"]),
    "capitals": ("RAIN", ["soil/seed", "river/tree"]),
    "accents left out": ("fohn", ["soil/seed"]),
    "accents that are not there": ("ráin", ["soil/seed", "river/tree"]),
    "accents in two characters": ("S\u030cima\u0301k", ["cafe/plant"]),
    "space around": ("  coffee ", ["cafe/plant"]),
    "the name of a row": ("societe", [f"cafe/{column}" for column in COLUMNS]),
    "the name of a row with a missing cell": ("spray", ["spray/seed", "spray/sprout", "spray/tree"]),
    "nothing that is there": ("xyzzy", []),
    "what looks like a pattern": (".*", []),
    "markup": ("<b>", []),
}


@pytest.mark.parametrize("filter", FILTERS)
def test_the_filter_finds_and_says_how_many(table, filter):
    words, places = FILTERS[filter]
    used = table()
    used.filter.fill(words)
    expect(used.status).to_have_text(f"{len(places)} of {CELLS} cells")
    assert used.found() == places
    assert used.rows() == [row for row in ROWS if any(place.startswith(row + "/") for place in places)]


def test_the_count_is_announced_and_gone_with_the_filter(table):
    used = table()
    # A region that is not there yet when its text comes is not heard.
    assert "- status" in used.figure.aria_snapshot()
    expect(used.status).to_be_empty()
    used.filter.press_sequentially("coff")
    expect(used.status).to_have_text(f"1 of {CELLS} cells")
    used.filter.fill("")
    expect(used.status).to_be_empty()
    assert len(used.found()) == CELLS


def test_a_group_without_a_row_to_show_is_gone_too(table):
    used = table("#q=coffee")
    assert used.drawn()["groups"] == ["On land (5)"]


def test_the_tags_are_offered(table):
    used = table()
    offered = used.page.locator(f"datalist#{used.filter.get_attribute('list').replace('.', chr(92) + '.')} option")
    assert set(offered.evaluate_all("options => options.map((option) => option.value)")) == {"rain", "Föhn wind", "Ärger"}


def test_reset_shows_everything_and_takes_the_fragment_away(table):
    used = table("#q=rain&lens=kind&hide=row.wind,column.seed")
    used.reset.click()
    served = table(java_script_enabled=False)
    assert used.drawn() == served.drawn()
    assert used.page.url == served.page.url
    expect(used.reset).to_be_disabled()
    assert used.filter.input_value() == "" and used.box("Wind").is_checked() and used.box("Seed").is_checked()


@pytest.mark.parametrize("width", [1280, 768, 390])
def test_a_choice_does_not_move_the_table(table, width):
    used = table(width=width)
    region = used.figure.get_by_role("region")
    before = region.bounding_box()["y"]
    used.filter.fill("rain")
    used.lens.select_option("kind")
    expect(used.reset).to_be_enabled()
    expect(used.status).not_to_be_empty()
    assert region.bounding_box()["y"] == before


# --- rows, columns, groups -------------------------------------------------------------------------------------------


def test_a_column_can_be_hidden_and_shown_again(table):
    used = table()
    before = used.drawn()
    used.box("Sprout").uncheck()
    drawn = used.drawn()
    assert drawn["columns"] == ["Need Age", "Seed", "Plant", "Tree"]
    assert {len(row["cells"]) for row in drawn["rows"]} == {3} == {len(drawn["totals"])}
    assert drawn["groups"][0] == "On land (4)"
    expect(used.status).to_have_text(f"{CELLS - 6} of {CELLS} cells")
    used.box("Sprout").check()
    assert used.drawn() == before
    expect(used.status).to_be_empty()


def test_a_row_can_be_hidden_and_shown_again(table):
    used = table()
    before = used.drawn()
    used.box("Shade").uncheck()
    assert used.rows() == [row for row in ROWS if row != "shade"]
    used.box("Shade").check()
    assert used.drawn() == before


def test_a_group_stands_for_its_rows(table):
    used = table()
    group = used.box("On land")
    group.uncheck()
    assert used.rows() == ["river", "spray", "wind"]
    assert used.drawn()["groups"] == ["In water (5)", "In the air (5)"]
    assert not any(used.box(name).is_checked() for name in ("Soil", "Shade", "Café société"))
    used.box("Shade").check()
    assert used.rows() == ["shade", "river", "spray", "wind"]
    assert group.is_checked() and group.evaluate("box => box.indeterminate")
    used.box("Soil").check()
    used.box("Café société").check()
    assert group.is_checked() and not group.evaluate("box => box.indeterminate")
    used.box("Soil").uncheck()
    assert group.evaluate("box => box.indeterminate")
    group.click()  # from some to none
    assert used.rows() == ["river", "spray", "wind"]
    group.click()
    assert used.rows() == list(ROWS)


def test_all_columns_or_all_rows_can_be_hidden_and_come_back(table):
    used = table()
    before = used.drawn()
    for names in (COLUMNS.values(), [title for title, _ in ROWS.values()]):
        for name in names:
            used.box(name).uncheck()
        assert used.found() == []
        expect(used.status).to_have_text(f"0 of {CELLS} cells")
        for name in names:
            used.box(name).check()
        assert used.drawn() == before
