"""What the tests count, fault by fault, and the page that is made of it: docs/reliability.md.

Tests run in several processes; each hands its counts on as properties of its reports, and the one that collects these
makes the table.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

# Every fault of the table, in its order. A run of all tests must try each.
FAULTS = {
    "kill-call": "kill -9 at a system call that changes files, one thread",
    "kill-threads": "kill -9 at a system call that changes files, two threads",
    "kill-time": "kill -9 at a random moment",
    "kill-first": "kill -9 in a first build",
    "kill-again": "kill -9 again and again, before any build came to its end",
    "ENOSPC": "one call that changes files fails: no space left (ENOSPC)",
    "EACCES": "one call fails: no permission (EACCES)",
    "EIO": "one call fails: input/output error (EIO)",
    "EMFILE": "one call that opens a file fails: too many open files (EMFILE)",
    "forever": "a call fails, and every later one of its name",
    "first": "one call of a first build fails",
    "full": "a disk that is full: room for the old site and 0 to 1.1 MB more",
    "size": "a limit on the size of files (RLIMIT_FSIZE)",
    "descriptors": "a limit on open files (RLIMIT_NOFILE)",
    "read-only": "a folder that may not be written to or read, a file system that is read-only",
    "in-the-way": "a file where a folder should be",
    "vanishes": "the output folder, or the content, vanishes in mid-build",
    "two": "two builds at once",
    "lock": "the lock of a build that was killed",
    "output": "an output folder that would harm: root, content, home, /",
    "links": "symbolic links: inside, outside, in circles",
    "interrupt": "Ctrl-C and SIGTERM while links to other sites are tested",
    "serve-crowd": "serve: 200 connections at once, some of a byte a second",
    "serve-heads": "serve: requests with huge heads",
    "serve-bytes": "serve: bad encodings, `..` in every spelling, other protocols, noise",
    "serve-foreign": "serve: foreign Host and Origin",
    "serve-streams": "serve: 50 open streams of changes",
    "serve-hostile": "serve: texts and models made to be slow or large come and go",
    "serve-descriptors": "serve: no file descriptors left",
    "serve-memory": "serve: thousands of requests, good and bad; memory stays flat",
}

COUNTS = ("lost", "hangs", "exits")


@dataclass
class Entry:
    """What trying one fault has shown."""

    fault: str
    tries: int = 0
    lost: int = 0
    hangs: int = 0
    exits: int = 0


@dataclass
class Ledger:
    """The counts of one test, and what they mean in words."""

    entries: dict[str, Entry] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def note(
        self,
        fault: str,
        at: object,
        *,
        lost: Iterable[str] = (),
        hung: bool = False,
        wrong: Iterable[str] = (),
        met: bool = True,
    ) -> None:
        """One try, made `at` some call or moment: what was lost, whether it hung, what was wrong about its end. It does not
        count when the fault was not `met`, as the build was over before it."""
        assert fault in FAULTS, fault
        entry = self.entries.setdefault(fault, Entry(fault))
        lost, wrong = list(lost), [] if hung else list(wrong)
        entry.tries += met
        entry.lost += len(lost)
        entry.hangs += hung
        entry.exits += bool(wrong)
        said = [f"lost: {text}" for text in lost] + ["it hung"] * hung + [f"wrong end: {text}" for text in wrong]
        self.faults += [f"{fault} at {at}: {text}" for text in said]

    def properties(self) -> list[tuple[str, dict]]:
        return [("reliability", asdict(entry)) for entry in self.entries.values()]


class Table:
    """The sum of all entries."""

    def __init__(self):
        self.entries: dict[str, Entry] = {}

    def add(self, counts: dict) -> None:
        sum = self.entries.setdefault(counts["fault"], Entry(counts["fault"]))
        for name in ("tries", *COUNTS):
            setattr(sum, name, getattr(sum, name) + counts[name])

    def claims(self) -> list[str]:
        """What must not be, in words."""
        tried = {id for id, entry in self.entries.items() if entry.tries}
        missing = [f"never met: {title}" for id, title in FAULTS.items() if id not in tried]
        bad = [entry for entry in self.entries.values() if any(getattr(entry, name) for name in COUNTS)]
        return missing + [f"not 0: {entry}" for entry in bad]

    def text(self) -> str:
        lines = [self._line(self.entries[id]) for id in FAULTS if id in self.entries]
        return PAGE + "\n".join(lines) + "\n"

    @staticmethod
    def _line(entry: Entry) -> str:
        return f"| {FAULTS[entry.fault]} | {entry.tries} | {entry.lost} | {entry.hangs} | {entry.exits} |"


PAGE = """\
# Reliability, as measured

Written by `Tests/Faults`, which drives the real program on a small project in two versions: between them pages and files change, appear and vanish, a file becomes a folder, and a folder a file. `scripts/test` runs it each time and fails where one of the last three columns is not 0.

- **tries**: builds (or requests) in which the fault was really met.
- **lost files**: files that were neither the old nor the new ones, files that both versions have and that were gone, and files that a build after the fault did not bring to what a clean build writes. After an end with 2 nothing at all may have changed, and that is counted here, too. For `serve`: answers that came from outside of the site, and files that it changed.
- **hangs**: no end within 60 s; for `serve` no answer to a good request within 30 s while it was under fire, or after.
- **wrong exits**: another exit code than the one that is promised, success that was reported and was none, a refusal that is not one sentence with a path and the cause; for `serve` another status, or an end.

To record it anew, or to try each fault more often:

```
~/.cache/sitegen/browser/bin/python -B -m pytest Tests/Faults -n 2 --record
~/.cache/sitegen/browser/bin/python -B -m pytest Tests/Faults -n 2 --more 5
```

| fault | tries | lost files | hangs | wrong exits |
|---|---:|---:|---:|---:|
"""


def rows(page: str) -> list[list[str]]:
    """The rows of a page's table, without its head."""
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines[1:]]


def page_faults(page: str) -> list[str]:
    """What a recorded page says that it may not: other faults than these, no tries, something else than 0."""
    table = rows(page)
    faults = [] if page.startswith(PAGE) else ["what stands over the table is not what the tests say"]
    if [row[0] for row in table] != list(FAULTS.values()):
        faults.append("the faults are not those that are tried")
    return faults + [f"'{row[0]}' says {row[1:]}" for row in table if row[1] == "0" or row[2:] != ["0", "0", "0"]]
