"""`sitegen serve` in a browser: an edit arrives, a fault lies over the page until it is mended."""

import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import REPOSITORY
from judging import accessibility_faults, eventually
from server import Site

CELL = "content/matrices/backend/async/early.md"
MATRIX = "content/matrices/backend.yml"


class Serving:
    """A running `sitegen serve` on a copy of this repository's site."""

    def __init__(self, program: Path, root: Path):
        self.program, self.root, self.process, self.site = program, root, None, None

    def start(self, port: int = 0) -> Site:
        command = [self.program, "serve", "--root", self.root, "--port", str(port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = next(word for word in self.process.stdout.readline().split() if word.startswith("http:"))
        assert "built in" in self.process.stdout.readline()
        self.site = Site(self.root, address)
        return self.site

    @property
    def port(self) -> int:
        return int(self.site.address.rstrip("/").rsplit(":", 1)[1])

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=60)

    def edit(self, path: str, old: str, new: str):
        """As editors do it: a new file takes the place of the old one."""
        file = self.root / path
        text = file.read_text()
        assert old in text
        draft = file.with_name("." + file.name + ".swp")
        draft.write_text(text.replace(old, new, 1))
        draft.rename(file)


@pytest.fixture
def serving(request, tmp_path):
    for folder in ("content", "templates"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    serving = Serving(request.config.getoption("program").resolve(), tmp_path)
    yield serving
    if serving.process:
        assert serving.stop() == 0
    assert not (tmp_path / "public").exists()


def overlay(page):
    return page.locator("sitegen-preview dialog")


def test_every_edit_of_a_cell_arrives(serving, visit):
    page = visit("backend/async/early/", at=serving.start())
    for number in range(5):
        serving.edit(CELL, "\n", f"\nWritten for the {number}th time.\n")
        page.get_by_text(f"Written for the {number}th time.").wait_for()


def test_a_fault_lies_over_the_last_good_page_until_it_is_mended(serving, visit):
    page = visit("backend/", at=serving.start())
    serving.edit(MATRIX, "columns:\n", "columns: [\n")
    overlay(page).wait_for()
    faults = overlay(page).get_by_role("listitem")
    assert f"{MATRIX}:" in faults.first.locator(".place").inner_text()
    assert faults.first.locator(".caret").inner_text() == "^"
    assert page.locator("main table").is_visible()
    serving.edit(MATRIX, "columns: [\n", "columns:\n")
    overlay(page).wait_for(state="detached")
    assert page.locator("main table").is_visible()


def test_a_fault_that_becomes_another_is_shown_anew_and_can_be_hidden(serving, visit):
    page = visit("about/", at=serving.start())
    serving.edit("content/about.md", "---\n\n", "---\n\n[one](one.md)\n\n")
    overlay(page).get_by_text("one.md").first.wait_for()
    page.keyboard.press("Escape")
    assert overlay(page).is_hidden()
    page.get_by_role("button", name="1 error").click()
    assert overlay(page).is_visible()
    overlay(page).get_by_role("button", name="Hide").click()
    serving.edit("content/about.md", "one.md", "two.md")
    overlay(page).get_by_text("two.md").first.wait_for()


def test_words_of_authors_are_text_in_the_overlay(serving, visit):
    page = visit("about/", at=serving.start())
    serving.edit("content/about.md", "title:", "'<img src=x onerror=alert(1)>': 1\ntitle:")
    overlay(page).wait_for()
    assert overlay(page).inner_text().count("<img src=x onerror=alert(1)>") == 2  # in the message, and in the line
    assert page.locator("sitegen-preview img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_overlay_is_accessible(serving, visit, scheme):
    page = visit("about/", at=serving.start(), color_scheme=scheme)
    serving.edit("content/about.md", "---\n\n", "---\n\n[x](gone.md) and <b>raw</b>.\n\n")
    overlay(page).wait_for()
    # What lies below a modal dialog is out of reach, whatever its contrast through the veil.
    assert [f for f in accessibility_faults(page) if "color-contrast" not in f or "sitegen-preview" in f] == []


def test_a_reload_keeps_the_place(serving, visit):
    page = visit("essays/breadth-before-scale/", at=serving.start())
    page.evaluate("scrollTo(0, 900)")
    assert eventually(lambda: page.evaluate("scrollY") == 900)
    serving.edit("content/essays/breadth-before-scale.md", "---\n\n", "---\n\nNew first words. ")
    page.get_by_text("New first words.").wait_for()
    assert eventually(lambda: abs(page.evaluate("scrollY") - 900) < 40)


def test_until_there_is_a_site_its_faults_are_the_page(serving, visit):
    serving_root = serving.root / "content/site.yml"
    good = serving_root.read_text()
    serving_root.write_text("titel: Breadth\n")
    page = visit("about/", at=serving.start(), status=500)
    overlay(page).get_by_text("did you mean 'title'?").wait_for()
    serving_root.write_text(good)
    page.get_by_role("heading", name="About").first.wait_for()
    assert page.locator("sitegen-preview").count() == 0


def test_without_script_the_faults_are_the_page_as_well(serving, visit):
    (serving.root / "content/site.yml").write_text("titel: <b>Breadth</b>\n")
    page = visit(at=serving.start(), status=500, java_script_enabled=False)
    assert "content/site.yml:1:1" in page.locator("main pre").inner_text()


def test_a_page_finds_a_server_that_was_started_again(serving, browser):
    # Not by `visit`: what the console says of a server that is gone is no fault here.
    page = browser.new_page()
    page.goto(serving.start().address + "about/")
    page.get_by_role("heading", name="About").first.wait_for()
    assert serving.stop() == 0
    serving.edit("content/about.md", "---\n\n", "---\n\nWritten meanwhile.\n\n")
    serving.start(serving.port)
    page.get_by_text("Written meanwhile.").wait_for(timeout=10_000)
    page.close()


def test_pages_that_nobody_sees_keep_no_connection(serving, visit):
    """Browsers allow six connections to a host; the seventh page would wait for ever."""
    site = serving.start()
    context = visit(at=site).context
    pages = [context.new_page() for _ in range(8)]
    for page in pages:
        # Headless pages are all visible, so hiding is played.
        page.goto(site.address + "about/")
        page.evaluate(
            """() => {
              Object.defineProperty(document, "hidden", { get: () => window.isHidden, configurable: true });
              window.isHidden = true;
              document.dispatchEvent(new Event("visibilitychange"));
            }"""
        )
    serving.edit("content/about.md", "---\n\n", "---\n\nSeen at last.\n\n")
    pages[0].evaluate("window.isHidden = false; document.dispatchEvent(new Event('visibilitychange'))")
    pages[0].get_by_text("Seen at last.").wait_for()
    assert pages[1].get_by_text("Seen at last.").count() == 0
