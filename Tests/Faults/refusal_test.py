"""Single system calls that the system refuses. Either the build can do without, and the new site is there; or it ends with 2
and one sentence, and nothing has changed."""

import errno
import os
import re

import pytest

import syscalls
from program import refusal_faults
from trees import BOOKS, difference, files, lost, tree

# What each error may come from. A file that is only looked at cannot find the disk full.
ERRORS = {
    "ENOSPC": {"mkdir", "rename", "link", "open", "write", "close"},
    "EACCES": {"mkdir", "rmdir", "rename", "link", "unlink", "open", "reading", "getdents64"},
    "EIO": {"mkdir", "rmdir", "rename", "link", "unlink", "open", "write", "close", "flock"}
    | {"reading", "read", "getdents64", "stat"},
    "EMFILE": {"open", "reading"},
}
CHUNKS = 2


def kind(call) -> str:
    if call.name.startswith("open"):
        return "open" if syscalls.changes(call) else "reading"
    if call.name.startswith("pread"):
        return "read"
    if "stat" in call.name:
        return "stat"
    return re.sub("at2?$", "", call.name)


def recorded(world, version, output, tmp_path):
    """All calls of a build that touch the project or its output. One thread makes the same ones each time."""
    log = tmp_path / "calls"
    command = syscalls.strace(log, syscalls.CHANGING + syscalls.READING, *syscalls.QUICK)
    options = ("--output", output, "--jobs", 1)
    assert world.program.build(world.roots[version], *options, before=command).code == 0
    found = syscalls.calls_in(log, output) + syscalls.calls_in(log, world.roots[version])
    return [call for call in dict.fromkeys(found) if kind(call) != "close" or syscalls.changes(call)]


def spread(calls, most):
    """At most so many of them, evenly."""
    return [calls[i * len(calls) // min(most, len(calls))] for i in range(min(most, len(calls)))]


def by_kind(calls):
    kinds = {}
    for call in calls:
        kinds.setdefault(kind(call), []).append(call)
    return kinds


class Refusals:
    """Tries calls one by one, always from the finished site of version a to that of version b."""

    def __init__(self, world, ledger, output, tmp_path):
        self.world, self.ledger, self.output, self.log = world, ledger, output, tmp_path / "log"

    def try_one(self, fault, call, error, *, first=False, forever=False):
        world, after = self.world, self.world.trees["b"]
        before = {} if first else world.trees["a"]
        command = syscalls.failing(call, error, self.log, forever=forever)
        options = ("--output", self.output, "--jobs", 1)
        outcome = world.program.build(world.roots["b"], *options, before=command)
        hit = syscalls.injected(self.log)
        now, cause = tree(self.output), os.strerror(getattr(errno, error))
        if outcome.code == 0:
            faults, wrong = difference(files(now), files(after)), outcome.sentences()
        else:
            # With all later calls refused, too, not every change can be taken back.
            faults = lost(now, before, after) if forever else difference(now, before)
            wrong = refusal_faults(outcome, cause)
            if forever and kind(call) == "write" and outcome.code == 2:
                wrong = []  # Nothing more can be said, either.
            if first and kind(call) == "flock":
                # Another build may hold the lock by now, so nobody but its holder removes it.
                faults = [path for path in faults if path not in (".sitegen/", ".sitegen/lock")]
        mended = now == before or now == after
        if not mended:
            repair = world.program.build(world.roots["b"], "--output", self.output)
            faults += [f"{path} after the next build" for path in difference(tree(self.output), after)]
            wrong += [f"the next build ended with {repair.code}: {repair.errors!r}"] * (repair.code != 0)
        at = f"{error} {call} {hit[:1]}"
        self.ledger.note(fault, at, lost=faults, hung=outcome.hung, wrong=wrong, met=bool(hit))
        self.reset(now, first)

    def reset(self, now, first):
        if first:
            if self.output.exists():
                os.rename(self.output, self.log.with_name(f"away-{len(os.listdir(self.log.parent))}"))
        elif now != self.world.trees["a"] or tree(self.output) != now:
            self.world.put("a", self.output)


@pytest.fixture
def refusals(traced, ledger, tmp_path):
    return Refusals(traced, ledger, traced.put("a", tmp_path / "site"), tmp_path)


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("error", ERRORS)
def test_a_call_that_fails_changes_nothing_or_does_no_harm(refusals, traced, tmp_path, pytestconfig, error, chunk):
    calls = by_kind(recorded(traced, "b", refusals.output, tmp_path))
    traced.put("a", refusals.output)
    for name in sorted(ERRORS[error] & calls.keys()):
        for call in spread(calls[name], 12 * pytestconfig.getoption("more"))[chunk::CHUNKS]:
            refusals.try_one(error, call, error)


def test_calls_that_fail_from_then_on_leave_every_file_old_or_new(refusals, traced, tmp_path, pytestconfig):
    calls = by_kind(recorded(traced, "b", refusals.output, tmp_path))
    traced.put("a", refusals.output)
    for name in sorted({"rename", "mkdir", "write", "open", "unlink", "rmdir", "link"} & calls.keys()):
        for call in spread(calls[name], 8 * pytestconfig.getoption("more")):
            refusals.try_one("forever", call, "EIO", forever=True)


def test_a_first_build_that_is_refused_a_call_leaves_nothing_behind(refusals, traced, tmp_path, pytestconfig):
    new = tmp_path / "new"
    calls = by_kind(recorded(traced, "b", new, tmp_path))
    refusals.output = new
    refusals.reset(None, first=True)
    for name in sorted({"rename", "mkdir", "write", "open", "flock"} & calls.keys()):
        for call in spread(calls[name], 8 * pytestconfig.getoption("more")):
            refusals.try_one("first", call, "ENOSPC", first=True)
