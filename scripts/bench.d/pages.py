"""What a reader waits for: bytes and requests of a page, the time to its first picture and to an answer, in a slowed Chromium.

    scripts/bench pages [--program PATH] [--size 100] [--slow 4]

This repository's site, and a model of 100 by 100 cells, served on loopback without compression. Times are the browser's own
(Paint Timing, Navigation Timing) on a phone's screen, the median of five visits with an empty cache; "ready" is the end of
the load event, when all scripts have run. A key is pressed again and again until then; "slowest key" is the longest time
from a press to the frame after it (Event Timing, which tells those of 104 ms and more of the past).
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
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const paint = () => performance.getEntriesByName("first-contentful-paint")[0];
  const load = performance.getEntriesByType("navigation")[0];
  while (!paint() || load.loadEventEnd === 0) await pause(20);
  let slowest = 0;
  new PerformanceObserver((list) => { for (const event of list.getEntries()) slowest = Math.max(slowest, event.duration); })
    .observe({ type: "event", buffered: true });
  await pause(300);
  return [paint().startTime, load.loadEventEnd, slowest];
}"""


def visit(browser, address, slow):
    """One visit with an empty cache: (bodies of all answers, time to the first picture, time until it is ready, longest time
    that a key waited for the next frame), in ms."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.set_default_timeout(120_000)
    answers, loads = [], []
    page.on("response", lambda answer: answers.append(answer))
    page.on("load", lambda page: loads.append(page))
    page.goto(address, wait_until="commit")
    while not loads:
        page.keyboard.press("Shift")
        page.wait_for_timeout(50)
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
    print("| page | requests | bytes | gzip | first picture, ms | ready, ms | slowest key, ms |")
    print("| --- | --: | --: | --: | --: | --: | --: |")
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
                    first, ready, key = (statistics.median(times) for times in list(zip(*visits))[1:])
                    size, packed = sum(map(len, bodies)), sum(len(gzip.compress(body)) for body in bodies)
                    name = path or "/"
                    waits = f"{first:.0f} | {ready:.0f} | {f'{key:.0f}' if key else 'under 104'}"
                    print(f"| {name} | {len(bodies)} | {size:,} | {packed:,} | {waits} |", flush=True)
        browser.close()


main()
