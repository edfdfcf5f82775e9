"""A project whose model is 30 rows by 12 columns, with titles that strain a layout: long ones and short ones, Chinese,
Arabic, emoji of several characters, a word that cannot break. One cell in 41 is missing, as cells may."""

import json
from pathlib import Path

TITLES = [
    "Plain words",
    "数据库迁移与长期运行的工作流程",
    "قابلية التوسع والموثوقية",
    "👩🏽‍🚀🏳️‍🌈 Launch 🚀",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "A",
    "日本語の見出し: 能力と規模",
    "מה נשבר קודם",
    "What a reader sees first, and what is only found by those who look for longer than anyone should have to",
]
TEXTS = [
    "One sentence that says what happens here.",
    "每个单元格都有自己的页面，说明在这个阶段会发生什么。",
    "تقول هذه الجملة ما يحدث هنا في هذه المرحلة.",
    "See `SELECT_A_NAME_THAT_IS_MUCH_TOO_LONG_FOR_ANY_COLUMN_OF_A_TABLE` 🧭.",
]
ROWS, COLUMNS, LEVELS, GROUPS = 30, 12, 5, 3


def title(number: int) -> str:
    return f"{TITLES[number % len(TITLES)]} {number + 1}"


def is_missing(row: int, column: int) -> bool:
    return (row * COLUMNS + column) % 41 == 40


def cell(row: int, column: int) -> dict:
    number = row * COLUMNS + column
    return {
        "title": title(number),
        "summary": TEXTS[number % len(TEXTS)],
        "reach": f"level-{min(LEVELS, 1 + (row + column) // 8)}",
        "tags": ["标签", f"tag {number % 7}"],
    }


def write(folder: Path, language: str) -> None:
    """The project's files in `folder`. Their YAML is JSON, which is YAML too and quotes everything."""
    model = {
        "title": "Wide 宽 عريض 🧭",
        "summary": "A model of 30 rows and 12 columns.",
        "rowAxis": {"title": "能力", "note": "what is done"},
        "columnAxis": {"title": "مرحلة", "note": "how much of it"},
        "lenses": [
            {
                "id": "reach",
                "title": "Reach 范围",
                "limit": "level-2",
                "levels": [{"id": f"level-{n}", "title": title(n)} for n in range(1, LEVELS + 1)],
            }
        ],
        "groups": [{"id": f"group-{n}", "title": title(n)} for n in range(GROUPS)],
        "columns": [{"id": f"c{n}", "title": title(n), "note": title(n + 1)} for n in range(COLUMNS)],
        "rows": [
            {
                "id": f"r{row}",
                "title": title(row),
                "group": f"group-{row * GROUPS // ROWS}",
                "cells": {f"c{n}": cell(row, n) for n in range(COLUMNS) if not is_missing(row, n)},
            }
            for row in range(ROWS)
        ],
    }
    (folder / "content/matrices").mkdir(parents=True)
    for path, value in {"site.yml": {"title": "宽 Wide عريض", "language": language}, "matrices/wide.yml": model}.items():
        (folder / "content" / path).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
