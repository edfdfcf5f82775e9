"""How long an author waits: from the moment a cell is saved until the browser has painted the page with the new words.

This repository's own site, copied, shown by `sitegen serve` in Chromium without a window. The edit changes one word of one
cell in the matrix file. The time ends with the first frame of the reloaded page in which the words stand; it is taken on
this side, so it holds the way to the browser and back. The median of nine.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from chromium import chromium  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=REPOSITORY / ".build/debug/sitegen", type=Path)
    program = parser.parse_args().program
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        root = Path(folder)
        shutil.copytree(REPOSITORY / "content", root / "content")
        server = subprocess.Popen([program, "serve", "--root", root, "--port", "0"], stdout=subprocess.PIPE, text=True)
        try:
            address = next(match.group() for line in server.stdout if (match := re.search(r"http://\S+/", line)))
            page = browser.new_page()
            page.goto(address + "backend/async/early/")
            model = root / "content/matrices/backend.yml"
            text, old = model.read_text(), "One process must now stay alive."
            assert old in text
            times = []
            for turn in range(11):
                new = f"Turn {turn} must now stay alive."
                page.wait_for_timeout(300)
                start = time.monotonic()
                model.write_text(text.replace(old, new))
                page.locator("p.summary", has_text=new).wait_for()
                page.evaluate("() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))")
                times.append((time.monotonic() - start) * 1000)
            times = times[2:]
            print(f"from saving a cell to the painted page: {statistics.median(times):.0f} ms (up to {max(times):.0f})")
        finally:
            server.terminate()
            server.wait()


main()
