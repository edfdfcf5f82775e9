"""Runs a program and measures it: seconds, processor seconds, peak memory."""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections import namedtuple

SECONDS_PER_RUN = 1800
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes on macOS, kibibytes elsewhere

Run = namedtuple("Run", "wall cpu memory")


def measure(command, scratch):
    """One run. Ends the whole script if it fails.

    A child's peak memory starts at that of the process that forked it: nothing under this script's own
    18 MB can be told apart.
    """
    env = {**os.environ, "TMPDIR": str(scratch), "HUGO_CACHEDIR": str(scratch / "cache")}
    log = scratch / "log"
    with log.open("wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.STDOUT, env=env)
        try:
            signal.alarm(SECONDS_PER_RUN)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        finally:
            signal.alarm(0)
            if process.returncode is None:
                process.kill()
                process.wait()
    if process.returncode != 0:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-20:])
        sys.exit(f"{tail}\nerror: exit code {process.returncode} from {' '.join(map(str, command))}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT)


def compare(label, entrants, count, scratch, keeps=False):
    """Runs each entrant `count` times, all in turn, so that what else the machine does meets all of them.

    - entrants: (title, command, output folder); the folder is emptied before each run, unless `keeps`
    Returns {title: [Run]}.
    """
    found = {title: [] for title, _, _ in entrants}
    for number in range(1, count + 1):
        for title, command, output in entrants:
            if not keeps:
                # Not here: a list of 100,000 names would count as memory of the next program (`measure`).
                subprocess.run(["rm", "-rf", output], check=True)
            run = measure(command, scratch)
            found[title].append(run)
            print(f"{label}, run {number}, {title}: {run.wall:.2f} s, CPU {run.cpu:.2f} s, "
                  f"{run.memory / 1e6:.0f} MB", file=sys.stderr)
    return found


def expect_pages(output, least):
    pages = sum(1 for _ in output.rglob("*.html"))
    if pages < least:
        sys.exit(f"error: {pages} HTML files in {output}, and there should be {least}")
    return pages


def median(runs):
    return Run(*(statistics.median(values) for values in zip(*runs)))


def best(runs):
    return Run(*(min(values) for values in zip(*runs)))
