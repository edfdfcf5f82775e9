"""What a reader waits for: bytes and requests of a page, and the time to its first picture, in a slowed Chromium.

    scripts/bench pages [--program PATH] [--size 100] [--slow 4]

This repository's site, and a model of 100 by 100 cells, served on loopback without compression. Times are the browser's own
(Paint Timing, Navigation Timing) on a phone's screen, the median of five visits with an empty cache; "ready" is the end of
the load event, when all scripts have run and the page answers.
"""

import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from playwright.sync_api import sync_playwright  # noqa: E402
from server import served  # noqa: E402

import matrix  # noqa: E402

VISITS = 5
TIMES = """async () => {
  const paint = () => performance.getEntriesByName("first-contentful-paint")[0];
  const load = performance.getEntriesByType("navigation")[0];
  while (!paint() || load.loadEventEnd === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return [paint().startTime, load.loadEventEnd];
}"""


def visit(browser, address, slow):
    """One visit with an empty cache: (bodies of all answers, time to the first picture, time until it is ready), in ms."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="load")
    times = page.evaluate(TIMES)
    bodies = [answer.body() for answer in answers if answer.ok]
    context.close()
    return bodies, *times


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench pages", description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=REPOSITORY / ".build/release/sitegen")
    parser.add_argument("--size", type=int, default=100, metavar="N", help="rows and columns of the model")
    parser.add_argument("--slow", type=float, default=4, help="how much slower the browser's main thread shall be")
    options = parser.parse_args()
    print("| page | requests | bytes | gzip | first picture, ms | ready, ms |\n| --- | --: | --: | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        model = Path(folder) / "model"
        matrix.write(model / "content", options.size)
        (model / "content/site.yml").write_text("title: Bench\nlimits: {fileBytes: 60000000}\n")
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--disable-gpu"])
        for root, paths in [(REPOSITORY, ["", "backend/", "backend/async/early/", "essays/"]),
                            (model, ["bench/", "bench/r1/c1/", "bench/r1/", "search/"])]:
            output = Path(folder) / "output"
            command = [options.program.resolve(), "build", "--quiet", "--root", root, "--output", output]
            subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
            with served(output) as address:
                for path in paths:
                    visits = [visit(browser, address + path, options.slow) for _ in range(VISITS)]
                    bodies = visits[0][0]
                    first, ready = (statistics.median(times) for times in list(zip(*visits))[1:])
                    size, packed = sum(map(len, bodies)), sum(len(gzip.compress(body)) for body in bodies)
                    name = path or "/"
                    print(f"| {name} | {len(bodies)} | {size:,} | {packed:,} | {first:.0f} | {ready:.0f} |", flush=True)
        browser.close()


main()
