"""What readers bring along (a link that somebody sent, words to search for, a file of another's result) runs nothing, and
what they take away is what it says it is."""

import json
import re
from urllib.parse import quote

import pytest
from attempts import ATTEMPTS
from lxml import etree
from markdown_it import MarkdownIt
from project import FIRST, ROW, SECOND, THIRD
from server import served

# Not these: very long words only make the tests slow.
TEXTS = {name: text for name, text in ATTEMPTS.items() if len(text) < 1000}
MODELS = [list(ATTEMPTS).index(name) for name in ("script", "end of an attribute and a tag", "constructor", "not characters")]


@pytest.fixture(scope="module")
def address(hostile):
    with served(hostile.output, "/a/", policy="") as address:
        yield address


def go(tab, address: str, fragments) -> None:
    """Opens a page, and then follows links to it that carry something."""
    tab.page.goto(address)
    for fragment in fragments:
        tab.page.evaluate("(hash) => { location.hash = hash; }", fragment)
        tab.page.evaluate("() => new Promise((resolve) => setTimeout(resolve, 4))")
    assert tab.page.url.startswith(address.split("#")[0])


def encoded(template: str) -> list[str]:
    """The template with each attempt, as links carry it and as somebody types it."""
    return [template.format(spell(text)) for text in TEXTS.values() for spell in (lambda text: quote(text, safe=""), str)]


def test_a_search_for_attempts_finds_them_as_words(watch, address):
    tab = watch(address)
    go(tab, address + "search/", encoded("#q={}")[::3])
    field = tab.page.get_by_role("searchbox")
    for text in list(TEXTS.values())[::6]:
        field.fill(text.replace("\n", " ").replace("\r", " "))
    field.fill("console error")
    tab.page.locator("[data-results] a").first.wait_for()
    made = tab.page.evaluate("[...new Set([...document.querySelectorAll('[data-results] *')].map((e) => e.localName))].sort()")
    assert made == ["a", "li", "mark", "p", "span"]
    for link in tab.page.locator("[data-results] a").all():
        assert link.evaluate("(link) => link.href").startswith(address)


@pytest.mark.parametrize("model", MODELS[1:3])
def test_views_of_a_table_that_carry_attempts_change_nothing_else(watch, address, model):
    tab = watch(address)
    fragments = encoded("#lens={}")[::3] + encoded("#hide={}")[::4] + encoded("#q={}")[::3] + encoded("#row={}")[::5]
    go(tab, f"{address}m{model}/", [*fragments, "#hide=row.constructor,column.constructor", f"#lens={ROW}"])
    go(tab, f"{address}m{model}/embed/", encoded("#lens={}")[::7])


def test_the_snippet_for_other_sites_is_one_frame_whatever_the_address_carries(watch, address):
    tab = watch(address)
    tab.page.goto(f"{address}m{MODELS[1]}/")
    tab.page.locator("details.take").first.evaluate("(details) => { details.open = true; }")
    for text in TEXTS.values():
        tab.page.evaluate("(hash) => { location.hash = hash; }", "#q=" + text.replace("%", ""))
        made = tab.page.evaluate("""() => {
          const snippet = document.querySelector("[data-snippet]").value;
          const body = new DOMParser().parseFromString(snippet, "text/html").body;
          return [...body.querySelectorAll("*")].map((e) => [e.localName, ...[...e.attributes].map((a) => a.name)]);
        }""")
        tags = [names[0] for names in made]
        assert set(tags) <= {"iframe", "p", "a"} and tags.count("iframe") == 1, text
        assert not [name for names in made for name in names[1:] if name.startswith("on") or name == "srcdoc"], text


def test_steps_between_columns_that_carry_attempts_stay_where_they_are(watch, address):
    tab = watch(address)
    page = f"{address}m{MODELS[0]}/from/{FIRST}/to/{SECOND}/"
    go(tab, page, encoded("#from={0}&to={0}")[::2])
    go(tab, page, [f"#from={FIRST}&to={THIRD}", f"#from={FIRST}&to={THIRD}&from=x"])


def results() -> list[str]:
    """Files that say they are results, by somebody who means harm."""
    base = {"model": f"m{MODELS[0]}", "version": "1", "now": {ROW: FIRST}, "goal": {ROW: SECOND}, "notes": {}}
    files = [json.dumps(base | {"version": text, "title": text, "notes": {ROW: text, text: text}}) for text in TEXTS.values()]
    files += [json.dumps(base | {"now": {text: text, ROW: text}, "goal": {ROW: {"x": text}}}) for text in TEXTS.values()]
    files += [
        '{"__proto__": {"now": {"x": "y"}}, "model": "%s", "now": {"__proto__": {"polluted": 1}}}' % base["model"],
        '{"model": "%s", "now": null, "goal": [1], "notes": "x"}' % base["model"],
        '{"model": "%s", "now": {"%s": {"toString": 1}}}' % (base["model"], ROW),
        "[" * 5000, "null", "1", '"x"', "",
    ]  # fmt: skip
    return files


def test_files_of_others_results_are_read_as_words(watch, address):
    tab = watch(address)
    tab.page.goto(f"{address}m{MODELS[0]}/assess/#now={ROW}.{FIRST}")
    for text in results()[::2] + results()[-8:]:
        tab.page.locator("[data-file]").set_input_files(
            {"name": "x.json", "mimeType": "application/json", "buffer": text.encode(errors="replace")}
        )
        tab.page.evaluate("() => new Promise((resolve) => setTimeout(resolve, 8))")
    assert tab.page.evaluate("({}).polluted === undefined && Object.keys(Object.prototype).length === 0")
    assert tab.page.locator("[data-comparison] :not(p, table, thead, tbody, tr, th, td)").count() == 0


def test_links_to_results_that_carry_attempts_are_read_as_words(watch, address):
    tab = watch(address)
    fragments = encoded("#now={}.x")[::4] + encoded("#v={}&now=constructor.constructor")[::4] + encoded("#goal=__proto__.{}")[::6]
    go(tab, f"{address}m{MODELS[0]}/assess/", [*fragments, "#now=__proto__.constructor,constructor.__proto__&na=__proto__"])
    assert tab.page.evaluate("Object.keys(Object.prototype).length") == 0


def test_a_row_that_is_called_constructor_is_answered_like_any_other(watch, address):
    """Objects have a property of that name from birth, so its answers from a link were lost."""
    tab = watch(address)
    tab.page.goto(f"{address}m{MODELS[0]}/assess/")
    note = tab.page.locator(f"[name='note.{ROW}']")
    assert note.input_value() == ""
    assert tab.page.locator("[data-result]").is_hidden()
    tab.page.goto(f"{address}m{MODELS[0]}/assess/#now={ROW}.{SECOND}")
    assert tab.page.locator(f"input[name='now.{ROW}']:checked").input_value() == SECOND
    assert note.input_value() == ""


@pytest.mark.parametrize("model", MODELS)
def test_what_readers_save_is_what_it_says_it_is(watch, address, model):
    tab = watch(address)
    tab.page.goto(f"{address}m{model}/assess/#now={ROW}.{FIRST}&goal={ROW}.{SECOND}")
    note = "](javascript:x) <b>|`*_ [x](javascript:x) <javascript:x> ![x](data:x) \\"
    tab.page.locator(f"[name='note.{ROW}']").fill(note)

    def saved(kind: str) -> bytes:
        with tab.page.expect_download() as download:
            tab.page.locator(f"[data-save={kind}]").click()
        return download.value.path().read_bytes()

    assert json.loads(saved("json"))["notes"] == {ROW: note}
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens.validateLink = lambda address: True
    markdown = saved("md").decode()
    shown = tokens.render(markdown)
    assert set(re.findall(r"<([a-z0-9]+)", shown)) <= {
        "h1", "h2", "p", "a", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong"
    }, shown  # fmt: skip
    assert [link for link in re.findall(r'href="([^"]*)"', shown) if not link.startswith(address)] == []
    picture = saved("svg")
    elements = {etree.QName(element).localname for element in etree.fromstring(picture).iter()}
    assert elements <= {"svg", "rect", "text", "path", "polyline", "circle"}
