"""What holds for every kind of page. That nothing is loaded from elsewhere, that the console stays empty and that the
policy of the host is kept is watched by `visit`, in these tests and in all others."""

import gzip

import pytest
from judging import accessibility_faults, overflow
from kinds import every_kind, place

WIDTHS = [320, 390, 768, 1280, 1920]


@every_kind
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_to_mend_in_light_and_dark(visit, kind, width):
    phone = {"is_mobile": True, "has_touch": True} if width == 390 else {}
    page = visit(**place(kind), width=width, reduced_motion="reduce", **phone)
    assert accessibility_faults(page) == []


@every_kind
def test_the_page_never_scrolls_sideways(visit, kind):
    page = visit(**place(kind))
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults += overflow(page)
    assert faults == []


def weight(page, site, elements: str, attribute: str) -> int:
    """The bytes of all files that these elements name, each compressed as a host does it."""
    names = page.locator(elements).evaluate_all(f"all => all.map((one) => one.{attribute})")
    return sum(len(gzip.compress((site.folder / name.removeprefix(site.address)).read_bytes())) for name in names)


@every_kind
def test_scripts_and_styles_of_a_page_are_light(visit, site, kind):
    page = visit(**place(kind))
    most = {"assess": 15_000}.get(kind, 12_000)
    assert 0 < weight(page, site, "script[src]", "src") < most
    assert 0 < weight(page, site, "link[rel=stylesheet]", "href") < 12_000


@every_kind
def test_nothing_on_a_page_moves_while_it_loads(visit, kind):
    page = visit(**place(kind))
    shift = """() => new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value)))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve(sum), 300);
    })"""
    assert page.evaluate(shift) == 0
