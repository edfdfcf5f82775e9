"""Projects that are made to be slow or large come to an end with a site or with an error that names file and limit."""

import json
import resource
import subprocess

import pytest

import hostile

# Each takes a few seconds at most in a debug build on an idle machine. What takes this long will not end.
PATIENCE = 240
MEMORY = 8_000_000_000


@pytest.mark.parametrize("name", hostile.INPUTS)
def test_a_hostile_project_comes_to_an_end(program, tmp_path, name):
    make, code = hostile.INPUTS[name]
    hostile.write(tmp_path, make())
    errors = tmp_path / "errors"
    with open(errors, "wb") as said:
        ended = subprocess.run(
            [program.path, "build", "--root", tmp_path, "--format", "json"],
            stdout=subprocess.DEVNULL,
            stderr=said,
            timeout=PATIENCE,
            # Address space, of which the program takes more than memory.
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        )
    findings = [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines() if line.startswith("{")]
    codes = {finding["code"] for finding in findings if finding["severity"] == "error"}
    assert ended.returncode == (1 if codes else 0)
    if code is None:
        assert not codes
    elif code != "any":
        assert code in codes
    assert all(finding["file"] for finding in findings)
    if code != "any" or ended.returncode == 0:
        assert len(findings) < 200
