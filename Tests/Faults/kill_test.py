"""Builds that are killed: at every moment each file is old or new, and the next build makes the rest good."""

import os
import random
import signal
import time

import pytest

import program
import syscalls
from project import OTHER
from trees import difference, files, lost, tree

CHUNKS = 4


@pytest.fixture
def output(world, tmp_path):
    return world.put("a", tmp_path / "site")


def recorded(world, version, output, jobs, tmp_path):
    """The calls of a build that change files."""
    log = tmp_path / "calls"
    names = syscalls.CHANGING
    command = syscalls.strace(log, names, *syscalls.QUICK)
    assert world.program.build(world.roots[version], "--output", output, "--jobs", jobs, before=command).code == 0
    return [call for call in syscalls.calls_in(log, output) if syscalls.changes(call)]


def judge(ledger, world, fault, at, output, old, new, outcome, *, rescue):
    """Looks at what a killed build left, and lets the next one, of the version `rescue`, mend it. True when it was killed on
    the way from one site to the other."""
    before, after = world.trees.get(old, {}), world.trees[new]
    now = tree(output)
    faults = lost(now, before, after)
    # The kill may come too late; the build is then done, and says so.
    wrong = [] if outcome.code in (0, -signal.SIGKILL) else [f"ended with {outcome.code}: {outcome.errors!r}"]
    if outcome.code == 0:
        faults += [f"{path} is not new" for path in difference(tree(output), after)]
    repair = world.program.build(world.roots[rescue], "--output", output)
    if repair.code != 0 or repair.sentences():
        wrong.append(f"the next build ended with {repair.code}: {repair.errors!r}")
    faults += [f"{path} after the next build" for path in difference(tree(output), world.trees[rescue])]
    hung, met = outcome.hung or repair.hung, outcome.code == -signal.SIGKILL
    ledger.note(fault, at, lost=faults, hung=hung, wrong=wrong, met=met)
    if faults:
        world.put(rescue, output)
    return files(now) not in (files(before), files(after))


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize(("fault", "jobs", "count"), [("kill-call", 1, 80), ("kill-threads", 2, 40)])
def test_a_build_killed_at_a_call_leaves_every_file_old_or_new(
    traced, ledger, output, tmp_path, pytestconfig, fault, jobs, count, chunk
):
    calls = recorded(traced, "b", output, jobs, tmp_path)
    traced.put("a", output)
    tries = count * pytestconfig.getoption("more")
    # Evenly over all calls that change something; with several threads these are what one of them did.
    chosen = [calls[i * len(calls) // tries] for i in range(chunk, tries, CHUNKS)]
    old, mixed = "a", 0
    for n, call in enumerate(chosen):
        new = OTHER[old]
        outcome = traced.program.build(
            traced.roots[new], "--output", output, "--jobs", jobs, before=syscalls.killing(call)
        )
        rescue = (old, new)[n % 3 > 0]
        mixed += judge(ledger, traced, fault, call, output, old, new, outcome, rescue=rescue)
        old = rescue
    # Half of the calls put files into their places.
    assert mixed > len(chosen) // 5, f"only {mixed} of {len(chosen)} were killed between the two sites"


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_build_killed_at_a_random_moment_leaves_every_file_old_or_new(world, ledger, output, pytestconfig, chunk):
    chance = random.Random(chunk)
    started = time.monotonic()
    assert world.program.build(world.roots["b"], "--output", output).code == 0
    whole, old = time.monotonic() - started, "b"
    for n in range(20 * pytestconfig.getoption("more")):
        new = OTHER[old]
        # The end is where files change, so more of the moments lie there.
        moment = whole * chance.uniform(0.0 if n % 3 == 0 else 0.6, 1.05)
        process = program.start([world.program.path, "build", "--root", world.roots[new], "--output", output])
        time.sleep(moment)
        process.kill()
        outcome = program.end(process)
        rescue = (old, new)[n % 3 > 0]
        judge(ledger, world, "kill-time", f"{moment:.3f} s", output, old, new, outcome, rescue=rescue)
        old = rescue


@pytest.mark.parametrize("chunk", range(2))
def test_a_first_build_that_is_killed_is_finished_by_the_next(traced, ledger, tmp_path, pytestconfig, chunk):
    output = tmp_path / "site"
    calls = recorded(traced, "a", output, 1, tmp_path)
    tries = 20 * pytestconfig.getoption("more")
    for i in range(chunk, tries, 2):
        call = calls[i * len(calls) // tries]
        os.rename(output, tmp_path / f"away-{i}")
        outcome = traced.program.build(
            traced.roots["a"], "--output", output, "--jobs", 1, before=syscalls.killing(call)
        )
        judge(ledger, traced, "kill-first", call, output, None, "a", outcome, rescue="ab"[i % 2])


def test_a_build_that_is_killed_again_and_again_comes_to_its_end(traced, ledger, output, tmp_path, pytestconfig):
    calls = recorded(traced, "b", output, 1, tmp_path)
    traced.put("a", output)
    chance = random.Random(7)
    for n in range(20 * pytestconfig.getoption("more")):
        call, new = chance.choice(calls), "ab"[n % 2]
        outcome = traced.program.build(
            traced.roots[new], "--output", output, "--jobs", 1, before=syscalls.killing(call)
        )
        wrong = [] if outcome.code in (0, -signal.SIGKILL) else [f"ended with {outcome.code}: {outcome.errors!r}"]
        faults = lost(tree(output), traced.trees["a"], traced.trees["b"])
        met = outcome.code == -signal.SIGKILL
        ledger.note("kill-again", call, lost=faults, hung=outcome.hung, wrong=wrong, met=met)
    repair = traced.program.build(traced.roots["b"], "--output", output)
    assert repair.code == 0, repair
    assert difference(tree(output), traced.trees["b"]) == []
