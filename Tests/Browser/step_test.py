"""The step between two columns: neighbours have pages, any other pair is put together on the page."""

import pytest
import renamed_project
from judging import accessibility_faults, overflow
from playwright.sync_api import expect

STEP = "map/from/start/to/early/"


@pytest.fixture(scope="module")
def map_site(build, tmp_path_factory):
    root = tmp_path_factory.mktemp("steps")
    renamed_project.write(root)
    return build(root)


def column(page, end: str):
    return page.get_by_role("combobox", name=end, exact=True)


def choose(page, start: str, end: str):
    column(page, "From").select_option(label=start)
    column(page, "To").select_option(label=end)
    page.get_by_role("button", name="Show").click()


def row(page, id: str):
    return page.locator(f"[data-row={id}]")


def shows_its_own_pair(page):
    expect(page.locator("h1")).to_have_text("From Start to Early")
    expect(row(page, "jobs").locator(".comes")).to_contain_text("What jobs does at early.")
    expect(page.get_by_text("Words of an author.")).to_be_visible()
    expect(page.get_by_role("heading", name="The steps on the way")).to_be_hidden()


def shows_start_to_scaled(page):
    expect(page.locator("h1")).to_have_text("From Start to Scaled")
    jobs = row(page, "jobs")
    expect(jobs.locator(".leaves")).to_contain_text("What jobs does at start.")
    expect(jobs.locator(".comes")).to_contain_text("What jobs does at scaled.")
    # What moves on is told of each column that is passed, in their order.
    headings = [f"Moving on · {name}" for name in ("Start", "Early", "Grown")]
    assert jobs.locator(".moves h3").all_inner_texts() == headings
    moves = jobs.locator(".moves li").all_inner_texts()
    assert [move.split()[-5] for move in moves] == ["start", "early", "grown"]
    assert jobs.locator(".leaves li").all_inner_texts() == [f"jobs breaks at {c}." for c in ("start", "early", "grown")]
    change = jobs.locator(".level-change")
    expect(change.locator(".level")).to_have_text(["Good", "Worse"])
    expect(change).to_contain_text("crosses the wall")
    expect(page.get_by_text("Words of an author.")).to_be_hidden()
    way = page.get_by_role("navigation", name="The steps on the way").get_by_role("link")
    assert way.all_inner_texts() == ["From Start to Early", "From Early to Grown", "From Grown to Scaled"]
    assert page.title().startswith("From Start to Scaled – ")


# --- neighbours ------------------------------------------------------------------------------------------------------


def test_a_row_tells_what_leaves_what_moves_on_and_what_comes(visit, map_site):
    page = visit(STEP, at=map_site)
    jobs = row(page, "jobs")
    expect(jobs.locator(".leaves")).to_contain_text("jobs breaks at start.")
    expect(jobs.locator(".moves")).to_contain_text("Leave start with all of it.")
    expect(jobs.locator(".comes")).to_contain_text("What jobs does at early.")
    expect(jobs.locator(".level-change")).to_have_count(0)
    shows_its_own_pair(page)


def test_a_cell_leads_to_its_step(visit, map_site):
    page = visit("map/jobs/start/", at=map_site)
    page.get_by_role("link", name="From Start to Early").click()
    page.wait_for_url(f"**/{STEP}")


# --- any other pair --------------------------------------------------------------------------------------------------


def test_another_pair_by_mouse_is_put_together_and_stands_in_the_fragment(visit, map_site):
    page = visit(STEP, at=map_site)
    choose(page, "Start", "Scaled")
    shows_start_to_scaled(page)
    assert page.url == map_site.address + STEP + "#from=start&to=scaled"
    page.reload()
    shows_start_to_scaled(page)


def test_another_pair_by_keyboard(visit, map_site):
    page = visit(STEP, at=map_site)
    start = column(page, "From")
    for _ in range(12):
        page.keyboard.press("Tab")
        if start.evaluate("e => e === document.activeElement"):
            break
    expect(start).to_be_focused()
    page.keyboard.press("Tab")
    expect(column(page, "To")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    shows_start_to_scaled(page)
    expect(page.get_by_role("button", name="Show")).to_be_focused()
    expect(page.locator("output")).to_have_text("From Start to Scaled")  # what a screen reader is told


def test_neighbours_are_a_page_of_their_own(visit, map_site):
    page = visit(STEP, at=map_site)
    choose(page, "Grown", "Scaled")
    page.wait_for_url("**/map/from/grown/to/scaled/")
    page.go_back()
    page.wait_for_url(f"**/{STEP}")
    page.goto(map_site.address + STEP + "#from=early&to=grown", wait_until="commit")
    page.wait_for_url("**/map/from/early/to/grown/")


def test_back_and_forward_go_through_the_pairs(visit, map_site):
    page = visit(STEP, at=map_site)
    choose(page, "Start", "Scaled")
    choose(page, "Start", "Grown")
    expect(page.locator("h1")).to_have_text("From Start to Grown")
    page.go_back()
    shows_start_to_scaled(page)
    page.go_back()
    shows_its_own_pair(page)
    page.go_forward()
    shows_start_to_scaled(page)


def test_on_the_way_back_nothing_moves_on(visit, map_site):
    page = visit(STEP, at=map_site)
    choose(page, "Grown", "Start")
    expect(page.locator("h1")).to_have_text("From Grown to Start")
    expect(row(page, "jobs").locator(".leaves")).to_contain_text("What jobs does at grown.")
    expect(row(page, "jobs").locator(".moves")).to_be_hidden()
    expect(row(page, "jobs").locator(".level")).to_have_text(["Bad", "Good"])
    expect(row(page, "jobs")).to_contain_text("crosses the wall")


def test_a_cell_that_is_missing_is_told_as_such(visit, map_site):
    page = visit(STEP + "#from=start&to=scaled", at=map_site)
    expect(row(page, "mail").locator(".comes")).to_contain_text("Nothing here yet")
    expect(row(page, "mail").locator(".level-change")).to_have_count(0)


def test_a_pair_with_a_former_id_is_found(visit, map_site):
    page = visit(STEP + "#from=start&to=middle", at=map_site)
    expect(page.locator("h1")).to_have_text("From Start to Grown")


@pytest.mark.parametrize(
    "fragment", ["from=start&to=nowhere", "from=grown", "from=early&to=early", "from=%ZZ&to=%", "to=", "=", "from=start&to=early"]
)
def test_a_broken_fragment_shows_the_pages_own_pair(visit, map_site, fragment):
    shows_its_own_pair(visit(f"{STEP}#{fragment}", at=map_site))


def test_a_way_to_a_part_of_the_page_keeps_the_pair(visit, map_site):
    page = visit(STEP + "#from=start&to=scaled", at=map_site)
    page.evaluate("location.hash = '#step.jobs'")
    shows_start_to_scaled(page)


def test_one_column_is_no_pair(visit, map_site):
    page = visit(STEP, at=map_site)
    column(page, "From").select_option(label="Scaled")
    end = column(page, "To")
    expect(end.get_by_role("option", name="Scaled")).to_be_disabled()
    column(page, "From").select_option(label="Early")
    expect(end).to_have_value("grown")  # it was the one that is left now


def test_from_disk_every_link_leads_to_a_file(visit, map_site):
    page = visit(STEP + "index.html#from=start&to=scaled", at=map_site.on_disk())
    shows_start_to_scaled(page)
    links = page.locator("main a").evaluate_all("links => links.map((link) => link.href)")
    assert [link for link in links if not link.split("#")[0].endswith("/index.html")] == []
    choose(page, "Early", "Grown")
    page.wait_for_url("**/map/from/early/to/grown/index.html")


# --- for everybody ---------------------------------------------------------------------------------------------------


def test_without_script_no_other_pair_is_offered_and_the_page_is_whole(visit, map_site):
    page = visit(STEP, at=map_site, java_script_enabled=False)
    assert page.locator("main :is(form, select, button):visible").count() == 0
    shows_its_own_pair(page)
    assert row(page, "jobs").locator(".moves").is_visible()


@pytest.mark.parametrize("width", [1280, 800, 320])
def test_axe_finds_nothing_to_mend_in_another_pair(visit, map_site, width):
    phone = {"is_mobile": True, "has_touch": True} if width == 320 else {}
    page = visit(STEP + "#from=start&to=scaled", at=map_site, width=width, reduced_motion="reduce", **phone)
    shows_start_to_scaled(page)
    assert overflow(page) == []
    assert accessibility_faults(page) == []


def test_no_id_stands_twice_on_the_page(visit, map_site):
    page = visit(STEP + "#from=start&to=scaled", at=map_site)
    ids = page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_on_paper_there_is_no_choice_of_another_pair(visit, map_site):
    page = visit(STEP + "#from=start&to=scaled", at=map_site)
    page.emulate_media(media="print")
    assert page.locator("main :is(form, select, button, nav):visible").count() == 0


def test_a_large_model_offers_neighbours_alone(visit, build, tmp_path_factory):
    root = tmp_path_factory.mktemp("large")
    columns = "".join(f"  - {{id: c{n}, title: C{n}}}\n" for n in range(21))
    rows = "".join(f"  - {{id: r{n}, title: R{n}, cells: {{c0: {{summary: S.}}}}}}\n" for n in range(20))
    for path, text in {"site.yml": "title: T\n", "matrices/m.yml": f"title: M\ncolumns:\n{columns}rows:\n{rows}"}.items():
        (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / path).write_text(text)
    page = visit("m/from/c0/to/c1/#from=c0&to=c5", at=build(root))
    expect(page.locator("h1")).to_have_text("From C0 to C1")
    column(page, "From").select_option(label="C7")
    offered = column(page, "To").locator("option:enabled")
    assert offered.all_inner_texts() == ["C8"]
    expect(column(page, "To")).to_have_value("c8")
    expect(column(page, "From").locator("option:disabled")).to_have_text("C20")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/m/from/c7/to/c8/")
