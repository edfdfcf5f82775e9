"""A small model in two versions: in the second a row has another id, a column is gone and another is new."""

import json
from pathlib import Path

FIELDS = [
    {"id": "signs", "title": "Signs", "type": "list", "role": "signals"},
    {"id": "dangers", "title": "Dangers", "type": "list", "role": "risks"},
    {"id": "todo", "title": "To do", "type": "list", "role": "moves"},
]
LENS = {
    "id": "fit", "title": "Fit", "limit": "well", "verdict": "{count} of {total} are past it",
    "levels": [{"id": "well", "title": "Well"}, {"id": "badly", "title": "Badly"}],
}


def cell(row: str, column: str, number: int) -> dict:
    name = f"{row} {column}"
    return {
        "title": f"Cell {name}", "summary": f"What {name} is.", "fit": "well" if number < 2 else "badly",
        "signs": [f"Sign of {name}"], "dangers": [f"Danger of {name}"], "todo": [f"Move from {name}", f"Then from {name}"],
    }


def model(rows: list[dict], columns: list[str], changes: list[dict]) -> dict:
    return {
        "title": "The model", "rowAxis": {"title": "Kind"}, "columnAxis": {"title": "Stage"}, "fields": FIELDS,
        "lenses": [LENS], "changes": changes, "columns": [{"id": one, "title": one.title()} for one in columns],
        "rows": [
            {**row, "title": row["id"].title(), "cells": {c: cell(row["id"], c, n) for n, c in enumerate(columns)}}
            for row in rows
        ],
    }


FIRST = [{"version": "1.0", "date": "2026-11-01", "summary": "First edition"}]
SECOND = [{"version": "1.1", "date": "2026-11-20", "summary": "Beta is called gamma"}, *FIRST]


def write(folder: Path, version: str) -> None:
    if version == "1.0":
        made = model([{"id": "alpha"}, {"id": "beta"}], ["one", "two", "three"], FIRST)
    else:
        made = model([{"id": "alpha"}, {"id": "gamma", "was": ["beta"]}, {"id": "delta"}], ["one", "three", "four"], SECOND)
    plain = {"title": "Plain", "columns": [{"id": "a", "title": "A"}], "rows": [
        {"id": "r", "title": "R", "cells": {"a": {"summary": "x"}}}, {"id": "s", "title": "S", "cells": {}}]}
    (folder / "content/matrices").mkdir(parents=True)
    for path, value in {"site.yml": {"title": "T", "matrix": "m"}, "matrices/m.yml": made, "matrices/plain.yml": plain}.items():
        (folder / "content" / path).write_text(json.dumps(value, indent=1), encoding="utf-8")
