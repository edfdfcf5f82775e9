"""A project whose model fits on a screen and has a bit of everything that the tools of a table deal with: three lenses (in
order with a limit, in order without one, categories), three groups, accents, tags, cells without a level, one missing.

What a reader hides can be left out, and another lens can stand first: so the program draws what the script should show.
"""

import json
from pathlib import Path

COLUMNS = {"seed": "Seed", "sprout": "Sprout", "plant": "Plant", "tree": "Tree"}
GROUPS = {"land": "On land", "water": "In water", "air": "In the air"}
ROWS = {
    "soil": ("Soil", "land"),
    "shade": ("Shade", "land"),
    "cafe": ("Café société", "land"),
    "river": ("River", "water"),
    "spray": ("Spray", "water"),
    "wind": ("Wind", "air"),
}
# id: title, kind, the limit's place from 1, levels; then a digit for the level of each cell, a point for none.
LENSES = {
    "hold": ("How well it holds", "ordered", 2, ["Holds", "Holds with care", "Strains", "Breaks"]),
    "cost": ("What it costs", "ordered", None, ["Cheap", "Fair", "Dear"]),
    "kind": ("What kind it is", "category", None, ["Still", "Moving", "Changing", "Silent", "Loud"]),
}
LEVELS = {
    "hold": ["1123", "1234", "22.3", "1344", "3124", "1111"],
    "cost": ["1112", "1223", "3.33", "2222", "1133", "...."],
    "kind": ["1234", "5123", ".111", "2244", "5554", "3333"],
}
MISSING = {("spray", "plant")}
TAGS = {("soil", "seed"): ["rain", "Föhn wind"], ("river", "tree"): ["rain"], ("wind", "sprout"): ["Ärger"]}
SUMMARIES = {("cafe", "plant"): "Señor Šimák drinks his coffee; nobody else does."}


def cells(row: str, columns: list[str], lenses: list[str]) -> dict:
    def cell(column: str) -> dict:
        place, x = (row, column), list(COLUMNS).index(column)
        digits = {lens: LEVELS[lens][list(ROWS).index(row)][x] for lens in lenses}
        return {
            "title": f"{ROWS[row][0]} for a {COLUMNS[column].lower()}",
            "summary": SUMMARIES.get(place, "What it is like here."),
            "tags": TAGS.get(place, []),
            **{lens: f"{lens}-{digit}" for lens, digit in digits.items() if digit != "."},
        }

    return {column: cell(column) for column in columns if (row, column) not in MISSING}


def lens(id: str) -> dict:
    title, kind, limit, levels = LENSES[id]
    return {
        "id": id,
        "title": title,
        "kind": kind,
        "levels": [{"id": f"{id}-{n}", "title": level} for n, level in enumerate(levels, 1)],
        **({"limit": f"{id}-{limit}"} if limit else {}),
    }


def write(folder: Path, *, first: str = "hold", without: tuple[str, ...] = (), language: str = "en") -> None:
    """The project in `folder`. `first` is the lens that stands first, `without` holds ids of rows and columns."""
    lenses = sorted(LENSES, key=lambda id: id != first)
    columns = [id for id in COLUMNS if id not in without]
    rows = [id for id in ROWS if id not in without]
    model = {
        "title": "Growing",
        "summary": "Six rows by four columns.",
        "rowAxis": {"title": "Need", "note": "what a plant asks for"},
        "columnAxis": {"title": "Age", "note": "how far it has come"},
        "lenses": [lens(id) for id in lenses],
        "groups": [{"id": id, "title": title} for id, title in GROUPS.items() if id in {ROWS[row][1] for row in rows}],
        "columns": [{"id": id, "title": COLUMNS[id]} for id in columns],
        "rows": [
            {"id": id, "title": ROWS[id][0], "group": ROWS[id][1], "cells": cells(id, columns, lenses)} for id in rows
        ],
    }
    (folder / "content/matrices").mkdir(parents=True)
    for path, value in {"site.yml": {"title": "Garden", "language": language}, "matrices/growing.yml": model}.items():
        (folder / "content" / path).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
