"""The cases of scripts/bench. Each gives rows of a table: (what, side, Run, figure that it is held against)."""

import multiprocessing
import shutil
import sys
from collections import namedtuple

import serving
from runs import Run, best, compare, expect_pages, median
from sides import ROOT

Row = namedtuple("Row", "case side median best note")


class Bench:
    def __init__(self, sides, scratch, options):
        self.sides = sides
        self.scratch = scratch
        self.options = options

    @property
    def sitegen(self):
        return self.sides[0]

    def side(self, title):
        return next((side for side in self.sides if side.title == title), None)

    def essays(self, side, count):
        """The folder with so many essays for a side, written once."""
        folder = self.scratch / f"{side.title}-{count}".replace(" ", "-")
        if not folder.exists():
            # By a process of its own: what this one has held once counts for each program that it starts (`measure`).
            writer = side if side.title == "Hugo" else self.sitegen
            process = multiprocessing.Process(target=writer.write_essays, args=(folder, count))
            process.start()
            process.join()
            if process.exitcode != 0:
                sys.exit(f"error: cannot write {count} essays")
        return folder

    def output(self, side):
        return self.scratch / f"{side.title}-output".replace(" ", "-")

    def rows(self, case, found, notes):
        return [Row(case, title, median(runs), best(runs), notes.get(title, "")) for title, runs in found.items()]

    def build(self, case, sides, count, keeps=False):
        entrants = [(side.title, side.command(self.essays(side, count), self.output(side)), self.output(side))
                    for side in sides]
        if keeps:
            compare(case + ", first build", entrants, 1, self.scratch)
        before = {side.title: newest(self.output(side)) for side in sides} if keeps else {}
        found = compare(case, entrants, self.options.runs, self.scratch, keeps)
        notes = {}
        for side in sides:
            pages = expect_pages(self.output(side), count)
            notes[side.title] = f"{pages} pages"
            if keeps:
                written = sum(1 for file in files(self.output(side)) if file.stat().st_mtime_ns > before[side.title])
                notes[side.title] = f"{written} files written"
            shutil.rmtree(self.output(side))
        return self.rows(case, found, notes)

    # The cases

    def a(self):
        return self.build(f"a: {self.options.essays} essays", self.sides, self.options.essays)

    def b(self):
        side, size = self.sitegen, self.options.size
        folder = self.scratch / "matrix"
        side.write_matrix(folder, size)
        case = f"b: a model of {size} × {size}"
        found = compare(case, [(side.title, side.command(folder, self.output(side)), self.output(side))],
                        self.options.runs, self.scratch)
        pages = expect_pages(self.output(side), size * size)
        shutil.rmtree(self.output(side))
        return self.rows(case, found, {side.title: f"{pages} pages"})

    def c(self):
        """This repository's own site, and as many pages by Hugo."""
        side, output = self.sitegen, self.output(self.sitegen)
        entrants = [(side.title, side.command(ROOT, output), output)]
        compare("c", entrants, 1, self.scratch)
        pages = expect_pages(output, 1)
        if hugo := self.side("Hugo"):
            entrants.append((hugo.title, hugo.command(self.essays(hugo, pages), self.output(hugo)), self.output(hugo)))
        case = f"c: this repository's site, {pages} pages"
        found = compare(case, entrants, 4 * self.options.runs, self.scratch)
        return self.rows(case, found, {"Hugo": f"{pages} essays"})

    def d(self):
        sides = [side for side in self.sides if side.title != "raw limit"]
        return self.build(f"d: {self.options.essays} essays, nothing changed", sides, self.options.essays, keeps=True)

    def e(self):
        rows = []
        for side in self.sides:
            if side.title == "raw limit":
                continue
            middle, least = serving.row(side, self.essays(side, self.options.essays), self.options.runs,
                                        "/essays/essay-00007/")
            rows.append(Row(f"e: {self.options.essays} essays, from a save to the reload", side.title,
                            Run(middle, None, None), Run(least, None, None), ""))
        return rows

    def f(self):
        side, rows = self.sitegen, []
        # All sizes in turn: a machine that gets faster or slower meanwhile does not make the growth of time another one.
        entrants = {count: (str(count), side.command(self.essays(side, count), output := self.scratch / f"grown-{count}"),
                            output) for count in self.options.growth}
        found = compare("f", entrants.values(), self.options.runs, self.scratch)
        for count, (title, _, output) in entrants.items():
            note = f"{expect_pages(output, count)} pages"
            middle = median(found[title])
            if rows:
                less = rows[-1]
                note += (f"; {middle.wall / less.median.wall:.1f} × the time, {middle.cpu / less.median.cpu:.1f} × the "
                         f"CPU, {middle.memory / less.median.memory:.1f} × the memory of the row above")
            rows.append(Row(f"f: {count} essays", side.title, middle, best(found[title]), note))
            shutil.rmtree(output)
            shutil.rmtree(self.essays(side, count))
        return rows


def files(folder):
    # What the program keeps for itself is no part of the site.
    return (file for file in folder.rglob("*") if file.is_file() and ".sitegen" not in file.parts)


def newest(folder):
    return max(file.stat().st_mtime_ns for file in files(folder))
