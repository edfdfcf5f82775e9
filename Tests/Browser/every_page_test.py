"""What holds for every kind of page. That nothing is loaded from elsewhere, that the console stays empty and that the
policy of the host is kept is watched by `visit`, in these tests and in all others."""

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
