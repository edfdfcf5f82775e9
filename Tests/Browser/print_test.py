"""On paper: the text without what only a screen can use."""

import re

import pytest
from kinds import every_kind_but_the_worksheet, place


def sheets(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page. Chromium writes a PDF's page objects as plain text."""
    assert pdf.startswith(b"%PDF-")
    boxes = re.findall(rb"/Type /Page\b(?!s).*?/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf, re.DOTALL)
    return [(float(width), float(height)) for width, height in boxes]


@pytest.mark.parametrize("path", ["backend/", "essays/breadth-before-scale/"])
def test_a_matrix_prints_on_one_landscape_sheet_and_its_page_on_upright_ones(visit, path):
    page = visit(path)
    pages = sheets(page.pdf(format="A4", prefer_css_page_size=True))
    landscape = [width > height for width, height in pages]
    assert landscape.count(True) == 1
    assert landscape.count(False) > 0


def test_a_cell_prints_on_upright_sheets_a_short_one_on_one(visit, small):
    long = sheets(visit("backend/ai/early/").pdf(format="A4", prefer_css_page_size=True))
    short = sheets(visit("growing/soil/seed/", at=small()).pdf(format="A4", prefer_css_page_size=True))
    assert len(short) == 1
    assert all(width < height for width, height in long + short)


@every_kind_but_the_worksheet
def test_on_paper_there_is_no_navigation_and_no_footer(visit, kind):
    page = visit(**place(kind))
    page.emulate_media(media="print")
    furniture = page.locator("body > header nav, body > footer, main nav, button, input, select, .skip")
    assert [item.evaluate("e => e.outerHTML.slice(0, 80)") for item in furniture.all() if item.is_visible()] == []
    assert page.locator("main h1").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_text_is_dark_on_light_whatever_the_screen_shows(visit, scheme):
    page = visit("backend/", color_scheme=scheme)
    page.emulate_media(media="print", color_scheme=scheme)
    script = """() => {
      const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      const lightness = (colour) => {
        pixel.clearRect(0, 0, 1, 1);
        pixel.fillStyle = colour;
        pixel.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
        return alpha === 0 ? 1 : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
      };
      const of = (selector) => getComputedStyle(document.querySelector(selector));
      return { ground: lightness(of("body").backgroundColor), text: lightness(of("main h1").color) };
    }"""
    colours = page.evaluate(script)
    assert colours["ground"] > 0.8 and colours["text"] < 0.3, colours
