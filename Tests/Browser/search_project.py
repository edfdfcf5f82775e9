"""A project to search in: words that stand in a title, in a heading and in a text, accents, Chinese, Japanese, Korean and
Thai, and a text that would like to be a script."""

import json
from pathlib import Path

HOSTILE = "</script><img src=x onerror=hurt()><script>hurt()</script>"
ESSAYS = {
    "a-text": ("Of harbours", "A lighthouse stands at its end.\n"),
    "a-heading": ("Of coasts", "Rocks.\n\n## The lighthouse keeper\n\nShe counts ships.\n\n## Later\n\nNothing more.\n"),
    "a-title": ("Lighthouse", "It shines.\n"),
    "beginnings": ("Lighthouses", "Many of them.\n"),
    "cafe": ("Café Šimák", "Smørrebrød & Straße, at the ŁÓDŹ station.\n"),
    "chinese": ("中文检索", "这个单元格说明全文检索系统如何工作。另一个句子。\n"),
    "japanese": ("日本語の文書", "データベースの移行とガイド、Swiftで書く。\n"),
    "korean": ("한국어 문서", "데이터베이스에서 검색합니다.\n"),
    "thai": ("ภาษาไทย", "การค้นหาข้อความ\n"),
    "hostile": (HOSTILE, f"`{HOSTILE}` stands here, and so does \\<b>hurt\\</b>.\n"),
    "long": ("Long", "Filler goes on and on. " * 400 + "\n\n## Far down\n\n" + "More filler. " * 200 + "A needle. " + "End. " * 50),
}
MODEL = {
    "title": "Sailing",
    "rowAxis": {"title": "Wind"},
    "columnAxis": {"title": "Sea"},
    "fields": [{"id": "signals", "title": "You are here if", "type": "list"}],
    "columns": [{"id": "calm", "title": "Calm"}, {"id": "rough", "title": "Rough"}],
    "rows": [
        {
            "id": "breeze",
            "title": "Breeze",
            "cells": {
                "calm": {"title": "Drift along", "summary": "Take the tiller.", "signals": ["A pennant hangs."]},
                "rough": {"summary": "Reef early.", "tags": ["storm jib"]},
            },
        }
    ],
}


def write(folder: Path) -> None:
    """The project in `folder`."""
    files = {
        "site.yml": json.dumps({"title": "Sea"}),
        "about.md": "---\ntitle: About\n---\nWho wrote this.\n",
        "matrices/sailing.yml": json.dumps(MODEL),
        **{
            f"essays/{name}.md": f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{text}"
            for name, (title, text) in ESSAYS.items()
        },
    }
    for path, text in files.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, encoding="utf-8")


def write_wide(folder: Path, size: int) -> None:
    """A model of `size` × `size` cells, each with a word of its own and about 250 bytes in all."""
    filler = "common words that many cells share, about what breaks first and what holds a while longer, and why it does. " * 2
    model = {
        "title": "Wide",
        "columns": [{"id": f"c{number}", "title": f"C{number}"} for number in range(size)],
        "rows": [
            {
                "id": f"r{row}",
                "title": f"R{row}",
                "cells": {f"c{column}": {"summary": f"{filler} w{row}x{column}"} for column in range(size)},
            }
            for row in range(size)
        ],
    }
    (folder / "content/matrices").mkdir(parents=True)
    (folder / "content/site.yml").write_text("title: Wide\n", encoding="utf-8")
    (folder / "content/matrices/wide.yml").write_text(json.dumps(model), encoding="utf-8")
