"""What the table shows: it reads as a table whatever is chosen, and its lenses are drawn as the program draws them."""

import re

import pytest
from judging import accessibility_faults
from playwright.sync_api import expect
from small_project import COLUMNS, LENSES, ROWS

PHONE = {"width": 390, "is_mobile": True, "has_touch": True}


# --- a table to those who hear it ------------------------------------------------------------------------------------


def heard(table) -> dict[str, list[str]]:
    """The names by which assistive technology knows the table and its parts, by role."""
    lines = table.figure.aria_snapshot().splitlines()
    found = [re.match(r"""\s*- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?""", line) for line in lines]
    names = {role: [] for role in ("table", "grid", "columnheader", "rowheader", "cell")}
    for match in found:
        if match and match[1] in names:
            names[match[1]].append(match[2] or "")
    return names


USES = {
    "nothing chosen": ("", list(COLUMNS), list(ROWS)),
    "another lens": ("#lens=cost", list(COLUMNS), list(ROWS)),
    "no lens": ("#lens=none", list(COLUMNS), list(ROWS)),
    "a filter": ("#q=rain", list(COLUMNS), ["soil", "river"]),
    "a column hidden": ("#hide=column.sprout", ["seed", "plant", "tree"], list(ROWS)),
    "a group hidden": ("#hide=row.river,row.spray", list(COLUMNS), ["soil", "shade", "cafe", "wind"]),
    "all at once": ("#q=rain&lens=kind&hide=column.seed,row.wind&row=river", ["sprout", "plant", "tree"], ["river"]),
}


@pytest.mark.parametrize("device", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("use", USES)
def test_the_table_reads_as_a_table_whatever_is_chosen(table, use, device):
    fragment, columns, rows = USES[use]
    names = heard(table(fragment, **device))
    assert len(names["table"]) == 1 and names["table"][0].startswith("Growing")
    assert names["grid"] == []  # it takes the reading of tables away
    assert [name.split()[0] for name in names["columnheader"]] == ["Need"] + [COLUMNS[column] for column in columns]
    for row in rows:
        assert [name for name in names["rowheader"] if name.startswith(ROWS[row][0])], f"{row} in {names['rowheader']}"
    has_totals = use != "no lens"
    assert len(names["cell"]) == (len(rows) + has_totals) * len(columns)


@pytest.mark.parametrize("device", [{}, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing_to_mend_in_a_table_in_use(table, device):
    used = table("#q=rain&lens=kind&hide=column.sprout,row.shade&row=river", **device)
    used.box("Plant")  # opens the list of rows and columns
    assert accessibility_faults(used.page) == []


def test_tab_reaches_the_region_that_scrolls_and_it_says_what_it_is(table):
    used = table()
    for _ in range(20):
        used.press("Tab")
        if used.page.evaluate("document.activeElement.getAttribute('role')") == "region":
            break
    region = used.page.locator(":focus")
    assert region.locator("table").count() == 1
    assert region.get_attribute("aria-label").startswith("Growing")


# --- lenses ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lens", LENSES)
def test_the_script_draws_a_lens_as_the_program_does_where_it_stands_first(table, small, lens):
    drawn_by_program = table(at=small(first=lens), java_script_enabled=False).drawn()
    used = table()
    used.lens.select_option("none")
    used.lens.select_option(lens)
    assert used.drawn() == drawn_by_program
    assert table(f"#lens={lens}").drawn() == drawn_by_program


HIDING = {
    "a column": ["sprout"],
    "two columns": ["seed", "plant"],
    "a row": ["shade"],
    "a group": ["river", "spray"],
    "rows and columns": ["tree", "soil", "river"],
}


@pytest.mark.parametrize("hiding", HIDING)
def test_with_parts_hidden_wall_and_totals_are_as_if_those_were_not_there(table, small, hiding):
    ids = HIDING[hiding]
    drawn_by_program = table(at=small(without=tuple(ids)), java_script_enabled=False).drawn()
    used = table()
    for id in ids:
        used.box(COLUMNS.get(id) or ROWS[id][0]).uncheck()
    assert used.drawn() == drawn_by_program


def test_the_wall_stands_where_the_limit_is_passed_along_a_row_and_down_a_group(table):
    rows = {row["id"]: [" ".join(re.findall("beyond|wall-start|wall-top", look)) for look, *_ in row["cells"]]
            for row in table().drawn()["rows"]}  # fmt: skip
    assert rows == {
        "soil": ["", "", "", "beyond wall-start"],
        "shade": ["", "", "beyond wall-start wall-top", "beyond"],
        "cafe": ["", "", "", "beyond"],  # a cell without a level has no side of the wall
        "river": ["", "beyond wall-start", "beyond", "beyond"],
        "spray": ["beyond wall-top", "wall-start wall-top", "", "beyond"],
        "wind": ["", "", "", ""],
    }


def test_each_lens_has_its_words_its_legend_and_its_name_over_the_table(table):
    used = table()
    for lens, (title, kind, limit, levels) in LENSES.items():
        used.lens.select_option(lens)
        drawn = used.drawn()
        looks = [f"{level} (level level-{n} of-{len(levels)} {kind})" for n, level in enumerate(levels, 1)]
        looks = [re.sub(r"\((.*)\)", lambda m: f"({' '.join(sorted(m[1].split()))})", look) for look in looks]
        assert drawn["legend"] == [[title, looks, 1 if limit else 0]]
        assert drawn["caption"] == [f"Growing: {title}"]
        assert title in used.figure.get_by_role("region").get_attribute("aria-label")
        assert {word for row in used.levels().values() for word in row if word} == set(levels)


def test_without_a_lens_there_are_no_levels_no_wall_no_totals_and_no_legend(table):
    used = table()
    used.lens.select_option("none")
    drawn = used.drawn()
    assert drawn["caption"] == ["Growing"]
    assert drawn["legend"] == drawn["totals"] == []
    assert {cell[0] for row in drawn["rows"] for cell in row["cells"]} == {"", "empty"}
    assert [row["totals"] for row in drawn["rows"]] == [[]] * len(ROWS)
    expect(used.lens.locator("option:checked")).to_have_text("No lens")
