"""The table of scripts/bench, for a terminal and for docs/benchmarks.md."""

import datetime
import os

MARKS = ("<!-- measured: scripts/bench --write -->\n", "<!-- end of what was measured -->\n")


def number(value, digits=2):
    return "" if value is None else f"{value:.{digits}f}"


def ratio(row, rows, of):
    """How a row of sitegen's stands to another side's of the same case, by CPU; by wall time where CPU is not told."""
    other = next((other for other in rows if other.case == row.case and other.side == of), None)
    if row.side != "sitegen" or other is None:
        return ""
    if row.median.cpu is None:
        return number(row.median.wall / other.median.wall)
    return f"{row.median.wall / other.median.wall:.2f} / {row.median.cpu / other.median.cpu:.2f}"


def table(rows):
    """Markdown, its columns aligned so that it can be read as it is."""
    cells = [["case", "side", "wall, s", "best", "CPU, s", "best", "peak, MB", "to Hugo", "to the raw limit", ""]]
    case = None
    for row in rows:
        memory = None if row.median.memory is None else row.median.memory / 1e6
        cells.append([
            "" if row.case == case else row.case, row.side, number(row.median.wall, 3), number(row.best.wall, 3),
            number(row.median.cpu), number(row.best.cpu), number(memory, 0), ratio(row, rows, "Hugo"),
            ratio(row, rows, "raw limit"), row.note])
        case = row.case
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in cells]
    rule = "| " + " | ".join(("-" * (width - 1) + ":") if 2 <= column <= 6 else "-" * width
                             for column, width in enumerate(max(width, 2) for width in widths)) + " |"
    return "\n".join([lines[0], rule, *lines[1:]])


def about(sides, options, machine, folder):
    versions = ", ".join(f"{side.title} {side.version}" for side in sides if side.version != "limit.c")
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return (f"{datetime.date.today()}; {versions}. {machine}. Files in `{folder}`. Median and best of {options.runs} runs, "
            f"all sides in turn; load of the machine at the end: {load}.")


def write(path, about, table):
    """Puts the table between the marks of the page; what stands around it stays."""
    text = path.read_text(encoding="utf-8")
    before, rest = text.split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    path.write_text(f"{before}{MARKS[0]}\n{about}\n\n{table}\n\n{MARKS[1]}{after}", encoding="utf-8")
