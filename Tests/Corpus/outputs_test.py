"""Every output parses as what it says it is, and says the author's words as they are."""

import csv
import io
import json
import re
from urllib.parse import urlsplit

import pytest
from attempts import ATTEMPTS
from lxml import etree
from markdown_it import MarkdownIt
from project import FIRST, LENS, ROW
from server import served
from watching import SURVEY

NAMES = list(ATTEMPTS)
# A text comes as its author wrote it. In this one there is a link to a script for readers that, unlike GitHub's Markdown, do
# not take the address before it for a link of its own.
DIALECT = NAMES.index("Markdown")
RUNNING = ("javascript", "vbscript", "data", "file", "blob")
MODELS = range(len(NAMES))


def said(hostile, number: int, place: str) -> str:
    """What stands in this place of the model with this number."""
    project = hostile.project
    for index, filling in enumerate(project.fillings):
        if filling.attempt == NAMES[number] and filling.place == place:
            return filling.harmless if index in project.refused else filling.text
    raise AssertionError(place)


def test_models_for_programs_say_every_title_as_it_is(hostile):
    for number in MODELS:
        model = json.loads((hostile.output / f"m{number}/matrix.json").read_bytes())
        assert model["title"] == said(hostile, number, "matrix title"), NAMES[number]
        assert model["rows"][0]["title"] == said(hostile, number, "row title")
        assert model["lenses"][0]["id"] == LENS
        assert model["cells"][0]["tags"] == [said(hostile, number, "tag")]


def test_tables_have_a_record_for_each_thing_and_no_formula(hostile):
    for number in MODELS:
        text = (hostile.output / f"m{number}/matrix.csv").read_bytes().decode()
        records = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert len({len(record) for record in records}) == 1, NAMES[number]
        for value in (value for record in records[1:] for value in record):
            assert not re.match(r"'*[=+\-@\t\r\n＝＋－＠]", value) or value.startswith("'"), (NAMES[number], value)
        titles = [value.removeprefix("'") for record in records for value in record]
        assert said(hostile, number, "cell title").removeprefix("'") in titles, NAMES[number]


def test_drawings_feed_and_sitemap_are_XML_of_the_programs_own_elements(hostile, harmless):
    def names(path) -> set[str]:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        tree = etree.fromstring(path.read_bytes(), parser)
        found = set()
        for element in tree.iter():
            assert isinstance(element.tag, str), f"{path}: {element}"  # a comment or an instruction
            found |= {element.tag, *(f"{element.tag}[{name}]" for name in element.attrib)}
        return found

    usual = names(harmless.output / "m0/matrix.svg")
    # Long columns' titles lie on their side, and right-to-left letters run their own way.
    usual |= {f"{{http://www.w3.org/2000/svg}}text[{name}]" for name in ("transform", "unicode-bidi")}
    for number in MODELS:
        assert names(hostile.output / f"m{number}/matrix.svg") <= usual, NAMES[number]
    for name in ("feed.xml", "sitemap.xml"):
        assert names(hostile.output / name) <= names(harmless.output / name)


def test_drawings_that_are_opened_by_themselves_run_nothing(watch, hostile):
    with served(hostile.output, "/a/", policy="") as address:
        tab = watch(address)
        for number in MODELS:
            tab.page.goto(f"{address}m{number}/matrix.svg")


def test_HTML_in_the_feed_is_made_of_the_themes_elements(watch, hostile, harmless):
    script = f"(texts) => texts.flatMap((text) => ({SURVEY})(new DOMParser().parseFromString(text, 'text/html')))"
    found = {}
    tab = watch("about:")
    for site in (harmless, hostile):
        tree = etree.parse(site.output / "feed.xml")
        texts = [element.text or "" for element in tree.iter("{*}content")]
        assert texts
        found[site is hostile] = set(tab.page.evaluate(script, texts))
    assert found[True] - found[False] == set()


def links(tokens) -> list[str]:
    found = []
    for token in tokens:
        found += [value for name, value in (token.attrs or {}).items() if name in ("href", "src")]
        found += links(token.children or [])
    return found


def test_Markdown_for_programs_has_no_address_that_runs(hostile):
    markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    markdown.validateLink = lambda address: True  # else the reader's own care would hide what we wrote
    files = sorted(hostile.output.rglob("*.md")) + [hostile.output / "llms.txt"]
    assert len(files) > len(ATTEMPTS) * 5
    for path in files:
        if path.relative_to(hostile.output).parts[0] == "files":
            continue
        if f"essay-{DIALECT}/" in str(path):
            continue
        # A note is no definition of a link; this reader knows no notes.
        for address in links(markdown.parse(re.sub(r"(?m)^\[\^", "x [^", path.read_text()))):
            scheme = re.match(r"[\x00-\x20]*([a-z][a-z0-9+.-]*):", re.sub("[\t\n]", "", address), re.IGNORECASE)
            assert scheme is None or scheme[1].lower() not in RUNNING, f"{path}: {address}"


def test_the_index_of_the_search_is_data_and_nothing_else(hostile):
    titles = set()
    for path in sorted((hostile.output / "search").glob("*.js")):
        text = path.read_text()
        inside = re.fullmatch(r"addToSearch\(\d+, (\[.*\])\);\n", text, re.DOTALL)
        assert inside and "<" not in text and "\u2028" not in text, path
        titles |= {page[2] for page in json.loads(inside[1])}
    for number in MODELS:
        # There a tab is a blank.
        assert said(hostile, number, "matrix title").replace("\t", " ") in titles, NAMES[number]


def test_lists_for_hosts_have_one_line_for_each_address_and_stay_in_the_site(hostile):
    for line in (hostile.output / "_redirects").read_text().split("\n")[:-1]:
        assert re.fullmatch(r"/a/[!-~]* /a/[!-~]* 301", line), line
        assert ".." not in [part for address in line.split(" ")[:2] for part in address.split("/")], line
    robots = (hostile.output / "robots.txt").read_text()
    assert robots == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/a/sitemap.xml\n"
    for address in etree.parse(hostile.output / "sitemap.xml").iter("{*}loc"):
        assert address.text.startswith("https://example.org/a/") and urlsplit(address.text).netloc == "example.org"


def test_the_manifest_lists_files_of_the_output_alone(hostile):
    [manifest] = [path for path in hostile.output.rglob("manifest.json") if "files" not in path.parts]
    listed = json.dumps(json.loads(manifest.read_bytes()))
    assert "/../" not in listed
    around = [path.name for path in (*hostile.root.iterdir(), *hostile.output.parent.iterdir())]
    assert sorted(around) == ["content", "made.lock", "made.pickle", "project", "public"]


def test_former_addresses_cannot_take_the_place_of_pages(hostile):
    """A slash behind U+0600 is no slash to Swift's characters, so "x\u0600/../../index.html" was taken for one name."""
    assert "Home" in (hostile.output / "index.html").read_text()
    assert not [path for path in hostile.output.rglob("*") if ".." in path.parts]


@pytest.mark.parametrize("path", ["index.html", f"m0/{ROW}/{FIRST}/index.html"])
def test_pages_say_words_as_they_are(watch, hostile, path):
    project = hostile.project
    with served(hostile.output, "/a/") as address:
        tab = watch(address)
        tab.page.goto(address + path)
        text = tab.page.evaluate("document.body.textContent")
    for index, filling in enumerate(project.fillings):
        if filling.place == "site author" and index not in project.refused:
            assert filling.text in text, filling.attempt
