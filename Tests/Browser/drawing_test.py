"""matrix.svg as a browser draws it: what it says has room, under the policy of a careful host."""

import pytest
from judging import accessibility_faults
from playwright.sync_api import expect

# Words that leave the drawing or the box of their cell, by more than the letters of another font would account for.
OUTSIDE = """() => {
  const slack = 4;
  const paper = document.documentElement.getBoundingClientRect();
  const boxes = [...document.querySelectorAll("rect:has(title)")].map((box) => box.getBBox());
  return [...document.querySelectorAll("text")].filter((text) => {
    const seen = text.getBoundingClientRect();
    const own = new DOMRect(seen.x - paper.x, seen.y - paper.y, seen.width, seen.height);
    if (own.left < -slack || own.right > paper.width + slack) return true;
    const box = boxes.find((b) => own.left > b.x && own.left < b.x + b.width && own.top > b.y && own.top < b.y + b.height);
    return box && (own.right > box.x + box.width + slack || own.bottom > box.y + box.height + slack);
  }).map((text) => text.textContent);
}"""


def drawing(visit, at, path):
    page = visit(path, at=at)
    # One unit is one pixel there, so that the boxes of both kinds can be compared.
    page.set_viewport_size({"width": 1280, "height": 1000})
    return page


@pytest.mark.parametrize("model", ["backend", "docs"])
def test_every_word_has_its_room(visit, site, model):
    page = drawing(visit, site, f"{model}/matrix.svg")
    assert page.locator("text").count() > 15
    assert page.evaluate(OUTSIDE) == []


def test_every_word_of_a_wide_matrix_has_its_room_in_either_direction(visit, wide, mirrored):
    for at in (wide, mirrored):
        [path] = [file.relative_to(at.folder) for file in at.folder.glob("*/matrix.svg")]
        assert drawing(visit, at, str(path)).evaluate(OUTSIDE) == []


def test_the_page_of_the_matrix_leads_to_it(visit):
    link = visit("backend/").get_by_role("link", name="This model as a drawing (SVG)")
    assert link.evaluate("link => link.href").endswith("/backend/matrix.svg")


def test_it_can_stand_in_a_page_as_a_picture(visit, site):
    page = visit("about/")
    page.evaluate("""address => new Promise((resolve, reject) => {
      const picture = document.querySelector("main").appendChild(new Image(600));
      [picture.alt, picture.onload, picture.onerror] = ["The model", resolve, reject];
      picture.src = address;
    })""", site.address + "backend/matrix.svg")  # fmt: skip
    picture = page.get_by_alt_text("The model")
    expect(picture).to_be_visible()
    assert picture.evaluate("picture => picture.naturalWidth") == 720
    assert accessibility_faults(page, colour=False) == []
