"""Faults quote the author's words: on a terminal, as annotations of a code host, as JSON, and over the pages of `serve`."""

import json
import re
import subprocess
import unicodedata

import pytest
from attempts import ATTEMPTS
from project import whole


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """The folder of a project with all attempts, also those that are refused."""
    root = tmp_path_factory.mktemp("faulty")
    whole(ATTEMPTS).write(root)
    return root


def run(program, *arguments) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, timeout=120)
    assert done.returncode in (1, 64)
    # What steers a terminal does so on either stream.
    return (done.stdout + done.stderr).decode()


def test_nothing_that_an_author_wrote_steers_a_terminal(program, faulty):
    for arguments in (["build", "--root", faulty, "--dry-run"], ["check", "--root", faulty, "--verbose"]):
        text = run(program, *arguments)
        assert "control character" in text and "raw HTML" in text
        odd = {scalar for scalar in text if unicodedata.category(scalar) in ("Cc", "Zl", "Zp")} - {"\n", "\t"}
        assert odd == set()
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("command", ["explain", "build", "check"])
def test_words_that_are_typed_steer_no_terminal_either(program, command):
    for text in ATTEMPTS.values():
        if "\0" in text or len(text) > 1000:
            continue
        said = run(program, command, text)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", said), repr(text)


def test_an_author_gives_no_commands_to_a_code_host(program, faulty):
    lines = run(program, "build", "--root", faulty, "--dry-run", "--format", "github").split("\n")[:-1]
    found = run(program, "build", "--root", faulty, "--dry-run", "--format", "json").split("\n")[:-1]
    commands = [line for line in lines if "::" in line]
    # One line for each fault, and one that counts them.
    assert len(commands) == len(found) == len(lines) - 1
    for line, fault in zip(commands, map(json.loads, found), strict=True):
        kind = {"error": "error", "warning": "warning", "note": "notice"}[fault["severity"]]
        property = r"(?:[^%:,\r\n]|%25|%0D|%0A|%3A|%2C)*"
        shape = rf"::{kind} file={property}(?:,line=\d+)?(?:,col=\d+)?,title={property}::[^\r\n]*"
        assert re.fullmatch(shape, line), line


def test_faults_over_the_pages_of_serve_are_words(program, faulty, watch):
    command = [program, "serve", "--root", faulty, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            address = next(word for word in process.stdout.readline().split() if word.startswith("http:"))
            tab = watch(address)
            tab.page.on("response", lambda answer: None)
            tab.page.goto(address)
            tab.page.locator("sitegen-preview dialog").wait_for()
            made = tab.page.evaluate(
                """() => [...document.querySelector("sitegen-preview").shadowRoot.querySelectorAll("*")]
                  .map((e) => [e.localName, ...[...e.attributes].map((a) => a.name)].join(" "))"""
            )
            assert {line.split()[0] for line in made} <= set("link dialog div h1 p button ol li b span pre".split())
            assert not [line for line in made if re.search(r" (on|src|style)", line)]
            # The page below says the same without script, as words.
            assert tab.page.locator("main :not(pre, p, h1, div, span, code)").count() == 0
            tab.faults[:] = [fault for fault in tab.faults if "500 (" not in fault]
        finally:
            process.terminate()
            process.wait(timeout=60)
