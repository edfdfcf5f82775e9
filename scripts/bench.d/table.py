"""How long a reader waits for the table of a large model: from a choice of lens or a key in the filter to the painted frame.

One page in Chromium without a window, served on loopback. The time is taken in the page, from the event to the first task
after the frame that it caused, so it holds script, style, layout and painting. `--slow 4` is the browser's own throttling
of its main thread. The median of nine is what counts; the largest is shown beside it, the first two warm up.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from chromium import chromium  # noqa: E402
from server import served  # noqa: E402

TURNS = """async (kind) => {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => resolve(performance.now());
    after.port2.postMessage(null);
  }));
  const lens = document.querySelector("[data-lens-picker]");
  const filter = document.querySelector("[data-filter]");
  const times = [];
  for (let turn = 0; turn < 11; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 800));  // what is out of view is painted in turns
    const start = performance.now();
    if (kind === "lens") {
      lens.selectedIndex = (lens.selectedIndex + 1) % lens.options.length;
      lens.dispatchEvent(new Event("input", { bubbles: true }));
    } else {
      filter.value = ["word7", ""][turn % 2];
      filter.dispatchEvent(new Event("input", { bubbles: true }));
    }
    times.push((await painted()) - start);
  }
  return times.slice(2);
}"""


def write(root: Path, rows: int, columns: int) -> None:
    """A model of this size with three lenses of four levels and 16 words in each cell."""
    lenses = "".join(
        f"  - {{id: l{n}, title: Lens {n}, limit: a1, levels: [{', '.join(f'{{id: a{k}, title: Level {k}}}' for k in range(4))}]}}\n"
        for n in range(3)
    )

    def cell(row: int, column: int) -> str:
        words = " ".join(f"word{(row * 31 + column * 7 + n) % 97}" for n in range(16))
        levels = ", ".join(f"l{n}: a{(row + column * (n + 1)) % 4}" for n in range(3))
        return f"      c{column}: {{title: Cell {row} {column}, summary: {words}, {levels}, tags: [t{column % 5}]}}\n"

    text = f"title: Wide\nlenses:\n{lenses}columns:\n"
    text += "".join(f"  - {{id: c{n}, title: Column {n}, note: note {n}}}\n" for n in range(columns)) + "rows:\n"
    for row in range(rows):
        text += f"  - id: r{row}\n    title: Row {row}\n    cells:\n" + "".join(cell(row, c) for c in range(columns))
    (root / "content/matrices").mkdir(parents=True)
    (root / "content/site.yml").write_text("title: Wide\n")
    (root / "content/matrices/wide.yml").write_text(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="30x12", help="rows x columns")
    parser.add_argument("--slow", type=float, default=1, help="how much slower the browser's main thread shall be")
    parser.add_argument("--program", default=REPOSITORY / ".build/debug/sitegen", type=Path)
    options = parser.parse_args()
    rows, columns = map(int, options.size.split("x"))
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        root, output = Path(folder) / "project", Path(folder) / "site"
        write(root, rows, columns)
        subprocess.run([options.program, "build", "--root", root, "--output", output, "-q"], check=True)
        with served(output) as address:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(address + "wide/")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": options.slow})
            for kind in ("lens", "filter"):
                times = page.evaluate(TURNS, kind)
                print(f"{options.size}, {options.slow:g} times slower, {kind}: "
                      f"{statistics.median(times):.0f} ms (up to {max(times):.0f})")


main()
