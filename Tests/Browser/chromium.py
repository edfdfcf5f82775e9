"""The browser that all tests and measurements share."""

import contextlib
import os
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or the one named in CHROMIUM; on macOS Chrome does as well. See scripts/bootstrap."""
    program = shutil.which(os.environ.get("CHROMIUM") or "chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program or "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            # No name but this machine's leads anywhere, so that a page which asks for one cannot leave it.
            args=["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        yield browser
        browser.close()
