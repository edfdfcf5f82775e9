"""A project in which an attempt stands in every place that an author's words can reach.

A place is filled by `Words`: it writes a mark into the file's text, and the attempt in its stead when the file is written.
Many attempts are refused (a control in a title, a script's address behind a link). Where the program names a line, whatever
stands in it gives way to harmless words, and the project is built again: what is left is what gets through.
"""

import json
import re
import struct
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from attempts import HARMLESS

MARK = re.compile("\ue000(\\d+)\ue001")


def in_json(text: str) -> str:
    """The inside of a string of JSON, which YAML reads as the same (YAML has no pairs of surrogates)."""
    plain = json.dumps(text, ensure_ascii=False)[1:-1]
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", plain)


def one_line(text: str) -> str:
    return re.sub(r"[\r\n]+", " ", text)


def no_bar(text: str) -> str:
    return one_line(text).replace("|", "\\|")


@dataclass(frozen=True)
class Filling:
    """An attempt in a place: what stands in the file, and what the file means by it."""

    place: str
    attempt: str
    text: str
    spelled: str
    harmless: str


@dataclass
class Project:
    """Files with marks in them, by their path in content/, and what fills the marks."""

    files: dict[str, str] = field(default_factory=dict)
    raw: dict[str, bytes] = field(default_factory=dict)
    fillings: list[Filling] = field(default_factory=list)
    refused: dict[int, str] = field(default_factory=dict)

    def words(
        self, place: str, attempt: str, text: str, spell: Callable[[str], str] = one_line, harmless: str = HARMLESS
    ) -> str:
        self.fillings.append(Filling(place, attempt, text, spell(text), harmless))
        return f"\ue000{len(self.fillings) - 1}\ue001"

    def json_words(self, place: str, attempt: str, text: str, harmless: str = HARMLESS) -> str:
        return self.words(place, attempt, text, in_json, harmless)

    def _said(self, number: int) -> str:
        filling = self.fillings[number]
        return filling.harmless if number in self.refused else filling.spelled

    def write(self, root: Path) -> None:
        for path, text in self.files.items():
            file = root / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            said = MARK.sub(lambda mark: self._said(int(mark[1])), text)
            file.write_bytes(said.encode())
        for path, data in self.raw.items():
            file = root / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def _standing(self, path: str, line: int) -> list[int]:
        """The marks whose words stand in this line of the file as it was last written."""
        found, at, before = [], 1, 0
        for mark in MARK.finditer(self.files[path]):
            at += self.files[path].count("\n", before, mark.start())
            number, before = int(mark[1]), mark.end()
            said = self._said(number)
            # CR LF is one line end, and so is CR alone.
            end = at + len(re.findall(r"\r\n|\r|\n", said))
            if at <= line <= end and number not in self.refused:
                found.append(number)
            at = end
        return found

    def _leading(self, path: str) -> list[int]:
        """The marks of a file that could be where a link leads, also by a reference that stands elsewhere."""
        numbers = [int(mark[1]) for mark in MARK.finditer(self.files[path])]
        kinds = re.compile("link|address|path|label|fragment|reference|picture|caption|block|alert")
        return [n for n in numbers if kinds.search(self.fillings[n].place) and n not in self.refused]

    def build(self, program: Path, root: Path, output: Path, *options: str, tries: int = 12) -> None:
        """Builds what gets through. Fails where a fault cannot be told from its place."""
        for _ in range(tries):
            self.write(root)
            command = [program, "build", "--root", root, "--output", output, "--format", "json", *options]
            run = subprocess.run(command, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if run.returncode == 0:
                return
            assert run.returncode == 1, run.stderr[-2000:]
            found = [json.loads(line) for line in run.stderr.decode().splitlines()]
            faults = [fault for fault in found if fault["severity"] == "error"]
            new = {}
            for fault in faults:
                for place in [fault, *fault["related"]]:
                    path = (place["file"] or "").removeprefix("content/")
                    if place is fault and fault["code"] == "file-name":
                        (root / "content" / path).unlink()
                        del self.raw[path]
                        new |= {-len(self.raw): "file-name"}  # no filling, but some progress
                    elif path in self.files:
                        blamed = place["line"] and self._standing(path, place["line"]) or self._leading(path)
                        new |= {number: fault["code"] for number in blamed}
            assert new, f"a fault of no filling: {json.dumps(faults, indent=1)[:4000]}"
            self.refused |= new
        raise AssertionError(f"still refused: {faults[:5]}")


def picture(width: int = 3, height: int = 2) -> bytes:
    """A PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x0b\x6e\x69" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


# --- what the files are like -----------------------------------------------------------------------------------------

# Ids are made of small letters, digits and hyphens; these are also what objects of JavaScript have from birth.
ROW, FIRST, SECOND, THIRD, LENS = "constructor", "constructor", "valueof", "c-3", "constructor"


def model(project: Project, name: str, text: str) -> str:
    """A matrix of one row by three columns, as JSON, which is YAML. Every place in it holds the attempt."""

    def said(place: str) -> str:
        return project.json_words(place, name, text)

    def cell(level: str) -> dict:
        return {
            "title": said("cell title"),
            "summary": said("cell summary"),
            "body": said("cell body"),
            "tags": [said("tag")],
            LENS: level,
            "text": said("field of text"),
            "signals": [said("item of a list")],
            "risks": [said("risk")],
            "moves": [said("move")],
            "see": [
                {"title": said("source title"), "url": project.json_words("source url", name, text, "https://example.org/")},
                {"title": "x", "url": "https://example.org/" + project.json_words("source path", name, text, "path")},
            ],
        }

    lens = {
        "id": LENS, "title": said("lens title"), "note": said("lens note"), "limit": "fine",
        "verdict": "{count} of {total} " + said("verdict"),
        "levels": [
            {"id": "fine", "title": said("level title"), "note": said("level note")},
            {"id": "bad", "title": said("level title")},
        ],
    }  # fmt: skip
    column = {"title": said("column title"), "note": said("column note"), "body": said("column body")}
    value = {
        "title": said("matrix title"),
        "summary": said("matrix summary"),
        "authors": [said("author of a matrix"), said("author of a matrix")],
        "licence": said("licence of a matrix"),
        "source": {"title": said("title of the source"), "url": "https://example.org/" + project.json_words("url of the source", name, text, "path")},
        "rowAxis": {"title": said("axis title"), "note": said("axis note")},
        "columnAxis": {"title": said("axis title"), "note": said("axis note")},
        "fields": [
            {"id": "text", "title": said("field title"), "type": "text"},
            {"id": "signals", "title": said("field title"), "type": "list", "role": "signals"},
            {"id": "risks", "title": said("field title"), "type": "list", "role": "risks"},
            {"id": "moves", "title": said("field title"), "type": "list", "role": "moves"},
            {"id": "see", "title": said("field title"), "type": "links", "role": "sources"},
        ],
        "lenses": [lens],
        "groups": [{"id": "g", "title": said("group title"), "summary": said("group summary"), "body": said("group body")}],
        "columns": [{"id": FIRST} | column, {"id": SECOND, "title": said("column title")}, {"id": THIRD, "title": "C"}],
        "rows": [
            {
                "id": ROW, "group": "g", "title": said("row title"), "summary": said("row summary"), "body": said("row body"),
                "cells": {FIRST: cell("fine"), SECOND: cell("bad")},
            }
        ],
        "between": [{"from": FIRST, "to": SECOND, "body": said("text between columns")}],
        "changes": [
            {"version": said("version"), "date": "2026-11-22", "summary": said("change"), "cells": [f"{ROW}/{FIRST}"]},
            {"version": "0.1", "date": "2026-11-21", "summary": said("change")},
        ],
    }  # fmt: skip
    return json.dumps(value, ensure_ascii=False, indent=1)


def essay(project: Project, name: str, text: str, number: int) -> str:
    """A text with the attempt in every construct. What could take in all that follows stands last."""

    def said(place: str, spell: Callable[[str], str] = one_line, harmless: str = HARMLESS) -> str:
        return project.words(place, name, text, spell, harmless)

    def front(place: str, harmless: str = HARMLESS) -> str:
        return '"' + project.json_words(place, name, text, harmless) + '"'

    link = "https://example.org/"
    return f"""---
title: {front("essay title")}
summary: {front("essay summary")}
date: 2026-11-22
authors: [{front("essay author")}]
image: {front("image in the front matter", "pic.png")}
aliases:
- "/old/{number}/{project.json_words("alias", name, text, "path")}"
matrix: m{number}
---

Words {said("paragraph")} words.

## x {said("heading")}

### {said("heading")}

[{said("link text")}]({link}a)

[words]({said("link address", harmless=link)})

[words](<{said("link address in angles", harmless=link)}>)

[words]({link}{said("path of a link", harmless="path")})

[words](<{link}{said("path of a link in angles", harmless="path")}>)

[words]({link}b "{said("link title")}")

[words]({link}b '{said("link title")}')

[words](#{said("fragment of a link", harmless="heading")})

[words](essay-0.md#{said("fragment of a link to a page", harmless="heading")})

[words][r{number}] [{said("label of a reference")}][]

[r{number}]: {said("address of a reference", harmless=link)} "{said("title of a reference")}"

[{said("label of a definition")}]: {link}c

![{said("picture text")}](pic.png "{said("picture title")}")

![x]({said("picture address", harmless="pic.png")})

![x]({link}{said("path of a remote picture", harmless="path")}.png)

x `{said("code")}` ~~{said("struck")}~~ **{said("strong")}**

{link}{said("bare address")} www.{said("bare host")} a@{said("bare mail", harmless="example.org")}

<{said("address in angles", harmless=link)}> <{link}{said("path in angles", harmless="path")}>

[words](essay-{number}.md "{said("title of a link to a page")}")

[](cell:m{number}/{ROW}/{FIRST}) [{said("words of a link to a cell")}](cell:{ROW}/{SECOND})

[x](cell:{said("cell that is linked", harmless=ROW + "/" + FIRST)})

x[^{said("footnote label", harmless="f")}] y[^n]

[^n]: {said("footnote")}

[^{said("footnote label", harmless="f")}]: {link}f

## Heading

- [ ] {said("task")}
- {said("item")}

| {said("table head", no_bar)} | b |
|---|---|
| {said("table cell", no_bar)} | `{said("code in a table", no_bar)}` |

> [!NOTE]
> {said("alert")}

```{said("info string", harmless="sql")}
{said("fenced code")}
```

```js {said("more of an info string")}
{said("fenced code in a language")}
```

    {said("indented code")}

``` matrix m{number}
caption: {front("caption")}
rows: [{front("row of a block", ROW)}]
```

{said("block")}

{project.words("block over lines", name, text, str)}
"""


CONSTRUCTS = """---
title: Constructs
date: 2026-11-23
summary: Some *words* with `code`.
---

# One

## Two *x* ~~y~~ **z** `c`

1. one
2. two

3) three

- [x] done
- a

  b

***

Setext
======

Setext
------

a\\
b  
c "quoted" -- 'x' ...

<https://example.org/> <a@example.org> www.example.org https://example.org/ a@example.org

[a](https://example.org/ "title") ![a](pic.png "title") [![a](pic.png)](https://example.org/) ![r](https://example.org/a.png)

> quote

> [!TIP]
> a

> [!WARNING]
> a

> [!CAUTION]
> a

> [!IMPORTANT]
> a

| a | b | c | d |
|---|:--|--:|:-:|
| a | b | c | d |

x[^1] y[^1] z[^2]

[^1]: a
[^2]: b

    c

```sql
select 1 -- 'x' "y"
```

```js
const x = `a` + "b" + 1; // c
```

```
plain
```

## Five

### Six

#### Seven

##### Eight
"""


def whole(attempts: dict[str, str]) -> Project:
    """A matrix, an essay and a page for each attempt, and files that are called like it."""
    project = Project()
    # The whole site has one of each, so its authors are all attempts, and so is its title.
    one = [project.json_words("site author", name, text) for name, text in attempts.items()]
    title = " ".join(project.json_words("site title", name, text) for name, text in list(attempts.items())[::9])
    project.files["site.yml"] = json.dumps(
        {
            "title": title,
            "summary": "Words.",
            "baseURL": "https://example.org/a/",
            "authors": one,
            "licence": title,
            "matrix": "m0",
            "image": "essays/pic.png",
            "nav": ["index.md", "essays/", *[f"matrix:m{number}" for number in range(0, len(attempts), 20)]],
            "repository": "https://example.org/repository",
            "limits": {"seconds": 30},
        },
        ensure_ascii=False,
        indent=1,
    )
    project.files["index.md"] = "---\ntitle: Home\n---\n\n" + "\n\n".join(
            f"x {project.words('home', name, text)}" for name, text in attempts.items()
    )
    project.raw["essays/pic.png"] = picture()
    project.files["essays/constructs.md"] = CONSTRUCTS
    for number, (name, text) in enumerate(attempts.items()):
        project.files[f"matrices/m{number}.yml"] = model(project, name, text)
        project.files[f"matrices/m{number}.md"] = "Words.\n\n" + project.words("text of a matrix", name, text, str)
        project.files[f"essays/essay-{number}.md"] = essay(project, name, text, number)
        slug, alias = (project.json_words(p, name, text, h) for p, h in (("slug", f"slug-{number}"), ("other alias", f"/other/{number}/")))
        project.files[f"page-{number}.md"] = f'---\ntitle: P\nslug: "{slug}"\naliases:\n- "{alias}"\n---\n\nWords.\n'
        called = file_name(text)
        if called:
            address = project.words("address of a file", name, called, quote, "plain")
            project.raw[f"files/{number} {called}.txt"] = b"words"
            project.raw[f"files/{number} plain.txt"] = b"words"
            project.files[f"page-{number}.md"] += f"\n[{number}](<files/{number} {address}.txt>)\n"
    return project


def file_name(text: str) -> str:
    """The attempt as a file can be called; it begins with something else, so that it is not hidden."""
    return text.replace("/", "\u2215").replace("\0", "").encode()[:180].decode(errors="ignore")
