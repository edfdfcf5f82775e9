"""Projects that are made to be slow or large, each a small site with one hostile part.

    scripts/bench hostile [WORD]        times a release build of each, with its most memory, and all together
    python Tests/Faults/hostile.py PROGRAM [WORD]       the same with any program
"""

import json
import os
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

# None of these is left to the clock, which would also stop a debug build on a busy machine that is merely slow (one code
# block of 3 MB took over 10 s with a load of 12 on two cores).
CALM = {
    "content/site.yml": "title: Garden\nlimits: {seconds: 100}\n",
    "content/index.md": "---\ntitle: Garden\n---\nHello.\n",
}
HEAD = "---\ntitle: Slow\n---\n"
MB = 1_000_000


def _text(markdown: str) -> dict:
    return {"content/slow.md": HEAD + markdown}


def _matter(yaml: str) -> dict:
    return {"content/slow.md": f"---\ntitle: Slow\n{yaml}\n---\nText.\n"}


def _model(yaml: str) -> dict:
    return {"content/matrices/slow.yml": yaml}


def _square(rows: int, columns: int, filled: int = 0) -> dict:
    ids = [f"c{n}" for n in range(columns)]
    cells = lambda row: {id: {"summary": f"{row} {id}."} for id in ids} if row < filled else {}
    model = {
        "title": "Wide",
        "columns": [{"id": id, "title": id} for id in ids],
        "rows": [{"id": f"r{n}", "title": f"Row {n}", "cells": cells(n)} for n in range(rows)],
    }
    return _model(json.dumps(model))


def _png(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def _pictures() -> dict:
    sizes = {"flat": (2**31 - 1, 1), "huge": (2**32 - 1, 2**32 - 1), "none": (0, 0)}
    svg = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'
    drawings = {
        "long": 'width="' + "9" * 100_000 + '" height="1"',
        "e": 'width="1e308" height="1e-308"',
        "box": 'viewBox="0 0 1e400 nan"',
        "minus": 'width="-5" height="1e19"',
        "open": "width=" * 20_000,
    }
    files = {f"content/{name}.png": _png(*size) for name, size in sizes.items()}
    files |= {f"content/{name}.svg": svg.format(words) for name, words in drawings.items()}
    names = [path.removeprefix("content/") for path in files]
    return files | _text("".join(f"![{name}]({name})\n\n" for name in names))


def _many(count: int) -> dict:
    return {f"content/files/{number // 1000}/{number}.txt": "x" for number in range(count)}


# By name: the project's further files, and a code that must be reported, nil when the site is built.
INPUTS = {
    "table of 20,000 columns, short rows": (
        lambda: _text("|a" * 20_000 + "|\n" + "|-" * 20_000 + "|\n" + "|x|\n" * 1000), "table-too-large"),
    "the same in a quote": (
        lambda: _text("> " + "|a" * 20_000 + "|\n> " + "|-" * 20_000 + "|\n" + "> |x|\n" * 1000), "table-too-large"),
    "the same without outer bars": (
        lambda: _text("a|" * 20_000 + "a\n" + "-|" * 20_000 + "-\n" + "x|\n" * 1000), "table-too-large"),
    "the same in a list": (
        lambda: _text("- " + "|a" * 20_000 + "|\n  " + "|-" * 20_000 + "|\n" + "  |x|\n" * 1000), "table-too-large"),
    "the same as an item's first line": (
        lambda: _text("a\n" + "- |" + "-|" * 20_000 + "\n" + "  |x|\n" * 1000), "table-too-large"),
    "300 kB of pictures": (lambda: _text("![[]()" * 50_000), "too-slow"),
    "300 kB of open pictures": (lambda: _text("![" * 150_000), None),
    "300 kB of brackets": (lambda: _text("[" * 150_000 + "a" + "]" * 150_000), None),
    "300 kB of links": (lambda: _text("[a](<b" * 50_000), None),
    "300 kB of open destinations": (lambda: _text("[a](" * 75_000), None),
    "300 kB of open references": (lambda: _text("[a][" * 75_000), None),
    "300 kB of notes": (lambda: _text("[^a" * 100_000), None),
    "300 kB of stars": (lambda: _text("*a **b " * 50_000 + "c* d** " * 20_000), None),
    "300 kB of mixed marks": (lambda: _text("a**b_c*d__~~e~" * 25_000), None),
    "300 kB of backticks": (lambda: _text("".join("e" + "`" * n for n in range(1, 800))), None),
    "300 kB of entities": (lambda: _text("&" * 300_000), None),
    "300 kB of tags": (lambda: _text("<a " * 100_000), None),
    "300 kB of open comments": (lambda: _text("a <!-- " * 40_000), None),
    "300 kB of declarations": (lambda: _text("a <!A <?" * 40_000), "too-slow"),
    "300 kB of CDATA": (lambda: _text("a <![CDATA[" * 30_000), "too-slow"),
    "300 kB of addresses": (lambda: _text("a@" * 150_000), None),
    "300 kB of open addresses": (lambda: _text("http://((" * 30_000), None),
    "300 kB of www": (lambda: _text("www." * 75_000), None),
    "300 kB of tildes": (lambda: _text("~~a ~b " * 40_000), None),
    "300 kB of quotes": (lambda: _text("\"a 'b " * 50_000), None),
    "10,000 quotes deep": (lambda: _text(">" * 10_000 + " a\n"), None),
    "10,000 quotes deep, twice": (lambda: _text((">" * 10_000 + " a\n") * 20), None),
    "10,000 lists deep": (lambda: _text("- " * 10_000 + "a\n"), None),
    "lists ever deeper": (lambda: _text("".join("  " * n + "- a\n" for n in range(1000))), None),
    "10,000 brackets deep": (lambda: _text("[" * 10_000 + "a" + "](b)" * 10_000), "any"),
    "10,000 quotes and lists deep": (lambda: _text("> - " * 10_000 + "a\n"), None),
    "100,000 headings": (lambda: _text("".join(f"# a{n}\n" for n in range(100_000))), None),
    "100,000 equal headings": (lambda: _text("# a\n" * 100_000), None),
    "100,000 numbered headings": (
        lambda: _text("# a\n" * 30_000 + "".join(f"# a-{n}\n" for n in range(30_000))), None),
    "100,000 notes": (
        lambda: _text("".join(f"[^{n}] " for n in range(100_000)) + "".join(f"\n\n[^{n}]: a" for n in range(100_000))),
        None),
    "100,000 notes that nobody uses": (lambda: _text("".join(f"\n\n[^{n}]: a" for n in range(100_000))), None),
    "100,000 references to one note": (lambda: _text("a[^1] " * 100_000 + "\n\n[^1]: a"), None),
    "100,000 definitions": (
        lambda: _text("[1]\n\n" + "".join(f"[{n}]: https://example.org/\n" for n in range(100_000))), None),
    "100,000 uses of definitions": (
        lambda: _text("[1] " * 100_000 + "\n\n" + "".join(f"[{n}]: https://example.org/\n" for n in range(1000))), None),
    "one long definition, used often": (
        lambda: _text("[1] " * 100_000 + "\n\n[1]: https://example.org/" + "a" * 10_000 + "\n"), "too-slow"),
    "20,000 links in one paragraph": (lambda: _text("[a](https://example.org/). " * 20_000), None),
    "20,000 dead links": (lambda: _text("[a](b.md)\n" * 20_000), "any"),
    "20,000 dead links on one line": (lambda: _text("[a](b.md) " * 20_000), "any"),
    "20,000 dead headings": (lambda: _text("".join(f"# a{n}\n\n[a](#b{n})\n\n" for n in range(20_000))), "any"),
    "20,000 matrix blocks": (lambda: _text("```matrix x\n```\n" * 20_000), "any"),
    "one line of 3 MB": (lambda: _text("word " * 600_000), None),
    "one word of 3 MB": (lambda: _text("a" * 3_000_000), None),
    "one code block of 3 MB": (lambda: _text("```swift\n" + "let x = \"1\" // a\n" * 180_000 + "```\n"), None),
    "one open string of 3 MB": (lambda: _text("```swift\n" + "\"" * 3_000_000 + "\n```\n"), None),
    "one open comment of 3 MB": (lambda: _text("```swift\n" + "/*" * 1_500_000 + "\n```\n"), None),
    "one line of 10 MB": (lambda: _text("word " * 2 * MB), "file-too-large"),
    "3 MB of line ends": (lambda: _text("\n" * 3 * MB + "a"), None),
    "a text of 100 MB": (lambda: {"content/slow.md": b"a" * 100 * MB}, "file-too-large"),
    "a file of 100 MB": (lambda: {"content/slow.bin": b"a" * 100 * MB}, None),
    "settings of 60 MB": (lambda: {"content/site.yml": "title: a\n" + "# a\n" * 15 * MB}, "file-too-large"),
    "a model of 60 MB": (lambda: _model("title: a\n" + "# a\n" * 15 * MB), "file-too-large"),
    "front matter, lists of brackets": (lambda: _matter("authors: " + "[" * 10_000 + "]" * 10_000), "any"),
    "front matter, braces": (lambda: _matter("authors: " + "{a: " * 10_000 + "}" * 10_000), "any"),
    "front matter, lists of dashes": (lambda: _matter("authors:\n  " + "- " * 10_000 + "a"), "any"),
    "front matter, deep blocks": (
        lambda: _matter("\n".join(" " * n + "a:" for n in range(1500))), "any"),
    "front matter, open brackets": (lambda: _matter("authors: " + "[" * 100_000), "any"),
    "front matter, question marks": (lambda: _matter("? " * 10_000), "any"),
    "front matter, 100,000 keys": (lambda: _matter("\n".join(f"key{n}: a" for n in range(100_000))), "any"),
    "front matter, 100,000 equal keys": (lambda: _matter("title: a\n" * 100_000), "any"),
    "front matter, 2,000 pairs of keys": (lambda: _matter("\n".join(f"a{n}: b\na{n}: b" for n in range(2000))), "any"),
    "front matter, a scalar of 3 MB": (lambda: _matter("summary: " + "word " * 600_000), None),
    "front matter, an open quote of 3 MB": (lambda: _matter("summary: \"" + "word\n  " * 400_000), "any"),
    "front matter, anchors": (
        lambda: _matter("a0: &a0 [x]\n" + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30))),
        "any"),
    "front matter, 100,000 authors": (lambda: _matter("authors: [" + "a, " * 100_000 + "]"), None),
    "front matter, 100,000 aliases": (
        lambda: _matter("aliases: [" + ", ".join(f"/a/{n}/" for n in range(100_000)) + "]"), "too-many-former"),
    "a model, deep": (lambda: _model("title: a\nrows: " + "[" * 10_000 + "]" * 10_000), "any"),
    "a model of 100,000 keys": (lambda: _model("title: a\n" + "\n".join(f"key{n}: a" for n in range(100_000))), "any"),
    "a model of 1,000 by 1,000": (lambda: _square(1000, 1000), "table-too-large"),
    "a model of 10,000 columns": (lambda: _square(2, 10_000), "table-too-large"),
    "a model of 10,000 full columns": (lambda: _square(1, 10_000, 1), "table-too-large"),
    "a model of 10,000 rows": (lambda: _square(10_000, 1), None),
    "20,000 duplicate rows": (
        lambda: _model("title: a\ncolumns: [{id: a, title: a}]\nrows:\n" + "- {id: a, title: a}\n" * 20_000), "any"),
    "names of 255 bytes": (
        lambda: {"content/" + "a" * 252 + ".md": HEAD, "content/" + "b" * 250 + "/" + "c" * 251 + ".txt": "x"}, "any"),
    "folders 50 deep": (lambda: {"content/" + "d/" * 50 + "a.md": HEAD + "a"}, None),
    "100,000 files": (lambda: _many(100_000), None),
    "pictures of absurd sizes": (_pictures, None),
    "a template of nested sections": (
        lambda: {"templates/text.mustache": "{{#a}}" * 2000 + "{{/a}}" * 2000}, "any"),
    "a template of 2,000 open sections": (lambda: {"templates/text.mustache": "{{#page}}" * 2000}, "any"),
    "a template that shows itself": (lambda: {"templates/text.mustache": "{{>text}}"}, "any"),
    "partials that double": (
        lambda: {"templates/text.mustache": "{{>partials/p0}}"}
        | {f"templates/partials/p{n}.mustache": f"{{{{>partials/p{n + 1}}}}}" * 2 for n in range(40)}
        | {"templates/partials/p40.mustache": "."},
        "template-syntax"),
}

# The kinds that other programs are known to fall for; the rest came to mind while building this one.
KNOWN = (
    "table of 20,000", "300 kB of", " deep", " headings", "100 MB", "names of 255", "100,000 files", "100,000 notes",
)


def write(root: Path, files: dict) -> None:
    for path, text in (CALM | files).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)


def _timed(program: Path, name: str, folder: Path, patience: int) -> tuple[float, resource.struct_rusage, str]:
    """Seconds of one build, what it took of the machine, and what else there is to say of it."""
    root, errors = folder / "project", folder / "errors"
    write(root, INPUTS[name][0]())
    shell = ["bash", "-c", f'ulimit -v 16000000; exec timeout -s KILL {patience} "$0" "$@"']
    began = time.monotonic()
    with open(errors, "wb") as said:
        process = subprocess.Popen(
            [*shell, program, "build", "--root", root, "--format", "json"], stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
    took = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    shutil.rmtree(root)
    findings = [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
    codes = sorted({finding["code"] for finding in findings if finding["severity"] == "error"})
    return took, used, f"{process.returncode} {' '.join(codes)}"


def main() -> None:
    program = Path(sys.argv[1]).resolve()
    names = [name for name in INPUTS if len(sys.argv) < 3 or sys.argv[2] in name]
    sums = {"together": [0.0, 0.0], "those that other programs are known to fall for": [0.0, 0.0]}
    print("     wall  processor   memory  exit code and errors")
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        for name in names:
            took, used, rest = _timed(program, name, Path(folder), 40)
            computed = used.ru_utime + used.ru_stime
            for sum, counts in zip(sums.values(), (True, any(known in name for known in KNOWN))):
                if counts:
                    sum[:] = sum[0] + took, sum[1] + computed
            print(f"{took:7.2f} s  {computed:7.2f} s {used.ru_maxrss // 1000:>5} MB  {name:<42} {rest}", flush=True)
    for what, (took, computed) in sums.items():
        print(f"{took:7.2f} s  {computed:7.2f} s {what}")


if __name__ == "__main__":
    main()
