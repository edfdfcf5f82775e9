"""What scripts/bench compares: sitegen, Hugo, and a C program that does the least that has to be done."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import essays
import matrix

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ADDRESS = "https://bench.example/"


class Sitegen:
    title = "sitegen"

    def __init__(self, scratch, program=None):
        self.program = program or self.compiled()
        self.version = version(self.program, "--version")

    def compiled(self):
        # What scripts/release ships.
        build = ["swift", "build", "--package-path", ROOT, "-c", "release", "--product", "sitegen"]
        if sys.platform == "linux":
            build.append("--static-swift-stdlib")
        print("Compiling sitegen for release; the first time takes some minutes.", file=sys.stderr)
        subprocess.run([*build, "--quiet"], check=True, stdout=sys.stderr)
        folder = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True).stdout
        return Path(folder.strip()) / "sitegen"

    def write_essays(self, folder, count):
        essays.write(folder / "content/essays", count, essays.for_sitegen)
        (folder / "content/site.yml").write_text(f"title: Bench\nbaseURL: {ADDRESS}\n")

    def write_matrix(self, folder, size):
        matrix.write(folder / "content", size)
        (folder / "content/site.yml").write_text(f"title: Bench\nbaseURL: {ADDRESS}\nlimits: {{fileBytes: 60000000}}\n")

    def command(self, source, output):
        return [self.program, "build", "--quiet", "--root", source, "--output", output]

    def serve(self, source, port):
        return [self.program, "serve", "--root", source, "--port", str(port)]

    def essay(self, source, number):
        return source / "content/essays" / f"{essays.name(number)}.md"


class Hugo(Sitegen):
    title = "Hugo"

    def __init__(self, scratch, _):
        # The real binary: the package's own command is a Python program that starts it.
        self.program = Path(importlib.metadata.distribution("hugo").locate_file("hugo/binaries/hugo"))
        self.version = version(self.program, "version")

    def write_essays(self, folder, count):
        essays.write(folder / "content/essays", count, essays.for_hugo)
        shutil.copytree(HERE / "hugo", folder, dirs_exist_ok=True)

    def command(self, source, output):
        return [self.program, "--source", source, "--destination", output, "--quiet", "--noBuildLock"]

    def serve(self, source, port):
        return [self.program, "server", "--source", source, "--port", str(port), "--renderToMemory", "--noBuildLock"]


class Limit(Sitegen):
    """limit.c: reads, parses, renders, writes; as many threads as there are processors."""

    title = "raw limit"

    def __init__(self, scratch, _):
        self.program = scratch / "limit"
        flags = ["-O2", "-Wall", HERE / "limit.c", "-o", self.program]
        # Where there is no other, the Swift toolchain brings one.
        compiler = shutil.which("cc") or "clang"
        subprocess.run([compiler, *flags, "-lcmark-gfm", "-lcmark-gfm-extensions", "-lpthread"], check=True)
        self.version = "limit.c"

    def command(self, source, output):
        return [self.program, source / "content/essays", output, str(os.cpu_count())]


def version(program, argument):
    """Also brings the program into memory before its first run."""
    said = subprocess.run([program, argument], check=True, capture_output=True, text=True).stdout
    number = re.search(r"\d+(\.\d+)+\S*", said)
    return re.split("[-+]", number[0])[0] if number else said.strip()
