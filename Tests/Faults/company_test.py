"""Builds that meet others or what others left, and folders that a build must leave alone."""

import os
import shutil

import pytest

import program
import syscalls
from program import refusal_faults
from project import OTHER
from trees import difference, lost, tree

RENAME = "rename"


def swap_call(world, output, tmp_path):
    """A call in the middle of the swap of a build of version b into the site of version a."""
    log = tmp_path / "calls"
    command = syscalls.strace(log, syscalls.CHANGING, *syscalls.QUICK)
    world.put("a", output)
    options = ("--output", output, "--jobs", 1)
    assert world.program.build(world.roots["b"], *options, before=command).code == 0
    renames = [call for call in syscalls.calls_in(log, output) if call.name.startswith(RENAME)]
    world.put("a", output)
    return renames[len(renames) // 2]


def test_the_second_of_two_builds_says_so_and_the_first_goes_on(traced, ledger, tmp_path):
    output = tmp_path / "site"
    call = swap_call(traced, output, tmp_path)
    command = [traced.program.path, "build", "--root", traced.roots["b"], "--output", output, "--jobs", 1]
    first = syscalls.Stopped(call, tmp_path / "log", command)
    assert first.reached
    for version in OTHER:
        was = tree(output)
        second = traced.program.build(traced.roots[version], "--output", output)
        wrong = refusal_faults(second, "another build is writing to it")
        ledger.note("two", f"{version} meanwhile", lost=difference(tree(output), was), hung=second.hung, wrong=wrong)
    outcome = first.go_on()
    faults = difference(tree(output), traced.trees["b"])
    ledger.note("two", "the first", lost=faults, hung=outcome.hung, wrong=[str(outcome)] * (outcome.code != 0))


def test_builds_that_begin_at_once_leave_one_whole_site(world, ledger, tmp_path, pytestconfig):
    output = world.put("a", tmp_path / "site")
    for n in range(10 * pytestconfig.getoption("more")):
        versions = ("b", "a", "b")[: 2 + n % 2]
        builds = [
            program.start([world.program.path, "build", "--root", world.roots[version], "--output", output])
            for version in versions
        ]
        outcomes = [program.end(build) for build in builds]
        wrong = [fault for outcome in outcomes if outcome.code != 0 for fault in refusal_faults(outcome, "another build")]
        now, done = tree(output), [v for v, outcome in zip(versions, outcomes) if outcome.code == 0]
        faults = [] if any(now == world.trees[version] for version in done) else lost(now, *world.trees.values()) or ["mixed"]
        ledger.note("two", n, lost=faults, hung=any(outcome.hung for outcome in outcomes), wrong=wrong)


def test_the_lock_of_a_dead_build_is_no_obstacle(traced, ledger, tmp_path):
    output = tmp_path / "site"
    call = swap_call(traced, output, tmp_path)
    for version in OTHER:
        traced.put("a", output)
        command = [traced.program.path, "build", "--root", traced.roots["b"], "--output", output, "--jobs", 1]
        build = syscalls.Stopped(call, tmp_path / "log", command)
        assert build.reached
        build.kill()
        assert (output / ".sitegen/lock").exists()
        outcome = traced.program.build(traced.roots[version], "--output", output)
        faults = difference(tree(output), traced.trees[version])
        ledger.note("lock", version, lost=faults, hung=outcome.hung, wrong=[str(outcome)] * (outcome.code != 0))


# --- folders to be left alone ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "output",
    ["/", "//", "/..", ".", "..", "content", "content/essays", "./content/../content", "templates", "way", "way/essays"]
    + ["HOME", "ROOT", "ABOVE-HOME"],
)
def test_an_output_folder_that_would_harm_is_refused(world, ledger, tmp_path, output):
    """`way` is a link to content/."""
    home, root = tmp_path / "above/home", tmp_path / "work/project"
    home.mkdir(parents=True)
    (home / "mine").write_text("mine")
    shutil.copytree(world.roots["b"], root)
    (root / "way").symlink_to("content")
    named = {"HOME": home, "ROOT": root, "ABOVE-HOME": home.parent}.get(output, output)
    was = tree(tmp_path)
    # As a test runs as anybody, root too, the root of the file system is looked at for what a build would leave there.
    outcome = world.program.build(root, "--output", named, env=os.environ | {"HOME": str(home)})
    faults = difference(tree(tmp_path), was) + ["/.sitegen was made"] * os.path.exists("/.sitegen")
    wrong = [] if outcome.code == 64 and not outcome.output and "cannot be written" in outcome.errors else [str(outcome)]
    ledger.note("output", output, lost=faults, hung=outcome.hung, wrong=wrong)


@pytest.mark.parametrize(
    ("link", "target", "code"),
    [
        ("content/files/link.txt", "changes.txt", None),
        ("content/more", "files", None),
        ("content/files/passwd", "/etc/passwd", "link-outside"),
        ("content/files/up", "../../..", "link-outside"),
        ("content/essays/secret.md", "../../../secret.md", "link-outside"),
        ("content/files/loop", "loop", "link-loop"),
        ("content/files/around", "..", "link-loop"),
        ("content/files/dead", "nowhere", "dead-file-link"),
    ],
)
def test_links_lead_nowhere_but_inside(world, ledger, tmp_path, link, target, code):
    root, output = shutil.copytree(world.roots["b"], tmp_path / "project"), world.put("a", tmp_path / "site")
    (tmp_path / "secret.md").write_text("---\ntitle: Secret\n---\nThe secret.\n")
    (root / link).symlink_to(target)
    was = tree(output)
    outcome = world.program.build(root, "--output", output)
    now = tree(output)
    if code:
        named = f"{link}: " in outcome.errors or f"{link}:" in outcome.errors
        wrong = [] if outcome.code == 1 and named and not outcome.output else [str(outcome)]
        faults = difference(now, was)
    else:
        copy = output / link.removeprefix("content/")
        wrong = [] if outcome.code == 0 else [str(outcome)]
        faults = [] if copy.exists() and not any(path.is_symlink() for path in output.rglob("*")) else ["no copy"]
    ledger.note("links", f"{link} → {target}", lost=faults, hung=outcome.hung, wrong=wrong)
