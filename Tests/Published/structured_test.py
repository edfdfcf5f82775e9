"""What pages say to machines agrees with what they show to readers. extruct reads it as search engines do."""

import re
from pathlib import Path

import extruct
import lxml.html
import pytest
import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
ADDRESS = "https://example.org/a/b/"


class Page:
    """A page of the site, by its path in it."""

    def __init__(self, site, path: str):
        self.address = ADDRESS + path
        html = site.text(path + "index.html")
        found = extruct.extract(html, base_url=self.address, syntaxes=["json-ld", "opengraph"])
        self.tree = lxml.html.fromstring(html)
        self.nodes = [node for data in found["json-ld"] for node in data["@graph"]]
        self.card = dict(pair for graph in found["opengraph"] for pair in graph["properties"])

    def node(self, type: str) -> dict:
        [node] = [node for node in self.nodes if type in (node["@type"], *node["@type"][:1])]
        return node

    def text(self, selector: str) -> str:
        [element] = self.tree.cssselect(selector)
        return " ".join(element.text_content().split())

    def meta(self, name: str) -> str:
        [element] = self.tree.cssselect(f'meta[name="{name}"]')
        return element.get("content")

    @property
    def trail(self) -> list[tuple[str, str]]:
        """The breadcrumbs: names and addresses."""
        items = self.node("BreadcrumbList")["itemListElement"]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1))
        return [(item["name"], item["item"]) for item in items]


@pytest.fixture(scope="session")
def page(site):
    return lambda path: Page(site, path)


@pytest.fixture(scope="session")
def model() -> dict:
    return yaml.load((REPOSITORY / "content/matrices/backend.yml").read_text(encoding="utf-8"), yaml.BaseLoader)


def pages(site) -> list[str]:
    """Of the pages that are there for readers and search engines."""
    every = [str(file.parent.relative_to(site.folder)) + "/" for file in site.folder.rglob("index.html")]
    return sorted(path.removeprefix("./") for path in every if not path.endswith("/embed/"))


def test_every_page_has_a_card_that_agrees_with_its_title_and_address(site, page):
    paths = pages(site)
    assert len(paths) > 70
    for path in paths:
        one = page(path)
        assert one.card["og:url"] == one.address
        assert one.tree.findtext(".//title").startswith(one.card["og:title"]), path
        assert one.card["og:description"] == one.meta("description"), path
        assert one.text("h1") in one.card["og:title"], path
        [canonical] = one.tree.cssselect("link[rel=canonical]")
        assert canonical.get("href") == one.address


def test_descriptions_are_sentences_that_differ_from_page_to_page(site, page):
    descriptions = [page(path).meta("description") for path in pages(site)]
    assert all(len(text) > 20 for text in descriptions)
    assert len(set(descriptions)) == len(descriptions)


def test_the_home_page_names_the_site(page):
    home = page("")
    website = home.node("WebSite")
    settings = yaml.safe_load((REPOSITORY / "content/site.yml").read_text(encoding="utf-8"))
    assert website["name"] == settings["title"] == home.text(".site-title")
    assert website["url"] == ADDRESS and website["inLanguage"] == settings["language"]


def test_an_essay_is_an_article_with_the_days_and_authors_that_it_shows(site, page):
    essays = [path for path in pages(site) if re.fullmatch(r"essays/[^/]+/", path)]
    assert len(essays) >= 5
    for path in essays:
        essay = page(path)
        article = essay.node("Article")
        assert article["headline"] == essay.text("h1")
        assert article["url"] == article["mainEntityOfPage"] == essay.address
        shown = [time.get("datetime") for time in essay.tree.cssselect("article > header time")]
        assert [article[key] for key in ("datePublished", "dateModified") if key in article] == shown
        assert ", ".join(article["author"]) in essay.text("article > header .meta")
        assert essay.card["og:type"] == "article"
        assert essay.trail[-1] == (essay.text("h1"), essay.address)
        assert [url for _, url in essay.trail] == [ADDRESS, ADDRESS + "essays/", essay.address]


def test_a_matrix_is_a_dataset_whose_files_are_there(site, page, model):
    matrix = page("backend/")
    dataset = matrix.node("Dataset")
    assert dataset["name"] == matrix.text("h1") == model["title"]
    assert dataset["description"] == matrix.meta("description")
    assert dataset["version"] == model["changes"][0]["version"]
    assert dataset["dateModified"] == model["changes"][0]["date"]
    assert dataset["creator"] == model["authors"]
    assert {"text/csv", "image/svg+xml"} <= {file["encodingFormat"] for file in dataset["distribution"]}
    for file in dataset["distribution"]:
        assert (site.folder / file["contentUrl"].removeprefix(ADDRESS)).is_file()
    assert matrix.trail == [(page("").text(".site-title"), ADDRESS), (model["title"], matrix.address)]


def test_each_cell_is_a_term_of_the_set_that_its_matrix_is(page, model):
    matrix = page("backend/").node("Dataset")
    assert "DefinedTermSet" in matrix["@type"]
    for row in model["rows"]:
        for column, value in row["cells"].items():
            cell = page(f"backend/{row['id']}/{column}/")
            term = cell.node("DefinedTerm")
            assert term["name"] == cell.text("h1") == value["title"]
            assert term["description"] == cell.text("header .summary")
            assert term["inDefinedTermSet"]["@id"] == matrix["@id"]
            assert term["termCode"] == f"{row['id']}/{column}"
            links = cell.tree.cssselect("header .trail a, header .coordinates div:first-child a")
            names = [" ".join(link.text_content().split()) for link in links]
            assert [name for name, _ in cell.trail[1:]] == [*names, value["title"]]
            assert [url for _, url in cell.trail] == [
                ADDRESS, ADDRESS + "backend/", f"{ADDRESS}backend/{row['id']}/", cell.address
            ]  # fmt: skip


@pytest.mark.parametrize("path", ["backend/ai/", "backend/at/early/"])
def test_rows_and_columns_lie_below_their_matrix(page, model, path):
    part = page(path)
    assert part.trail[1:] == [(model["title"], ADDRESS + "backend/"), (part.text("h1"), part.address)]


def test_every_other_form_that_a_page_names_is_there(site, page):
    for path in pages(site):
        for link in page(path).tree.cssselect("link[rel=alternate]"):
            assert (site.folder / path / link.get("href")).is_file(), f"{path}: {link.get('href')}"


def test_what_is_no_address_of_its_own_says_so(site):
    missing = lxml.html.fromstring(site.text("404.html"))
    embed = lxml.html.fromstring(site.text("backend/embed/index.html"))
    assert [robots.get("content") for robots in missing.cssselect("meta[name=robots]")] == ["noindex"]
    # Beside the address of another page it could be taken for that page's.
    assert embed.cssselect("meta[name=robots]") == []
    for tree in (missing, embed):
        assert tree.cssselect("meta[property], script[type='application/ld+json']") == []
    assert missing.cssselect("link[rel=canonical]") == []
    assert [link.get("href") for link in embed.cssselect("link[rel=canonical]")] == [ADDRESS + "backend/"]
