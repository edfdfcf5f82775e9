"""System calls of the program, seen and made to fail by strace. Linux alone has it."""

import os
import re
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import program

# Calls that change files or open them. A question mark lets strace pass over those that this machine's kernel lacks.
CHANGING = [
    *("mkdir", "mkdirat", "rmdir", "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "symlink"),
    *("symlinkat", "truncate", "ftruncate", "chmod", "fchmod", "fchmodat", "fsync", "fdatasync", "copy_file_range"),
    *("sendfile", "write", "pwrite64", "writev", "fallocate", "open", "openat", "creat", "close", "flock", "utimensat"),
]
READING = ["read", "pread64", "getdents64", "newfstatat", "fstat", "readlink", "readlinkat", "statx"]


def available() -> None:
    """Fails when system calls cannot be made to fail: the promises would stand untested."""
    assert shutil.which("strace"), "strace is missing; scripts/bootstrap test installs it"
    probe = subprocess.run(["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true"], capture_output=True, text=True)
    assert probe.returncode == 0, f"strace cannot trace here (is ptrace forbidden?): {probe.stderr.strip()}"


def strace(log: Path | str, calls: list[str], *options: str) -> list:
    named = ",".join("?" + name for name in calls)
    return ["strace", "-f", "-y", "-s", "16", "-o", log, "-e", f"trace={named}", *options, "--"]


# Only the named calls stop, which is three times as fast. Signals that are injected get lost with it.
QUICK = ("--seccomp-bpf", "-qq")


@dataclass(frozen=True)
class Call:
    """The n-th call of a name by the main thread, counted from 1, as strace counts it."""

    name: str
    number: int
    line: str


LINE = re.compile(r"^(\d+) +(\w+)\((.*)$")


def calls_in(log: Path, inside: Path) -> list[Call]:
    """The main thread's calls whose arguments name something in `inside`, in their order."""
    found, counts, main = [], {}, None
    for line in log.read_text(errors="replace").splitlines():
        if not (match := LINE.match(line)):
            continue
        thread, name, rest = match.groups()
        main = main or thread
        if thread != main:
            continue
        counts[name] = counts.get(name, 0) + 1
        if str(inside) + "/" in rest or f'{inside}"' in rest or f"{inside}>" in rest:
            found.append(Call(name, counts[name], rest))
    return found


def changes(call: Call) -> bool:
    """Whether a call changes files, or finishes a change."""
    if call.name in ("open", "openat"):
        return "O_CREAT" in call.line or "O_WRONLY" in call.line or "O_RDWR" in call.line
    if call.name == "close":
        return ".sitegen/stage/" in call.line
    return call.name in CHANGING


def failing(call: Call, error: str, log: Path, *, forever: bool = False) -> list:
    """strace as a command that lets one call fail, or that one and all of its name after it."""
    when = f"{call.number}{'+' if forever else ''}"
    return strace(log, [call.name], *QUICK, "-e", f"inject={call.name}:error={error}:when={when}")


def killing(call: Call) -> list:
    """strace as a command that kills the program with -9 as it makes the call, and ends in the same way."""
    return strace("/dev/null", [call.name], "-qq", "-e", f"inject={call.name}:signal=KILL:when={call.number}")


def injected(log: Path) -> list[str]:
    return [line for line in log.read_text(errors="replace").splitlines() if "(INJECTED)" in line]


class Stopped:
    """A program that stands still at one of its calls, until `go_on`."""

    def __init__(self, call: Call, log: Path, command: list):
        log.unlink(missing_ok=True)
        stop = strace(log, [call.name], "-e", f"inject={call.name}:signal=STOP:when={call.number}")
        self.process = program.start([*stop, *command])
        self.reached = self._wait(log)
        if not self.reached:
            program.end(self.process, 0)

    def _wait(self, log: Path) -> bool:
        end = time.monotonic() + program.PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if log.exists() and "stopped by SIGSTOP" in log.read_text(errors="replace"):
                return True
            time.sleep(0.005)
        return False

    def traced(self) -> int:
        """The process that stands still."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0])

    def go_on(self) -> program.Outcome:
        if self.reached:
            os.kill(self.traced(), signal.SIGCONT)
        return program.end(self.process)

    def kill(self) -> None:
        os.kill(self.traced(), signal.SIGKILL)
        program.end(self.process)
