"""A project whose model is so large (24 rows by 20 columns) that its table is laid out row by row as these come into view."""

import json
from pathlib import Path

ROWS, COLUMNS = 24, 20


def cell(row: int, column: int) -> dict:
    words = " ".join(f"word{(row * 7 + column * 5 + n) % 41}" for n in range(12))
    return {"title": f"Cell {row} {column}", "summary": f"{words}.", "reach": f"level-{1 + (row + column) % 3}"}


def write(folder: Path) -> None:
    """The project's files in `folder`. Their YAML is JSON, which is YAML too and quotes everything."""
    levels = [{"id": f"level-{n}", "title": f"Level {n}"} for n in (1, 2, 3)]
    model = {
        "title": "Large",
        "lenses": [{"id": "reach", "title": "Reach", "limit": "level-2", "levels": levels}],
        "groups": [{"id": "upper", "title": "Upper half"}, {"id": "lower", "title": "Lower half"}],
        "columns": [{"id": f"c{n}", "title": f"Column {n}"} for n in range(COLUMNS)],
        "rows": [
            {
                "id": f"r{row}",
                "title": f"Row {row}",
                "group": "upper" if row < ROWS / 2 else "lower",
                "cells": {f"c{column}": cell(row, column) for column in range(COLUMNS)},
            }
            for row in range(ROWS)
        ],
    }
    (folder / "content/matrices").mkdir(parents=True)
    for path, value in {"site.yml": {"title": "Large"}, "matrices/large.yml": model}.items():
        (folder / "content" / path).write_text(json.dumps(value, indent=1), encoding="utf-8")
