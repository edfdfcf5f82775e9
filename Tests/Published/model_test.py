"""matrix.json, matrix.csv and matrix.md, held to the file that they are made from."""

import csv
import json
import re
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from published import links_of

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs/schema/matrix-json.json").read_text())


def closed(schema):
    """The schema without room for keys that it does not know."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closing = {"additionalProperties": False} if "properties" in schema and schema.get("type") == "object" else {}
    return {key: closed(value) for key, value in schema.items()} | closing


def plain(markdown: str) -> str:
    """The words of a summary, as far as they are the same in every rendering."""
    words = re.sub(r"<[^>]+>", " ", MarkdownIt().render(markdown)).replace("&quot;", '"')
    return re.sub(r"[\W_]+", " ", words).strip()


@pytest.fixture
def told(site, model) -> dict:
    return json.loads(site.text(f"{model['id']}/matrix.json"))


def cells(model):
    for row in model["rows"]:
        for column in model["columns"]:
            if column["id"] in row.get("cells", {}):
                yield row["id"], column["id"], row["cells"][column["id"]]


# --- JSON ------------------------------------------------------------------------------------------------------------


def test_the_schema_knows_all_that_is_told(told):
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    jsonschema.Draft7Validator(closed(SCHEMA)).validate(told)


def test_axes_fields_lenses_and_groups_are_those_of_the_file(told, model):
    for key in ("title", "licence", "rowAxis", "columnAxis", "source"):
        assert told.get(key) == model.get(key), key
    assert told["fields"] == model.get("fields", [])
    for lens, own in zip(told["lenses"], model.get("lenses", []), strict=True):
        assert {"kind": "ordered", "was": []} | own == lens | {"levels": own["levels"]}
        assert [{"was": []} | level for level in own["levels"]] == lens["levels"]
    assert [(g["id"], g["title"]) for g in told["groups"]] == [(g["id"], g["title"]) for g in model.get("groups", [])]
    assert told.get("version") == next((change["version"] for change in model.get("changes", [])), None)


def test_rows_and_columns_are_those_of_the_file(told, model):
    for key in ("rows", "columns"):
        assert [(part["id"], part["title"]) for part in told[key]] == [(p["id"], p["title"]) for p in model[key]]
        for part, own in zip(told[key], model[key]):
            assert part.get("note") == own.get("note")
            assert part.get("group") == own.get("group")
            assert ("body" in part) or ("body" not in own)


def test_cells_are_those_of_the_file(told, model):
    assert [(cell["row"], cell["column"]) for cell in told["cells"]] == [(r, c) for r, c, _ in cells(model)]
    lenses = [lens["id"] for lens in model.get("lenses", [])]
    for cell, (_, _, own) in zip(told["cells"], cells(model)):
        assert cell.get("title") == own.get("title")
        assert cell["summary"]["markdown"] == own["summary"].strip()
        assert cell["levels"] == {lens: own[lens] for lens in lenses if lens in own}
        assert cell["tags"] == own.get("tags", [])
        for field in model.get("fields", []):
            value, wanted = cell["fields"].get(field["id"]), own.get(field["id"])
            if field["type"] == "list":
                assert [plain(item["markdown"]).split()[0] for item in value or []] == [
                    plain(item).split()[0] for item in wanted or []
                ]
            elif field["type"] == "links":
                assert value == wanted
            else:
                assert (value is None) == (wanted is None)


def test_changes_are_those_of_the_file(told, model):
    for change, own in zip(told["changes"], model.get("changes", []), strict=True):
        assert (change["version"], change.get("date")) == (own["version"], own.get("date"))
        assert [f"{cell['row']}/{cell['column']}" for cell in change["cells"]] == own.get("cells", [])


def test_no_address_in_it_is_dead(told, site):
    def strings(value, key=None):
        if isinstance(value, dict):
            for name, part in value.items():
                yield from strings(part, name)
        elif isinstance(value, list):
            for part in value:
                yield from strings(part, key)
        else:
            yield key, value

    for key, text in strings(told):
        for href in [text] if key == "url" else links_of(text) if key == "html" else []:
            assert href.startswith(("http://", "https://", "#")), href
            assert href.startswith("#") or not site.leads_nowhere(href), href


# --- CSV and Markdown ------------------------------------------------------------------------------------------------


def test_the_table_has_a_line_for_each_cell(site, model):
    with (site.folder / model["id"] / "matrix.csv").open(newline="", encoding="utf-8-sig") as file:
        lines = [line for line in csv.DictReader(file) if line["kind"] == "cell"]
    assert len(lines) == len(list(cells(model)))
    titles = [own.get("title", "") for _, _, own in cells(model)]
    assert [line["title"] for line in lines] == titles


def test_the_document_begins_with_the_table(site, model):
    tokens = MarkdownIt("commonmark").enable("table").parse(site.text(f"{model['id']}/matrix.md"))
    assert tokens[1].content == model["title"]
    start, end = (next(i for i, t in enumerate(tokens) if t.type == kind) for kind in ("table_open", "table_close"))
    inlines = [token for token in tokens[start:end] if token.type == "inline"]

    def words(token):
        parts = token.children or []
        return plain("".join(part.content + (" " if part.type == "link_close" else "") for part in parts))

    shown = [words(token) for token in inlines]
    wanted = [plain(model.get("rowAxis", {}).get("title", "Row"))] + [plain(c["title"]) for c in model["columns"]]
    assert shown[: len(wanted)] == wanted
    told = dict(((r, c), own) for r, c, own in cells(model))
    place = len(wanted)
    for row in model["rows"]:
        assert shown[place] == plain(row["title"])
        for number, column in enumerate(model["columns"], 1):
            own = told.get((row["id"], column["id"]))
            if own:
                assert plain(own["summary"].split("`")[0]) in shown[place + number]
        place += len(model["columns"]) + 1
