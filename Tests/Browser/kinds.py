"""One page of every kind on this repository's site: where it lies, and how the site answers."""

import pytest

KINDS = {
    "home": "",
    "text": "about/",
    "essays": "essays/",
    "sources": "sources/",
    "essay": "essays/breadth-before-scale/",
    "matrix": "backend/",
    "matrix without lenses": "docs/",
    "assess": "backend/assess/",
    "row": "backend/ai/",
    "column": "backend/at/early/",
    "cell": "backend/ai/early/",
    "between": "backend/from/prototype/to/early/",
    "changes": "backend/changes/",
    "search": "search/",
    "404": "no/such/page/",
}

every_kind = pytest.mark.parametrize("kind", KINDS)
# The worksheet is a form without script and on paper as well, see assess_test.py.
every_kind_but_the_worksheet = pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "assess"])
# For what lies in the frame of all pages: one without a table, one with it, and the one that is reached unbidden.
some_kinds = pytest.mark.parametrize("kind", ["essays", "matrix", "404"])


def place(kind: str) -> dict:
    """The arguments with which `visit` opens it."""
    return {"path": KINDS[kind], "status": 404 if kind == "404" else 200}
