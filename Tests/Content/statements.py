"""Splits a snippet of SQL into its statements."""

import re
from dataclasses import dataclass

# What has to be passed over as a whole, what ends a statement, and what is filled in by whoever runs it. Not known are
# E'\'' and SQL-standard function bodies (BEGIN ATOMIC … END): a snippet with one of these is cut wrongly, and fails.
TOKEN = re.compile(
    r"""--[^\n]* | /\*.*?\*/ | '(?:[^']|'')*' | "[^"]*" | \$([A-Za-z_]\w*|)\$.*?\$\1\$ | ; | \$(?P<number>\d+)""",
    re.DOTALL | re.VERBOSE,
)
BLANK = re.compile(r"(?:\s|--[^\n]*|/\*.*?\*/)*", re.DOTALL)


@dataclass(frozen=True)
class Statement:
    sql: str
    line: int  # of its first word, counted from 0 in the snippet
    placeholders: int  # the highest number behind a $


def statements(snippet: str) -> list[Statement]:
    found, start, highest = [], 0, 0

    def close(end: int):
        first = BLANK.match(snippet, start, end).end()
        if first < end:
            found.append(Statement(snippet[first:end].rstrip(), snippet.count("\n", 0, first), highest))

    for token in TOKEN.finditer(snippet):
        if token["number"]:
            highest = max(highest, int(token["number"]))
        elif token[0] == ";":
            close(token.start())
            start, highest = token.end(), 0
    close(len(snippet))
    return found
