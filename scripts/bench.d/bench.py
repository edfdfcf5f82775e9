"""The work behind scripts/bench: see there for what it does."""

import argparse
import os
import platform
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import report
from cases import Bench
from runs import SECONDS_PER_RUN
from sides import ROOT, Hugo, Limit, Sitegen

CASES = "abcdef"
BYTES_PER_ESSAY = 40_000  # for one side: input, output, and room to stage it


def memory_folder(needed):
    """Where everything is written: on a disk, creating folders swings by a factor of ten from run to run."""
    folder = Path("/dev/shm")
    if folder.is_dir() and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= needed:
        return folder
    print(f"note: no memory file system with {needed // 1_000_000} MB free; on a disk, times vary more", file=sys.stderr)
    return Path(tempfile.gettempdir())


def machine():
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        models = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        cpu = models[0] if models else cpu
    return f"{os.cpu_count()} × {cpu}, {platform.system()} {platform.release()}"


def stop(signum, _):
    sys.exit(f"error: a run took longer than {SECONDS_PER_RUN} s" if signum == signal.SIGALRM else 128 + signum)


def numbers(text):
    return [int(part) for part in text.split(",")]


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Times sitegen, Hugo and a raw limit.")
    parser.add_argument("cases", nargs="?", default=CASES, help="letters from 'abcdef'; all if left out")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="of each program")
    parser.add_argument("--essays", type=int, default=10_000, metavar="N")
    parser.add_argument("--size", type=int, default=100, metavar="N", help="rows and columns of the model of case b")
    parser.add_argument("--growth", type=numbers, default=[1_000, 10_000, 100_000], metavar="N,N,…", help="of case f")
    parser.add_argument("--only", choices=["sitegen"], help="leave Hugo and the raw limit out")
    parser.add_argument("--program", type=Path, help="a sitegen that is compiled already")
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md")
    options = parser.parse_args()
    if options.essays < 10 or options.runs < 1 or set(options.cases) - set(CASES):
        parser.error("--essays wants 10 or more, --runs 1 or more, cases are letters from 'abcdef'")

    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM):
        signal.signal(signum, stop)  # leaves through sys.exit, so that the folder goes and the child ends

    most = max(options.essays * 3, sum(options.growth) if "f" in options.cases else 0)
    with tempfile.TemporaryDirectory(prefix="sitegen-bench-", dir=memory_folder(most * BYTES_PER_ESSAY)) as folder:
        scratch = Path(folder)
        sides = [side(scratch, options.program) for side in ([Sitegen] if options.only else [Sitegen, Hugo, Limit])]
        bench = Bench(sides, scratch, options)
        rows = [row for case in CASES if case in options.cases for row in getattr(bench, case)()]
        text = report.table(rows)
        print(text)
        about = report.about(sides, options, machine(), scratch.parent)
        print(f"\n{about}")
        if options.write:
            report.write(ROOT / "docs/benchmarks.md", about, text)


if __name__ == "__main__":
    main()
