"""Every block of code parses in the language that it names, and fits a phone. SQL has a test of its own, as it runs."""

import ast
import configparser
import json
import subprocess
from collections.abc import Callable

import pytest
import tree_sitter_javascript
import tree_sitter_typescript
import yaml
from tree_sitter import Language, Parser

from faults import none
from located import Repeated, located

WIDTH = 76  # characters; wider code has to be moved sideways to be read

# A check takes the code and gives its faults: the line, counted from 0, and what is wrong.
Check = Callable[[str], list[tuple[int, str]]]


def parses_yaml(code):
    try:
        located(code, first_line=0)
    except yaml.YAMLError as error:
        return [(error.problem_mark.line, error.problem)]
    except Repeated as repeated:
        return [(repeated.line, f"'{repeated.key}' stands twice")]
    return []


def parses_json(code):
    try:
        json.loads(code)
    except json.JSONDecodeError as error:
        return [(error.lineno - 1, error.msg)]
    return []


def parses_toml(code):
    import tomllib  # since Python 3.11

    try:
        tomllib.loads(code)
    except tomllib.TOMLDecodeError as error:
        return [(0, str(error))]
    return []


def parses_ini(code):
    try:  # a snippet may begin in the middle of a section
        configparser.RawConfigParser().read_string("[above]\n" + code)
    except configparser.Error as error:
        return [(0, str(error))]
    return []


def parses_python(code):
    try:
        ast.parse(code)
    except SyntaxError as error:
        return [(error.lineno - 1, error.msg)]
    return []


def program(*command: str) -> Check:
    """A program that reads the code from its standard input."""

    def parses(code):
        done = subprocess.run(command, input=code, text=True, capture_output=True, timeout=60)
        return [(0, done.stderr.strip())] if done.returncode else []

    return parses


def grammar(language) -> Check:
    """A grammar of tree-sitter. It reads on behind a fault; only the outermost places are reported."""
    parser = Parser(Language(language))

    def faulty(node):
        if node.is_error or node.is_missing:
            yield node.start_point.row, "is missing: " + node.type if node.is_missing else "cannot be read"
        elif node.has_error:
            for child in node.children:
                yield from faulty(child)

    return lambda code: list(faulty(parser.parse(code.encode()).root_node))


CHECKS: dict[str, Check] = {
    "bash": program("bash", "-n"),
    "ini": parses_ini,
    "js": grammar(tree_sitter_javascript.language()),
    "json": parses_json,
    "markdown": lambda code: [],  # any text is Markdown
    "matrix": lambda code: [],  # an embedded table, not code; the generator reads it
    "python": parses_python,
    "sh": program("sh", "-n"),
    "sql": lambda code: [],  # see sql_test.py
    "swift": program("swiftc", "-frontend", "-parse", "-"),
    "text": lambda code: [],
    "toml": parses_toml,
    "ts": grammar(tree_sitter_typescript.language_typescript()),
    "tsx": grammar(tree_sitter_typescript.language_tsx()),
    "yaml": parses_yaml,
}


def test_each_block_names_a_language_that_is_checked(blocks):
    none(
        f"{block.path}:{block.line}: no check for '{block.language}'; add one to CHECKS"
        for block in blocks
        if block.language not in CHECKS
    )


@pytest.mark.parametrize("language", CHECKS)
def test_the_blocks_parse(language, blocks):
    none(
        f"{block.path}:{block.line + line}: {what}"
        for block in blocks
        if block.language == language
        for line, what in CHECKS[language](block.code)
    )


def test_lines_of_code_fit_a_phone(blocks):
    none(
        f"{block.path}:{block.line + number}: {len(line)} characters of code, more than {WIDTH}"
        for block in blocks
        if block.language != "matrix"
        for number, line in enumerate(block.code.splitlines())
        if len(line) > WIDTH
    )


# --- the checks ------------------------------------------------------------------------------------------------------

SAMPLES = {  # one that parses, one that does not, and the line of its fault where the check knows it
    "bash": ("set -e\nif true; then echo a; fi\n", "if true; then echo a\n", 0),
    "ini": ("pool_mode = transaction\n[users]\na = b\n", "[users]\nno value\n", 0),
    "js": ("const a = { b };\nawait f(a);\n", "const a = 1;\nconst b = ;\n", 1),
    "json": ('{"a": [1, 2]}', '{"a": 1,\n}', 1),
    "python": ("def a():\n    return 1\n", "a = 1\nreturn = 2\n", 1),
    "sh": ("for a in b; do echo $a; done\n", "for a in b; do echo $a\n", 0),
    "swift": ("func a() -> Int { 1 }\n", "func a( -> Int { 1 }\n", 0),
    "toml": ("[a]\nb = 1\n", "[a\nb = 1\n", 0),
    "ts": ("function a(b: number): string[] { return [] as string[]; }\n", "type A = {\n  b: ;\n};\n", 1),
    "tsx": ("const a = <p className='b'>{c}</p>;\n", "const a = <p>;\n", 0),
    "yaml": ("a: [1, 2]\nb:\n  - c: d\n", "a: 1\nb: 2\na: 3\n", 2),
}


@pytest.mark.parametrize("language", SAMPLES)
def test_a_check_tells_right_from_wrong(language):
    right, wrong, line = SAMPLES[language]
    assert CHECKS[language](right) == []
    assert [at for at, _ in CHECKS[language](wrong)] == [line]
