"""The search: what is found, in which order, where it leads, and that it works wherever the site lies."""

import gzip
import random

import pytest
import search_project
from judging import accessibility_faults, eventually, overflow


@pytest.fixture(scope="session")
def sea(build, tmp_path_factory):
    root = tmp_path_factory.mktemp("sea")
    search_project.write(root)
    return build(root)


@pytest.fixture(params=["root", "sub-path", "disk"])
def anywhere(request, build, tmp_path_factory, sea):
    """The same site at a host's root, below it, and on the disk; with the name of the page of a folder."""
    if request.param == "disk":
        return sea.on_disk(), "index.html"
    if request.param == "root":
        return sea, ""
    root = tmp_path_factory.mktemp("sea")
    search_project.write(root)
    return build(root, prefix="/a/b/"), ""


class Search:
    def __init__(self, page):
        self.page, self.field = page, page.get_by_role("searchbox")
        self.status, self.results = page.get_by_role("status"), page.locator("[data-results] > li")

    def look_for(self, query: str) -> list[str]:
        """The titles of what is found."""
        self.field.fill(query)
        return self.settled()

    def settled(self) -> list[str]:
        assert eventually(lambda: self.status.inner_text() not in ("", "The index is being read."))
        return self.results.locator(".entry-title").all_inner_texts()

    def hash(self) -> str:
        return self.page.evaluate("location.hash")


@pytest.fixture
def search(visit, sea):
    """search(fragment, …) → the page of the search, opened as `visit` does."""
    return lambda fragment="", **options: Search(visit("search/" + fragment, **{"at": sea} | options))


def test_a_word_is_found_and_its_result_leads_to_the_page(visit, anywhere):
    site, index = anywhere
    search = Search(visit("search/" + index, at=site))
    assert search.look_for("tiller") == ["Drift along"]
    assert search.status.inner_text() == "Found: 1"
    assert search.results.first.locator(".where").inner_text() == "Cell Sailing · Breeze · Calm"
    assert search.results.first.locator("mark").all_inner_texts() == ["tiller"]
    search.results.first.get_by_role("link").click()
    search.page.wait_for_url(site.address + "sailing/breeze/calm/" + index)
    search.page.go_back()
    search.page.wait_for_url("**#q=tiller")
    assert Search(search.page).settled() == ["Drift along"]


def test_titles_come_before_headings_and_headings_before_texts(search):
    found = search().look_for("lighthouse")
    assert found == ["Lighthouse", "Lighthouses", "Of coasts", "Of harbours"]


def test_a_hit_below_a_heading_leads_to_the_heading(search):
    page = search()
    page.look_for("keeper")
    link = page.results.first.get_by_role("link")
    assert link.get_attribute("href") == "../essays/a-heading/#the-lighthouse-keeper"
    page.look_for("counts ships")
    assert link.get_attribute("href") == "../essays/a-heading/#the-lighthouse-keeper"
    page.look_for("rocks")
    assert link.get_attribute("href") == "../essays/a-heading/"
    page.look_for("pennant")
    assert link.get_attribute("href") == "../sailing/breeze/calm/#field.signals"
    link.click()
    page.page.wait_for_url("**/sailing/breeze/calm/#field.signals")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("drif", ["Drift along"]),
        ("rift", []),
        ("drift tiller", ["Drift along"]),
        ("drift lighthouse", []),
        ("breeze rough", ["Breeze · Rough"]),
        ("storm jib", ["Breeze · Rough"]),
        ("who wro", ["About"]),
        ("cafe simak", ["Café Šimák"]),
        ("CAFÉ", ["Café Šimák"]),
        ("cafe\u0301", ["Café Šimák"]),
        ("smorre", ["Café Šimák"]),
        ("strasse lodz", ["Café Šimák"]),
        ("检索", ["中文检索"]),
        ("单元格", ["中文检索"]),
        ("全文检索系统", ["中文检索"]),
        ("格", ["中文检索"]),
        ("本", ["日本語の文書"]),
        ("日本語", ["日本語の文書"]),
        ("データベース", ["日本語の文書"]),
        ("ﾃﾞｰﾀ", ["日本語の文書"]),
        ("カイド", []),
        ("swift", ["日本語の文書"]),
        ("검색", ["한국어 문서"]),
        ("문서 데이터", ["한국어 문서"]),
        ("ค้นหา", ["ภาษาไทย"]),
        ("索检", []),
    ],
)
def test_words_are_found_by_their_beginnings_in_every_script(search, query, expected):
    page = search()
    assert page.look_for(query) == expected
    assert page.status.inner_text() == (f"Found: {len(expected)}" if expected else "Nothing holds all of these words.")


def test_what_was_found_is_marked_as_it_is_written(search):
    page = search()
    page.look_for("strasse cafe")
    assert page.results.first.locator("mark").all_inner_texts() == ["Café", "Straße"]
    page.look_for("全文检索")
    assert page.results.first.locator("p:last-child mark").all_inner_texts() == ["全文检索"]
    page.look_for("swift")
    assert page.results.first.locator("mark").all_inner_texts() == ["Swift"]


def test_an_excerpt_of_a_long_text_is_the_stretch_around_the_hit(search):
    page = search()
    page.look_for("needle")
    excerpt = page.results.first.locator("p:last-child").inner_text()
    assert "A needle." in excerpt and excerpt.startswith("…") and excerpt.endswith("…") and len(excerpt) < 200
    assert page.results.first.get_by_role("link").get_attribute("href") == "../essays/long/#far-down"


def test_the_query_stands_in_the_fragment_and_comes_back(search):
    page = search("#q=tiller")
    assert page.field.input_value() == "tiller" and page.settled() == ["Drift along"]
    page.look_for("café & 検索 #1")
    again = page.page.evaluate("location.href")
    page.page.goto("about:blank")
    page.page.goto(again)
    assert page.field.input_value() == "café & 検索 #1"
    page.page.evaluate("location.hash = '#q=keeper'")
    assert eventually(lambda: page.results.locator(".entry-title").all_inner_texts() == ["Of coasts"])


def test_escape_clears_and_shows_everything_again(search):
    page = search()
    everything = page.page.get_by_role("heading", name="Essays")
    assert everything.is_visible() and not page.results.first.is_visible()
    page.look_for("tiller")
    assert not everything.is_visible()
    page.field.press("Escape")
    assert page.field.input_value() == "" and page.hash() == "" and everything.is_visible()
    assert page.results.count() == 0 and page.status.inner_text() == ""


def test_the_key_opens_the_search_from_any_page_and_is_a_letter_where_somebody_writes(visit, anywhere):
    site, index = anywhere
    page = visit("sailing/breeze/calm/" + index, at=site)
    page.keyboard.press("/")
    page.wait_for_url(site.address + "search/" + index)
    field = page.get_by_role("searchbox")
    assert eventually(lambda: field.evaluate("field => field === document.activeElement"))
    assert field.input_value() == ""
    page.keyboard.type("a/b")
    assert field.input_value() == "a/b"
    field.blur()
    page.keyboard.press("/")
    assert field.evaluate("field => field === document.activeElement") and field.input_value() == "a/b"


def test_the_key_can_be_switched_off_for_good(visit, sea):
    page = visit("search/", at=sea)
    switch = page.get_by_role("checkbox", name="The key / leads here")
    switch.uncheck()
    page.keyboard.press("/")
    assert page.get_by_role("searchbox").evaluate("field => field !== document.activeElement")
    page.goto(sea.address)
    page.keyboard.press("/")
    page.wait_for_timeout(200)
    assert page.url == sea.address
    page.goto(sea.address + "search/")
    assert not switch.is_checked()
    switch.check()
    page.keyboard.press("/")
    assert page.get_by_role("searchbox").evaluate("field => field === document.activeElement")


def test_the_index_is_read_when_it_is_needed_and_not_before(visit, sea):
    page = visit("search/", at=sea)
    asked = []
    page.on("request", lambda request: request.resource_type == "script" and asked.append(request.url))
    page.get_by_role("searchbox").focus()
    assert asked == []
    Search(page).look_for("tiller")
    Search(page).look_for("keeper")
    assert asked == [sea.address + "search/index.js"]


def test_an_index_that_cannot_be_read_is_told(visit, sea):
    page = visit("search/", at=sea)
    # Answered with nothing, as the console may not hear of it.
    page.route("**/search/index.js", lambda route: route.fulfill(status=200, content_type="text/plain", body=""))
    page.get_by_role("searchbox").fill("tiller")
    assert eventually(lambda: page.get_by_role("status").inner_text() == "The index could not be read.")


def test_a_text_that_would_be_a_script_is_a_text(search):
    page = search()
    assert page.look_for("script") == [search_project.HOSTILE]
    assert page.look_for("hurt") == [search_project.HOSTILE]
    assert page.results.locator("script, img, b").count() == 0
    page.field.fill(search_project.HOSTILE)
    assert page.settled() == [search_project.HOSTILE]


def test_without_script_the_page_lists_everything_and_has_no_field(visit, sea):
    page = visit("search/", at=sea, java_script_enabled=False)
    main = page.get_by_role("main")
    titles = [title for title, _ in search_project.ESSAYS.values()]
    titles += ["Sea", "About", "Sailing", "Breeze", "Calm", "Rough", "Drift along"]
    for title in titles:
        assert main.get_by_role("link", name=title, exact=True).first.is_visible(), title
    assert not page.locator("[data-search-field]").is_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_to_mend_in_what_is_found(search, width):
    page = search("#q=lighthouse", width=width, reduced_motion="reduce")
    page.settled()
    assert accessibility_faults(page.page) == []
    page.look_for("hurt")
    assert overflow(page.page) == []


def test_with_ten_thousand_cells_every_word_is_found(visit, build, tmp_path_factory):
    root = tmp_path_factory.mktemp("cells")
    search_project.write_wide(root, 100)
    search = Search(visit("search/", at=build(root)))
    assert len(search.page.locator("[data-search]").get_attribute("data-parts").split()) > 3
    assert search.look_for("w99x99") == ["R99 · C99"]
    search.look_for("r7 c42")
    assert search.results.first.locator("a").inner_text() == "R7 · C42"
    search.look_for("common")
    assert search.status.inner_text() == "Found: 10000. The best 40 are shown."


def test_no_part_is_larger_than_150_kB_compressed(site, build, tmp_path_factory):
    root = tmp_path_factory.mktemp("large")
    search_project.write(root)
    # Chinese in random order, which hardly compresses, as the worst that people write.
    dice = random.Random(7)
    for number in range(40):
        text = "".join(chr(dice.randrange(0x4E00, 0x5E00)) for _ in range(7000))
        (root / f"content/essays/e{number}.md").write_text(f"---\ntitle: E{number}\n---\n{text}\n", encoding="utf-8")
    for folder in (site.folder, build(root).folder):
        sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in (folder / "search").glob("*.js")}
        assert sizes and max(sizes.values()) < 150_000, sizes
