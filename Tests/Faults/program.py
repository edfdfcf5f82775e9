"""The program that is tested, run to its end or to the end of its time."""

import os
import re
import resource
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

# A build of the small project takes a tenth of a second. What takes this long will not end.
PATIENCE = 60


@dataclass
class Outcome:
    code: int | None
    """None when it did not end in time; negative when a signal ended it."""
    output: str
    errors: str

    @property
    def hung(self) -> bool:
        return self.code is None

    def sentences(self) -> list[str]:
        """What was said on standard error, notes and their hints left out."""
        kept, inside = [], False
        for line in self.errors.splitlines():
            inside = " note: " in line or line.startswith("note: ") or inside and line.startswith(" ")
            if not inside:
                kept.append(line)
        return kept


@dataclass(frozen=True)
class Program:
    path: Path

    def build(self, root: Path, *options: str, before: list | None = None, **spawning) -> Outcome:
        """`before` is a command that takes this one as its last arguments: strace, prlimit."""
        return run([*(before or []), self.path, "build", "--root", root, *options], **spawning)


def run(command: list, timeout: float = PATIENCE, **spawning) -> Outcome:
    process = start(command, **spawning)
    return end(process, timeout)


def start(command: list, **spawning) -> subprocess.Popen:
    # A group of its own, so that whatever it starts ends with it.
    return subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        **spawning,
    )


def end(process: subprocess.Popen, timeout: float = PATIENCE) -> Outcome:
    code = None
    try:
        output, errors = process.communicate(timeout=timeout)
        code = process.returncode
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, errors = process.communicate()
    return Outcome(code, output.decode(errors="replace"), errors.decode(errors="replace"))


def limited(**limits):
    """For `preexec_fn`: limits of the process alone. A signal would end it where a file grows too large; it is to be told."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        for name, value in limits.items():
            resource.setrlimit(getattr(resource, name), (value, value))

    return limit


def refusal_faults(outcome: Outcome, *causes: str) -> list[str]:
    """What is wrong with the end of a build that the machine refused: it ends with 2, says no more than one sentence with a
    path and the cause, and reports no success."""
    said = outcome.sentences()
    faults = []
    if outcome.code != 2:
        faults.append(f"ended with {outcome.code}")
    if outcome.output:
        faults.append(f"reported {outcome.output!r}")
    if len(said) != 1 or not re.fullmatch(r"error: cannot .*'[^']+'.*: .+", said[0]):
        faults.append(f"said {outcome.errors!r}")
    elif causes and not any(cause in said[0] for cause in causes):
        faults.append(f"said {said[0]!r}, and not {' or '.join(causes)!r}")
    return faults
