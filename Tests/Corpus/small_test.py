"""What a project has once: its settings, the words of its theme; and tables that are imported."""

import csv
import json
import shutil
import subprocess
from pathlib import Path

import pytest
import small_project
import yaml
from attempts import ATTEMPTS
from conftest import REPOSITORY
from project import Project
from server import served
from watching import LOAD, SURVEY_OF_FILES, pages


def made_of(watch, output: Path) -> set[str]:
    with served(output, policy="") as address:
        tab = watch(address)
        tab.page.goto(address + "robots.txt")
        files = [address + path for path in pages(output)]
        return {*tab.page.evaluate(SURVEY_OF_FILES, files), *tab.page.evaluate(LOAD, [files, 8])}


@pytest.fixture(scope="module")
def plain(program, tmp_path_factory) -> Path:
    """The small model as it is."""
    root = tmp_path_factory.mktemp("plain")
    small_project.write(root)
    (root / "content/site.yml").write_text(json.dumps({"title": "G", "accent": "#0b6e69", "licence": "L", **ADDRESSES}))
    subprocess.run([program, "build", "-q", "--root", root], check=True, timeout=60)
    return root / "public"


ADDRESSES = {"repository": "https://example.org/r", "baseURL": "https://example.org/"}


def test_settings_are_refused_or_stay_what_they_are(program, tmp_path, watch, plain):
    """Each attempt behind an address of the web, and as colour and language."""
    usual, through = made_of(watch, plain), 0
    for number, (name, text) in enumerate(list(ATTEMPTS.items())[::6]):
        root, project = tmp_path / str(number), Project()
        value = {
            "title": project.json_words("title", name, text),
            "summary": project.json_words("summary", name, text),
            "licence": project.json_words("licence", name, text),
            "baseURL": "https://example.org/" + project.json_words("base", name, text, "b"),
            "repository": "https://example.org/" + project.json_words("repository", name, text, "{path}"),
            "accent": project.json_words("accent", name, text, "#0b6e69"),
            "language": project.json_words("language", name, text, "en"),
        }
        project.files = {"site.yml": json.dumps(value, indent=1, ensure_ascii=False), "about.md": "---\ntitle: A\n---\n"}
        project.build(program, root, tmp_path / "site" / str(number), tries=4)
        refused = {project.fillings[index].place for index in project.refused}
        assert {"accent", "language"} <= refused, name
        through += "base" not in refused
        for path in (tmp_path / "site" / str(number)).rglob("*.css"):
            assert "4711" not in path.read_text()
    assert through > 3
    (tmp_path / "site/404.html").write_text("")  # the host's, as these lie in folders of one
    with served(tmp_path / "site", policy="") as address:
        tab = watch(address)
        tab.page.goto(address + "0/robots.txt")
        found = tab.page.evaluate(SURVEY_OF_FILES, [address + path for path in pages(tmp_path / "site")])
    markdown = {"strong", "em", "code", "del"}  # a summary's
    assert {line: page for line, page in found.items() if line not in usual | markdown} == {}


@pytest.mark.parametrize("shift", [0, 40])
def test_words_of_a_theme_are_words(program, tmp_path, watch, plain, shift):
    small_project.write(tmp_path)
    (tmp_path / "content/site.yml").write_text(json.dumps({"title": "G", "accent": "#0b6e69", "licence": "L", **ADDRESSES}))
    words = yaml.load((REPOSITORY / "templates/en.yml").read_text(), yaml.BaseLoader)
    usable = [text for text in ATTEMPTS.values() if "{" not in text and text.isprintable() and len(text) < 1000]
    for number, key in enumerate(words):
        if key not in ("months", "date", "direction", "locale"):
            words[key] += " " + usable[(number + shift) % len(usable)]
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/en.yml").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    subprocess.run([program, "build", "-q", "--root", tmp_path], check=True, timeout=60)
    assert made_of(watch, tmp_path / "public") - made_of(watch, plain) == set()


@pytest.mark.parametrize("kind", ["csv", "md"])
def test_tables_that_are_imported_become_words(program, tmp_path, watch, kind):
    """A cell of the table for each attempt. What is made of them is built, and shows what stood there."""
    texts = [text for text in ATTEMPTS.values() if len(text) < 1000 and "\0" not in text]
    if kind == "md":  # what is Markdown there stays it, and a link that leads nowhere is refused
        texts = [text for text in texts if "](" not in text]
    clean = [" ".join("".join(c if c.isprintable() else " " for c in text).split()) for text in texts]

    def write(name: str, texts: list[str]) -> None:
        file = tmp_path / f"{name}.{kind}"
        if kind == "csv":
            with file.open("w", encoding="utf-8", newline="") as stream:
                csv.writer(stream).writerows([["Row", "One", "Two"], *[[f"R{n}", text, text] for n, text in enumerate(texts)]])
        else:
            lines = [" ".join(text.replace("\0", "").split()).replace("|", "\\|") for text in texts]
            rows = [f"| R{n} | {line} | x |" for n, line in enumerate(lines)]
            file.write_text("\n".join(["| Row | One | Two |", "|---|---|---|", *rows, ""]), encoding="utf-8")

    found = {}
    for name, words in (("hostile", clean if kind == "md" else texts), ("harmless", ["Some *words*, `code`"] * len(texts))):
        write(name, words)
        root = tmp_path / name
        (root / "content").mkdir(parents=True)
        (root / "content/site.yml").write_text("title: T\nlimits: {seconds: 30}\n")
        command = [program, "import", tmp_path / f"{name}.{kind}", "--id", "m", "--root", root]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, (done.stdout + done.stderr)[:3000]
        subprocess.run([program, "build", "-q", "--root", root], check=True, timeout=60, capture_output=True)
        with served(root / "public", policy="") as address:
            tab = watch(address)
            tab.page.goto(address + "robots.txt")
            found[name] = tab.page.evaluate(SURVEY_OF_FILES, [address + path for path in pages(root / "public")])
        shutil.rmtree(root / "content")
    # Words of Markdown in a Markdown table are Markdown.
    # A cell without words has a class of its own.
    own = {"td[class]", "a[href]", "br", "code", "em", "strong", "del", "a[href] mailto:"} if kind == "md" else {"td[class]", "br", "a[href] mailto:", "code"}
    new = {line: page for line, page in found["hostile"].items() if line not in found["harmless"] and line not in own}
    assert new == {}
