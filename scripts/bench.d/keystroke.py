"""Times what a keystroke costs in the search of a model of 100 by 100 cells, in Chromium, and prints a table.

    ~/.cache/sitegen/browser/bin/python scripts/bench.d/keystroke.py --program .build/release/sitegen [--essays N]

With --essays the site has as many essays of 3 kB instead. It is read from disk. A time is that of the work for one letter,
from the event to the finished list, and that of the browser's next picture; the first letter waits for the index.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "Tests/Browser")]
import essays  # noqa: E402
import search_project  # noqa: E402
from chromium import chromium  # noqa: E402

TYPE = """query => new Promise((done) => {
  const field = document.querySelector("[data-search-field]");
  field.value = query;
  const start = performance.now();
  field.dispatchEvent(new Event("input"));
  const worked = performance.now() - start;
  requestAnimationFrame(() => setTimeout(() => done([worked, performance.now() - start])));
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--essays", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        root = Path(folder)
        if options.essays:
            (root / "content/essays").mkdir(parents=True)
            (root / "content/site.yml").write_text("title: Many\n", encoding="utf-8")
            for number in range(options.essays):
                text = essays.essay(number, options.essays, essays.for_sitegen)
                (root / f"content/essays/{essays.name(number)}.md").write_text(text, encoding="utf-8")
        else:
            search_project.write_wide(root, 100)
        subprocess.run([options.program.resolve(), "-q", "--root", root], check=True, stderr=subprocess.DEVNULL)
        parts = sorted((root / "public/search").glob("*.js"))
        print(f"{len(parts)} parts, {sum(part.stat().st_size for part in parts) / 1e6:.1f} MB")
        page = browser.new_page()
        page.goto((root / "public/search/index.html").as_uri())
        page.evaluate(TYPE, "c")
        reading = page.evaluate(
            """() => new Promise((done) => {
              const start = performance.now();
              const look = () => Object.keys(parts).length === paths.length
                ? setTimeout(() => done(performance.now() - start), 50) : setTimeout(look, 5);
              look();
            })"""
        )
        print(f"the index is read in {reading:.0f} ms")
        query = "r42" if not options.essays else "guard"
        for text in [query[:1], query[:2], query, "c", "co", "common", "common w", "common w7", "what breaks", "zzz"]:
            times = [page.evaluate(TYPE, text) for _ in range(7)]
            worked, shown = (statistics.median(column) for column in zip(*times))
            print(f"{text!r:14} {worked:6.1f} ms of work, {shown:6.1f} ms until it is shown")


main()
