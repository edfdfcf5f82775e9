"""The cells have all their parts, and the essays rest on them."""

import pytest

from content import Cell, Content
from faults import none
from texts import Text

# The models of this site: rows, columns, and what each cell has. A cell of the small one may do without sources.
PARTS = {
    "backend": (8, 4, "title summary body fit effort fails signals breaks next stay why see tags"),
    "docs": (4, 3, "title summary body practice evidence moves related tags"),
}
CELL_WORDS = 250, 500  # at least so many of prose, at most so many together with the snippet
MAIN_ESSAY, MAIN_ESSAY_WORDS = "essays/breadth-before-scale.md", (2_000, 2_500)  # of prose

every_model = pytest.mark.parametrize("model", PARTS)


def prose(text: Text) -> int:
    """The number of words that a reader sees outside of blocks of code."""
    return sum(len(passage.text.split()) for passage in text.passages)


def code(text: Text) -> int:
    return sum(len(block.code.split()) for block in text.blocks if block.language != "matrix")


def cells(content: Content, model: str) -> list[Cell]:
    return [cell for cell in content.cells.values() if cell.name.startswith(model + "/")]


@every_model
def test_every_cell_has_all_parts(content, model):
    rows, columns, parts = PARTS[model]
    assert len(cells(content, model)) == rows * columns
    none(
        f"{cell.place}: no '{part}'"
        for cell in cells(content, model)
        for part in parts.split()
        if not (cell.part("body") if part == "body" else cell.values.get(part))
    )


@every_model
def test_rows_and_columns_have_texts(content, model):
    root = content.models[model]
    rows, columns, _ = PARTS[model]
    assert [len(root["rows"]), len(root["columns"])] == [rows, columns]
    none(
        f"matrices/{model}.yml:{entry.line}: no '{part}'"
        for kind, part in [("rows", "summary"), ("rows", "body"), ("columns", "note"), ("columns", "body")]
        for entry in root[kind]
        if not entry.get(part)
    )


def test_every_step_of_the_main_model_has_a_text(content):
    names = [column["id"] for column in content.models["backend"]["columns"]]
    steps = [(step["from"], step["to"]) for step in content.models["backend"]["between"] if step.get("body")]
    assert steps == list(zip(names, names[1:], strict=False))


def test_a_cell_of_the_main_model_has_250_to_500_words(content):
    least, most = CELL_WORDS
    none(
        f"{body.place}: {prose(body)} words of prose and {code(body)} of code"
        for cell in cells(content, "backend")
        for body in cell.part("body")
        if prose(body) < least or prose(body) + code(body) > most
    )


def test_the_main_essay_has_2000_to_2500_words(content):
    least, most = MAIN_ESSAY_WORDS
    assert least <= prose(content.essays[MAIN_ESSAY]) <= most


def test_every_essay_cites_cells(content):
    none(
        f"{essay.place}: no link to a cell"
        for essay in content.essays.values()
        if not any(link.target.startswith("cell:") for link in essay.links)
    )


def test_words_are_counted_as_a_reader_sees_them():
    text = Text(
        "a.md", 1, "## A *b*\n\nSee [c d](cell:e) and `f`.[^1]\n\n```sql\nSELECT 1\n```\n\n|g|h|\n|-|-|\n|i|j|\n"
    )
    assert (prose(text), code(text)) == (11, 2)
