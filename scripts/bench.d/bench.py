"""The work behind scripts/bench: see there for what it does."""

import argparse
import importlib.metadata
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

import essays

ROOT = Path(__file__).resolve().parents[2]
BYTES_PER_ESSAY = 80_000  # both inputs, both outputs, and room to stage them
SECONDS_PER_RUN = 900
RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes on macOS, kibibytes elsewhere

Run = namedtuple("Run", "wall cpu memory pages")


class Sitegen:
    title = "sitegen"
    version_argument = "--version"

    def __init__(self):
        build = ["swift", "build", "--package-path", ROOT, "-c", "release", "--product", "sitegen"]
        print("Compiling sitegen for release; the first time takes about a minute.", file=sys.stderr)
        subprocess.run([*build, "--quiet"], check=True, stdout=sys.stderr)
        folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout
        self.program = Path(folder.strip()) / "sitegen"

    def write_input(self, folder, count):
        essays.write(folder / "content/essays", count, essays.for_sitegen)
        (folder / "content/site.yml").write_text("title: Bench\n")

    def command(self, source, output):
        return [self.program, "build", "--root", source, "--output", output]


class Hugo:
    title = "Hugo"
    version_argument = "version"

    def __init__(self):
        # The real binary: the package's own command is a Python program that starts it.
        self.program = Path(importlib.metadata.distribution("hugo").locate_file("hugo/binaries/hugo"))

    def write_input(self, folder, count):
        essays.write(folder / "content/essays", count, essays.for_hugo)
        shutil.copytree(Path(__file__).parent / "hugo", folder, dirs_exist_ok=True)

    def command(self, source, output):
        return [self.program, "--source", source, "--destination", output, "--quiet", "--noBuildLock"]


def version(side):
    """Also brings the program into memory before its first run."""
    said = subprocess.run([side.program, side.version_argument], check=True, capture_output=True, text=True).stdout
    number = re.search(r"\d+(\.\d+)+\S*", said)
    return re.split("[-+]", number[0])[0] if number else said.strip()


def memory_folder(count):
    """Where everything is written: on a disk, creating folders swings by a factor of ten from run to run."""
    folder, needed = Path("/dev/shm"), count * BYTES_PER_ESSAY
    if folder.is_dir() and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= needed:
        return folder
    print(f"note: no memory file system with {needed // 1_000_000} MB free; on a disk, times vary more", file=sys.stderr)
    return Path(tempfile.gettempdir())


def measure(command, output, scratch, count):
    """One run into an empty output folder. Ends the whole script if it fails or leaves pages out.

    A child's peak memory starts at that of the process that forked it: nothing under this script's own
    18 MB can be told apart.
    """
    shutil.rmtree(output, ignore_errors=True)
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
    pages = sum(1 for _ in output.rglob("*.html"))
    if pages < count:
        sys.exit(f"error: {pages} HTML files for {count} essays from {' '.join(map(str, command))}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT, pages)


def print_table(sides, versions, runs):
    """Medians, and under them the fastest and slowest run; memory is the highest of all runs."""
    both = len(sides) == 2

    def row(label, cells, figures=None):
        ratio = f"{figures[0] / figures[1]:.2f}" if both and figures else ""
        print(f"{label:18}", *(f"{cell:>16}" for cell in cells), f"{ratio:>15}", sep="")

    def timing(label, key):
        lists = [[getattr(run, key) for run in of_side] for of_side in runs]
        medians = [statistics.median(values) for values in lists]
        row(label, [f"{median:.2f}" for median in medians], medians)
        row("", [f"{min(values):.2f}–{max(values):.2f}" for values in lists])

    print("\n" + " " * 18, *(f"{side.title:>16}" for side in sides), f"{'sitegen/Hugo':>15}" if both else "", sep="")
    timing("wall, s", "wall")
    timing("CPU, s", "cpu")
    peaks = [max(run.memory for run in of_side) for of_side in runs]
    row("peak memory, MB", [f"{peak / 1e6:.0f}" for peak in peaks], peaks)
    row("HTML files", [of_side[-1].pages for of_side in runs])
    row("version", versions)


def machine():
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        models = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        cpu = models[0] if models else cpu
    return f"{os.cpu_count()} × {cpu}, {platform.system()} {platform.release()}"


def stop(signum, _):
    sys.exit(f"error: a run took longer than {SECONDS_PER_RUN} s" if signum == signal.SIGALRM else 128 + signum)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Times sitegen and Hugo on the same essays.")
    parser.add_argument("--essays", type=int, default=10_000, metavar="N")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="of each program")
    parser.add_argument("--only", choices=["sitegen", "hugo"], help="leave the other one out")
    options = parser.parse_args()
    if options.essays < 1 or options.runs < 1:
        parser.error("--essays and --runs want a number from 1")

    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM):
        signal.signal(signum, stop)  # leaves through sys.exit, so that the folder goes and the child ends

    sides = [side() for side in (Sitegen, Hugo) if options.only in (None, side.__name__.lower())]
    versions = [version(side) for side in sides]
    with tempfile.TemporaryDirectory(prefix="sitegen-bench-", dir=memory_folder(options.essays)) as folder:
        scratch = Path(folder)
        for side in sides:
            side.write_input(scratch / side.title, options.essays)
        runs = [[] for _ in sides]
        for number in range(1, options.runs + 1):
            for side, results in zip(sides, runs):
                source, output = scratch / side.title, scratch / f"{side.title}-output"
                results.append(measure(side.command(source, output), output, scratch, options.essays))
                shutil.rmtree(output)
                wall, cpu, memory, _ = results[-1]
                print(f"run {number}, {side.title}: {wall:.2f} s, CPU {cpu:.2f} s, {memory / 1e6:.0f} MB", file=sys.stderr)
        print_table(sides, versions, runs)
        print(f"\n{options.essays} essays, median of {options.runs} and the range, output on {scratch.parent}; {machine()}")


if __name__ == "__main__":
    main()
