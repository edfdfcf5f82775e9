"""Writes one model of 100 by 100 cells in one file, each with a summary, a long text, a level and two lists."""

import random

import essays

LEVELS = ["native", "workable", "strained", "broken"]


def cell(row, column, size):
    """The lines of one cell. Its place alone decides every word of it."""
    rng = random.Random(row * size + column)

    def words(low, high):
        return " ".join(rng.choices(essays.WORDS, k=rng.randint(low, high)))

    def sentence():
        return words(7, 16).capitalize() + "."

    def paragraph():
        return " ".join(sentence() for _ in range(4))

    def another():
        return f"[{words(2, 3)}](cell:r{rng.randrange(size)}/c{rng.randrange(size)})"

    text = [
        paragraph(), f"## {words(2, 4).capitalize()}", f"{paragraph()} See {another()} and {another()}.",
        f"- {sentence()}\n- {sentence()}", f"Of *{words(1, 2)}* and `{words(1, 1)}`: {sentence()}",
    ]
    body = "\n\n".join(text).replace("\n", "\n          ").replace("\n          \n", "\n\n")
    return f"""      c{column}:
        title: {words(1, 3).capitalize()}
        summary: {sentence()}
        fit: {rng.choice(LEVELS)}
        signals: ["{sentence()}", "{sentence()}"]
        next: ["{sentence()}", "{sentence()}"]
        body: |
          {body}
"""


def write(folder, size):
    """`content/` with this one matrix; the same bytes on every run."""
    (folder / "matrices").mkdir(parents=True)
    levels = "".join(f"      - {{id: {name}, title: {name.capitalize()}}}\n" for name in LEVELS)
    columns = "".join(f"  - {{id: c{column}, title: Column {column}}}\n" for column in range(size))
    head = f"""title: Bench
fields:
  - {{id: signals, title: You are here if, type: list, role: signals}}
  - {{id: next, title: Moving on, type: list, role: moves}}
lenses:
  - id: fit
    title: Fit
    limit: workable
    levels:
{levels}columns:
{columns}rows:
"""
    with (folder / "matrices/bench.yml").open("w", encoding="utf-8") as file:
        file.write(head)
        for row in range(size):
            file.write(f"  - id: r{row}\n    title: Row {row}\n    cells:\n")
            for column in range(size):
                file.write(cell(row, column, size))
