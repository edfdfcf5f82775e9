"""Links to other sites lead to primary documentation, and the page of sources can list each by its title.

Whether the address answers is not asked: the tests use no network.
"""

import re
from urllib.parse import urlsplit

import pytest

from content import Source
from faults import none
from texts import Link

# Who speaks there for the thing itself. A new host needs a reason here; a page about somebody else's work is none.
HOSTS = {
    "c2.com": "Ward Cunningham's own report, in which debt was first a word for code",
    "developer.hashicorp.com": "the documentation of Terraform",
    "developer.mozilla.org": "MDN, the reference of the Web platform",
    "developers.openai.com": "the documentation of OpenAI's API",
    "diataxis.fr": "Diátaxis, by its author",
    "docs.aws.amazon.com": "the documentation of AWS",
    "docs.github.com": "the documentation of GitHub",
    "docs.postgrest.org": "the documentation of PostgREST",
    "docs.python.org": "the documentation of Python",
    "docs.stripe.com": "the documentation of Stripe's API",
    "docs.temporal.io": "the documentation of Temporal",
    "doi.org": "papers, where their publishers keep them",
    "git-scm.com": "the manual of Git",
    "github.com": "a project's own repository, where that is its documentation",
    "html.spec.whatwg.org": "the HTML standard",
    "json-schema.org": "the JSON Schema specification",
    "kafka.apache.org": "the documentation of Kafka",
    "nginx.org": "the documentation of nginx",
    "opentelemetry.io": "the documentation and conventions of OpenTelemetry",
    "prometheus.io": "the documentation of Prometheus",
    "semver.org": "the Semantic Versioning specification",
    "spec.openapis.org": "the OpenAPI specification",
    "sre.google": "the SRE books, by their authors' employer",
    "supabase.com": "the documentation and changelog of Supabase",
    "support.claude.com": "the documentation of Anthropic's limits",
    "www.cognitect.com": "Michael Nygard's own text, with which decision records began",
    "www.elastic.co": "the documentation of Elasticsearch",
    "www.hyrumslaw.com": "Hyrum's law, by its author",
    "www.pgbouncer.org": "the documentation of PgBouncer",
    "www.postgresql.org": "the manual of PostgreSQL and its policy of versions",
    "www.rfc-editor.org": "the RFCs",
    "www.w3.org": "the standards of the W3C",
}

# On sites that hold more than documentation, the part that is meant.
FOLDERS = {
    "github.com": ("/open-telemetry/",),
    "supabase.com": ("/docs/", "/changelog/"),
    "www.elastic.co": ("/docs/",),
    "www.postgresql.org": ("/docs/", "/support/"),
    "www.rfc-editor.org": ("/rfc/rfc",),
    "www.w3.org": ("/TR/",),
}


@pytest.fixture(scope="module")
def linked(content) -> list[Link]:
    """Links to other sites in texts."""
    return [link for text in content.texts for link in text.links if outside(link.target)]


@pytest.fixture(scope="module")
def addresses(content, linked) -> list[Link]:
    """The same, and the sources that cells list."""
    return linked + [Link(source.path, source.line, source.url) for source in content.sources]


def outside(target: str) -> bool:
    """Whether a link leaves the site. Links such as cell:async/early stay."""
    return "//" in target or re.match(r"(?i)(https?|mailto|ftp|data):", target) is not None


def fault(address: str) -> str | None:
    """What is wrong with an address."""
    if not re.fullmatch(r"[!-~]+", address):
        return "a blank or a character beyond ASCII"
    parts = urlsplit(address)
    if parts.scheme != "https":
        return "not https"
    if not re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", parts.netloc):
        return f"'{parts.netloc}' is no plain name of a host"
    if "?" in address:
        return "a query; documentation has addresses without one, and most queries track"
    if not parts.path.startswith("/"):
        return "no '/' behind the host"
    if ".." in parts.path or "//" in parts.path or address.endswith("#"):
        return "'..', '//' or an empty '#' in the path"
    if parts.netloc not in HOSTS:
        return f"'{parts.netloc}' is not among the HOSTS of this test"
    if parts.netloc in FOLDERS and not parts.path.startswith(FOLDERS[parts.netloc]):
        return f"not in {' or '.join(FOLDERS[parts.netloc])}"
    return None


def test_addresses_are_well_formed_and_lead_to_primary_documentation(addresses):
    none(f"{a.path}:{a.line}: {a.target}: {fault(a.target)}" for a in addresses if fault(a.target))


def test_each_host_of_the_list_is_linked_to(addresses):
    linked = {urlsplit(address.target).netloc for address in addresses}
    none(f"{host}: take it off the list" for host in HOSTS if host not in linked)


def test_what_a_cell_links_to_stands_among_its_sources(content):
    none(
        f"{link.path}:{link.line}: {link.target} is not among the sources of {cell.name}"
        for cell in content.cells.values()
        for text in cell.texts
        for link in text.links
        if outside(link.target) and link.target not in {source.url for source in cell.sources}
    )


def test_a_link_outside_of_the_cells_says_what_the_page_of_sources_calls_it(content):
    none(
        f"{link.path}:{link.line}: write the document's title in quotes behind {link.target}"
        for text in content.texts
        for link in text.links
        if outside(link.target) and not text.cell and not link.title
    )


def test_a_source_has_one_title_and_a_title_one_source(content, linked):
    named = [Source(link.path, link.line, link.title, link.target) for link in linked if link.title]
    titles, urls = {}, {}
    for source in content.sources + named:
        titles.setdefault(source.url, source)
        urls.setdefault(source.title, source)

    def other(source):
        for first in (titles[source.url], urls[source.title]):
            if (first.title, first.url) != (source.title, source.url):
                yield f"{source.path}:{source.line}: '{source.title}', {source.url}"
                yield f"  but {first.path}:{first.line}: '{first.title}', {first.url}"

    none(line for source in content.sources + named for line in other(source))


def test_a_cell_lists_a_source_once(content):
    none(
        f"{source.path}:{source.line}: {source.url} stands twice in {cell.name}"
        for cell in content.cells.values()
        for number, source in enumerate(cell.sources)
        if source.url in {other.url for other in cell.sources[:number]}
    )


# --- the tools -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "http://nginx.org/en/docs/",
        "https://nginx.org",
        "https://nginx.org/en/docs/?utm_source=a",
        "https://nginx.org:8080/en/",
        "https://me@nginx.org/en/",
        "https://nginx.org/a b",
        "https://nginx.org/en//docs/",
        "https://blog.example/nginx",
        "https://supabase.com/blog/a",
        "//nginx.org/en/",
    ],
)
def test_a_faulty_address_is_found(address):
    assert outside(address) and fault(address)


@pytest.mark.parametrize(
    "address", ["https://nginx.org/", "https://www.postgresql.org/docs/current/sql-select.html#A-1"]
)
def test_a_good_address_passes(address):
    assert outside(address) and fault(address) is None


@pytest.mark.parametrize("target", ["cell:async/early", "#numbers", "../about.md", "matrix:docs"])
def test_a_link_within_the_site_is_not_outside(target):
    assert not outside(target)
