"""Machines that refuse for real: disks that are full, limits, folders that may not be written to, things in the way, folders
that vanish. A build ends with 2 and one sentence with path and cause, and the old site is as it was."""

import contextlib
import errno
import os
import shutil
import subprocess

import pytest

import program
import syscalls
from program import limited, refusal_faults
from trees import difference, files, lost, tree


class Trial:
    """From the finished site of version a to that of version b, on a machine that may refuse."""

    def __init__(self, world, ledger, output):
        self.world, self.ledger, self.output = world, ledger, output
        world.put("a", output)

    def build(self, fault, at, *causes, before=None, root=None, output=None, must_fail=False, may_complain=False, **spawning):
        """One build of b; then a look at what it left, and a build without hindrance from `mended` on."""
        world, was = self.world, tree(self.output)
        options = ("--output", output or self.output)
        outcome = world.program.build(root or world.roots["b"], *options, before=before, **spawning)
        self.judge(fault, at, outcome, was, causes, must_fail=must_fail, may_complain=may_complain)
        return outcome

    def judge(self, fault, at, outcome, was, causes, *, must_fail=False, may_complain=False):
        now, world = tree(self.output), self.world
        if outcome.code == 0 and not must_fail:
            faults, wrong = difference(files(now), files(world.trees["b"])), outcome.sentences()
        elif outcome.code == 1 and may_complain:
            faults, wrong = difference(now, was), [f"reported {outcome.output}"] * bool(outcome.output)
        else:
            faults, wrong = difference(now, was), refusal_faults(outcome, *causes)
        self.ledger.note(fault, at, lost=faults, hung=outcome.hung, wrong=wrong, met=outcome.code != 0)
        if now != was:
            world.put("a", self.output)

    def mend(self, fault, at):
        """Without hindrance the next build makes everything good."""
        outcome = self.world.program.build(self.world.roots["b"], "--output", self.output)
        faults = difference(tree(self.output), self.world.trees["b"])
        wrong = [f"the next build: {outcome}"] * (outcome.code != 0)
        self.ledger.note(fault, at, lost=faults, hung=outcome.hung, wrong=wrong, met=False)


@pytest.fixture
def trial(world, ledger, tmp_path):
    return Trial(world, ledger, tmp_path / "site")


# --- disks and limits ------------------------------------------------------------------------------------------------


def unshared() -> list[str]:
    """A command that gives another one mounts of its own. Only root may mount; others are root in a namespace of theirs."""
    command = ["unshare", "--mount"] if os.getuid() == 0 else ["unshare", "--mount", "--map-root-user"]
    probe = subprocess.run([*command, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, text=True)
    assert probe.returncode == 0, f"no file system can be mounted here, not even in a namespace: {probe.stderr.strip()}"
    return command


# Mounts a small file system over the output folder, puts the old site into it, builds, and copies what came of it out.
FULL = """
set -e
mount -t tmpfs -o size=$1k none "$2"
cp -a "$3/." "$2"
shift 3
code=0
"$@" || code=$?
cp -a "$OUTPUT/." "$RESULT"
exit $code
"""


def test_a_disk_that_is_full_leaves_the_old_site(world, ledger, tmp_path, pytestconfig):
    """The sizes go from what the old site alone takes to what both take, so that the disk is full at many moments."""
    mounted = unshared()
    output, result = tmp_path / "site", tmp_path / "result"
    output.mkdir()
    page = os.sysconf("SC_PAGE_SIZE")
    taken = sum((file.stat().st_size + page - 1) // page * page for file in world.sites["a"].rglob("*") if file.is_file())
    taken = taken // 1024 + 64
    met = 0
    for extra in range(0, 1100, 1100 // (24 * pytestconfig.getoption("more"))):
        shutil.rmtree(result, ignore_errors=True)
        result.mkdir()
        before = [*mounted, "sh", "-c", FULL, "full", taken + extra, output, world.sites["a"]]
        environment = os.environ | {"OUTPUT": str(output), "RESULT": str(result)}
        outcome = world.program.build(world.roots["b"], "--output", output, before=before, env=environment)
        now, refused = tree(result), outcome.code != 0
        faults = difference(now, world.trees["a"]) if refused else difference(files(now), files(world.trees["b"]))
        wrong = refusal_faults(outcome, os.strerror(errno.ENOSPC)) if refused else []
        ledger.note("full", f"{taken + extra} kB", lost=faults, hung=outcome.hung, wrong=wrong, met=refused)
        met += refused
    assert met > 3, "the disk was never full"
    outcome = world.program.build(world.roots["b"], "--output", world.put("a", output))
    assert outcome.code == 0 and difference(tree(output), world.trees["b"]) == []


def test_a_file_that_may_not_grow_leaves_the_old_site(trial):
    for size in [0, 1, 100, 1_000, 4_095, 4_096, 10_000, 100_000, 699_999]:
        trial.build("size", size, os.strerror(errno.EFBIG), preexec_fn=limited(RLIMIT_FSIZE=size), must_fail=True)
    trial.mend("size", "no limit")


def test_too_many_open_files_leave_the_old_site(trial, pytestconfig):
    def starts(count):
        command = [trial.world.program.path, "--version"]
        return program.run(command, preexec_fn=limited(RLIMIT_NOFILE=count)).code == 0

    least = next(count for count in range(3, 64) if starts(count))
    for count in range(least, least + 12):
        trial.build("descriptors", count, os.strerror(errno.EMFILE), preexec_fn=limited(RLIMIT_NOFILE=count))
    trial.mend("descriptors", "no limit")


def test_a_program_that_can_say_nothing_still_ends_with_its_code(world, tmp_path):
    """With a terminal that has gone, or a full disk behind standard error."""
    command = [world.program.path, "build", "--root", tmp_path / "nowhere"]
    with open("/dev/full", "wb") as full:
        assert subprocess.run(command, stderr=full, timeout=program.PATIENCE).returncode == 2
    shell = ["sh", "-c", 'exec "$@" 2>&-', "closed", *command]
    assert subprocess.run(shell, timeout=program.PATIENCE).returncode == 2


# --- permissions -----------------------------------------------------------------------------------------------------


def without_privileges() -> list[str]:
    """Root passes every permission. The same user without capabilities does not, and can still reach what is root's."""
    return ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.getuid() == 0 else []


@contextlib.contextmanager
def mode(path, bits):
    old = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(old)


@pytest.mark.parametrize(
    ("path", "bits"),
    [
        (".", 0o555),
        (".sitegen", 0o555),
        (".sitegen", 0o000),
        (".sitegen/lock", 0o444),
        (".sitegen/manifest", 0o000),
        ("essays", 0o555),
        ("growing/row-0", 0o555),
        ("growing/row-2", 0o000),
        ("files", 0o555),
        ("about/index.html", 0o000),
    ],
)
def test_an_output_folder_that_may_not_be_written_to(trial, path, bits):
    with mode(trial.output / path, bits):
        trial.build("read-only", f"{path} {bits:o}", os.strerror(errno.EACCES), before=without_privileges(), must_fail=True)
    trial.mend("read-only", path)


@pytest.mark.parametrize("path", ["content", "content/essays", "content/site.yml", "content/essays/essay-4.md", "content/files/large.bin"])
def test_sources_that_may_not_be_read(trial, tmp_path, path):
    root = shutil.copytree(trial.world.roots["b"], tmp_path / "project")
    with mode(root / path, 0o000):
        trial.build(
            "read-only", path, os.strerror(errno.EACCES), before=without_privileges(), root=root, must_fail=True
        )


READ_ONLY = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"'


def test_a_file_system_that_is_read_only(trial):
    before = [*unshared(), "sh", "-c", READ_ONLY, "ro", trial.output]
    trial.build("read-only", "mount -o ro", os.strerror(errno.EROFS), before=before, must_fail=True)


# --- things in the way -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["file", "file/below", "file/far/below"])
def test_a_file_where_the_output_folder_should_be(trial, tmp_path, place):
    (tmp_path / "file").write_text("mine")
    trial.build("in-the-way", place, output=tmp_path / place, must_fail=True)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("name", [".sitegen", ".sitegen/stage", ".sitegen/lock", ".sitegen/manifest"])
def test_something_else_where_the_books_should_be(trial, name):
    place = trial.output / name
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)
    if name in (".sitegen", ".sitegen/stage"):
        place.write_text("mine")
    else:
        place.mkdir()
    trial.build("in-the-way", name, must_fail=True)


# --- folders that vanish ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["output", "books", "content"])
def test_a_folder_that_vanishes_in_mid_build(traced, trial, tmp_path, pytestconfig, what):
    log, output = tmp_path / "log", trial.output
    root = shutil.copytree(traced.roots["b"], tmp_path / "project")
    command = [traced.program.path, "build", "--root", root, "--output", output, "--jobs", 1]
    names = syscalls.CHANGING + syscalls.READING
    assert program.run([*syscalls.strace(log, names, *syscalls.QUICK), *command]).code == 0
    inside = root / "content" if what == "content" else output
    calls = [call for call in syscalls.calls_in(log, inside) if call.name in ("open", "openat", "rename", "renameat", "renameat2")]
    if what != "content":
        # Before it takes the folder a build only looks whether there is anything to do. A site whose books vanish then is
        # one without books.
        calls = calls[next(i for i, call in enumerate(calls) if "/.sitegen/lock" in call.line) :]
    tries = 8 * pytestconfig.getoption("more")
    for i in range(tries):
        traced.put("a", output)
        if not root.exists():
            shutil.copytree(traced.roots["b"], root)
        call = calls[i * len(calls) // tries]
        build = syscalls.Stopped(call, log, command)
        assert build.reached, call
        gone = {"output": output, "books": output / ".sitegen", "content": root / "content"}[what]
        gone.rename(tmp_path / "away")
        outcome = build.go_on()
        if what == "content":
            # Before the files were listed, the author's content is what is missing: exit 1.
            trial.judge("vanishes", call, outcome, traced.trees["a"], (), may_complain=True)
            shutil.rmtree(root)
        else:
            # What had been changed cannot be taken back where it is no more; each file is still old or new.
            now = tree(tmp_path / "away") if what == "output" else tree(output)
            faults = lost(now, traced.trees["a"], traced.trees["b"])
            wrong = refusal_faults(outcome) if outcome.code != 0 else []
            trial.ledger.note("vanishes", f"{what}: {call}", lost=faults, hung=outcome.hung, wrong=wrong)
        shutil.rmtree(tmp_path / "away")
