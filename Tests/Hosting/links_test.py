"""Every link of the served site, walked by LinkChecker as a stranger would."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import PATH


@pytest.mark.parametrize("host", [("nginx", PATH)], indirect=True, ids=["nginx"])
def test_no_link_of_the_site_is_broken(host):
    # Outside links are for `sitegen check --external`; here nothing leaves this machine. To standard output, as it gives up
    # the rights of root before it writes a file.
    command = [
        Path(sys.executable).parent / "linkchecker", "--config", Path(__file__).parent / "linkchecker.ini", "--no-status", "--no-robots", "--ignore-url", r"^(?!http://127\.0\.0\.1)",
        "--threads", "4", "--verbose", "--output", "csv/utf-8", host,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    lines = [line for line in done.stdout.splitlines() if not line.startswith("#")]
    links = list(csv.DictReader(lines, delimiter=";"))
    broken = [f"{link['parentname']}: {link['urlname']}: {link['result']}" for link in links if link["valid"] != "True"]
    assert broken == []
    assert done.returncode == 0, done.stderr[-2000:]
    assert len(links) > 200, "it went through the site"
