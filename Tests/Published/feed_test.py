"""feed.xml, read as feed readers read it."""

import feedparser
import pytest

from published import links_of


@pytest.fixture(scope="module")
def feed(site):
    return feedparser.parse((site.folder / "feed.xml").read_bytes(), sanitize_html=False, resolve_relative_uris=False)


def test_it_is_well_formed_atom(feed, site):
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "Breadth before scale"
    assert feed.feed.language == "en"
    assert {link.rel: link.href for link in feed.feed.links} == {
        "self": site.address + "feed.xml",
        "alternate": site.address,
    }


def test_every_essay_with_a_date_is_there(feed, site, essays):
    told = {entry.link: entry for entry in feed.entries}
    for path, front in essays.items():
        if "date" in front:
            entry = told[site.address + path]
            assert entry.title == front["title"]
            assert entry.published == f"{front['date']}T00:00:00Z"
            assert entry.updated == f"{front.get('updated', front['date'])}T00:00:00Z"


def test_every_change_with_a_date_is_there(feed, site, model):
    told = [entry for entry in feed.entries if entry.link.startswith(f"{site.address}{model['id']}/changes/#")]
    changes = [change for change in model.get("changes", []) if "date" in change]
    assert [entry.title for entry in told] == [f"{model['title']} {change['version']}" for change in changes]


def test_ids_are_addresses_and_each_is_there_once(feed, site):
    ids = [entry.id for entry in feed.entries]
    assert len(ids) == len(set(ids))
    assert all(id.startswith(site.address) for id in ids)


def test_the_newest_stands_first_and_dates_the_feed(feed):
    dates = [entry.published for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)
    assert feed.feed.updated == max(entry.updated for entry in feed.entries)


def test_all_links_are_absolute_and_lead_somewhere(feed, site):
    for entry in feed.entries:
        assert not site.leads_nowhere(entry.link), entry.link
        (content,) = entry.content
        assert content.type == "text/html"
        assert content.value
        for href in links_of(content.value):
            assert href.startswith(("https://", "http://", "mailto:")), f"{entry.link}: {href}"
            assert not site.leads_nowhere(href), f"{entry.link}: {href}"
