"""A project in which everything was called something else: its model, a row, a column, an essay and a page. Four columns
by three rows, with a wall, with what breaks and what moves a reader on; one cell is missing."""

import json
from pathlib import Path

COLUMNS = {"start": "Start", "early": "Early", "grown": "Grown", "scaled": "Scaled"}
LEVELS = {"start": "good", "early": "good", "grown": "bad", "scaled": "worse"}


def cell(row: str, column: str) -> dict:
    return {
        "title": f"{row.title()} at {column}",
        "summary": f"What {row} does at {column}.",
        "fit": LEVELS[column],
        "signals": [f"{row} shows it."],
        "breaks": [f"{row} breaks at {column}."],
        "next": [f"Leave {column} with [all of it](row:{row})."],
    }


MODEL = {
    "title": "Map",
    "was": ["atlas"],
    "fields": [
        {"id": "signals", "title": "You are here if", "type": "list", "role": "signals"},
        {"id": "breaks", "title": "What breaks next", "type": "list", "role": "risks"},
        {"id": "next", "title": "Moving on", "type": "list", "role": "moves"},
    ],
    "lenses": [
        {
            "id": "fit",
            "title": "Fit",
            "limit": "good",
            "levels": [{"id": name, "title": name.title()} for name in ("good", "bad", "worse")],
        }
    ],
    "columns": [
        {"id": id, "title": title, "note": f"note of {id}", **({"was": ["middle"]} if id == "grown" else {})}
        for id, title in COLUMNS.items()
    ],
    "rows": [
        {
            "id": row,
            "title": row.title(),
            **({"was": ["queue"]} if row == "jobs" else {}),
            "cells": {id: cell(row, id) for id in COLUMNS if (row, id) != ("mail", "scaled")},
        }
        for row in ("jobs", "store", "mail")
    ],
    "between": [{"from": "start", "to": "early", "body": "Words of an author."}],
    "changes": [
        {"version": "1.1", "date": "2026-11-25", "summary": "Jobs.", "cells": ["jobs/early"]},
        {"version": "1.0", "date": "2026-11-22", "summary": "First edition"},
    ],
}

# Old addresses and the new ones; each leads on from the site's root.
MOVED = {
    "atlas/": "map/",
    "map/queue/": "map/jobs/",
    "map/at/middle/": "map/at/grown/",
    "atlas/queue/middle/": "map/jobs/grown/",
    "map/from/early/to/middle/": "map/from/early/to/grown/",
    "atlas/changes/": "map/changes/",
    "essays/old-name/": "essays/new/",
    "us.html": "about/",
    "über uns/": "about/",
}


def write(folder: Path) -> None:
    files = {
        "site.yml": "title: Renamed\n",
        "about.md": "---\ntitle: About\naliases: [/us.html, /über uns/]\n---\n## Why\n\nBecause.\n",
        "essays/new.md": "---\ntitle: New\naliases: [/essays/old-name/]\n---\n## Part\n\nText.\n",
        "matrices/map.yml": json.dumps(MODEL),  # JSON is YAML, too
    }
    for path, text in files.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, encoding="utf-8")
