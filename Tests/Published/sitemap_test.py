"""sitemap.xml, robots.txt and llms.txt."""

import re
import xml.etree.ElementTree as ET
from urllib.robotparser import RobotFileParser

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def entries(site) -> dict[str, str | None]:
    root = ET.fromstring(site.text("sitemap.xml"))
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    found = [(url.findtext("s:loc", None, NAMES), url.findtext("s:lastmod", None, NAMES)) for url in root]
    assert len(dict(found)) == len(found), "an address stands twice"
    return dict(found)


def test_the_sitemap_has_every_page(site):
    assert set(entries(site)) == {page for page in site.pages() if not page.endswith("/embed/")}


def test_an_essay_has_its_day(site, essays):
    told = entries(site)
    for path, front in essays.items():
        assert told[site.address + path] == front.get("updated", front.get("date"))


def test_a_cell_has_the_day_of_the_change_that_last_named_it(site, model):
    told = entries(site)
    for row in model["rows"]:
        for column in row["cells"]:
            days = [c["date"] for c in model.get("changes", []) if f"{row['id']}/{column}" in c.get("cells", [])]
            assert told[f"{site.address}{model['id']}/{row['id']}/{column}/"] == (max(days) if days else None)


def test_robots_may_read_all_and_learn_of_the_sitemap(site):
    robots = RobotFileParser()
    robots.parse(site.text("robots.txt").splitlines())
    assert robots.can_fetch("anybody", site.address + "backend/")
    assert robots.site_maps() == [site.address + "sitemap.xml"]


def test_llms_txt_names_every_essay_and_model(site, essays, model):
    text = site.text("llms.txt")
    assert re.match(r"# [^\n]+\n\n> [^\n]+\n\n## ", text)
    links = re.findall(r"^- \[[^\n]*?\]\(([^)]+)\)", text, re.M)
    assert {site.address + path + "index.md" for path in essays} <= set(links)
    assert f"{site.address}{model['id']}/matrix.md" in links
    for link in links:
        assert not site.leads_nowhere(link), link
