"""A small project in two versions, "a" and "b". Between them files change, appear, vanish and stay; a file becomes a folder,
and a folder a file; a large file is copied in several pieces."""

import json
import random
from pathlib import Path

COLUMNS = ["seed", "plant", "tree"]
OTHER = {"a": "b", "b": "a"}


def write(root: Path, version: str) -> None:
    """The project in `root`, which must be empty."""
    files = FILES[version]
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)


def _cell(row: int, column: str, version: str) -> dict:
    changed = f" In version {version}." if row == 2 else ""
    return {"summary": f"Row {row} for a {column}.{changed}", "body": "More of it, with *stress*."}


def _model(version: str) -> dict:
    rows = {"a": range(0, 4), "b": range(1, 5)}[version]
    return {
        "title": "Growing",
        "summary": "What a plant asks for.",
        "rowAxis": {"title": "Need"},
        "columnAxis": {"title": "Age"},
        "columns": [{"id": id, "title": id.capitalize()} for id in COLUMNS],
        "rows": [
            {"id": f"row-{n}", "title": f"Row {n}", "cells": {c: _cell(n, c, version) for c in COLUMNS}} for n in rows
        ],
    }


def _essay(number: int, version: str) -> str:
    changed = f"As it is in version {version}.\n" if number in (4, 5) else ""
    return f"---\ntitle: Essay {number}\ndate: 2026-01-{number + 1:02}\n---\nText of essay {number}.\n{changed}"


def _files(version: str) -> dict[str, str | bytes]:
    essays = {"a": range(0, 8), "b": range(2, 10)}[version]
    return {
        "content/site.yml": "title: Garden\nbaseURL: https://example.org/\n",
        "content/index.md": "---\ntitle: Garden\n---\nHello.\n",
        "content/about.md": f"---\ntitle: About\n---\nVersion {version}.\n",
        "content/matrices/growing.yml": json.dumps(_model(version), indent=1),
        **{f"content/essays/essay-{n}.md": _essay(n, version) for n in essays},
        "content/files/same.txt": "the same\n",
        "content/files/changes.txt": f"version {version}\n",
        "content/files/large.bin": random.Random(version).randbytes(700_000),
        f"content/files/only-in-{version}/deep/down.txt": "here\n",
        **{
            "a": {"content/files/turns": "a file\n", "content/files/folds/one.txt": "one\n"},
            "b": {"content/files/turns/one.txt": "one\n", "content/files/folds": "a file\n"},
        }[version],
        "content/.well-known/note.txt": f"{version}\n",
    }


FILES = {version: _files(version) for version in OTHER}
