"""One piece of Markdown, and what the tests want to know of it: its blocks of code, its links, its passages."""

import re
from dataclasses import dataclass
from functools import cached_property

from markdown_it import MarkdownIt
from markdown_it.token import Token

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

# What the generator reads as a footnote or the kind of an alert, and the plain parser as words.
MARKS = re.compile(r"\[\^[^\]]+\]:?|\[![A-Z]+\]")


@dataclass(frozen=True)
class Block:
    """A block of code. `line` is that of its first line of code."""

    path: str
    line: int
    language: str
    code: str


@dataclass(frozen=True)
class Link:
    path: str
    line: int
    target: str
    title: str = ""  # in quotes behind the address


@dataclass(frozen=True)
class Passage:
    """A paragraph, an entry of a list, a heading or a field of a table, without its markup."""

    path: str
    line: int
    kind: str  # paragraph, heading or table
    text: str
    prose: str  # the same without code

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Text:
    path: str  # in the content folder
    line: int  # of its first line in the file
    markdown: str
    part: str = "body"  # or the key that it stands under: summary, signals …
    cell: str = ""  # for example backend/async/early, or nothing

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"

    @cached_property
    def tokens(self) -> list[Token]:
        return MARKDOWN.parse(self.markdown)

    @cached_property
    def blocks(self) -> list[Block]:
        found = []
        for token in self.tokens:
            if token.type in ("fence", "code_block"):
                line = self.line + token.map[0] + (token.type == "fence")
                found.append(Block(self.path, line, token.info.split(" ")[0], token.content))
        return found

    @cached_property
    def lines(self) -> list[tuple[int, str, Token]]:
        """The inline parts of the text with their lines and kinds."""
        found, kind, line = [], "paragraph", self.line
        for token in self.tokens:
            if token.map:  # fields of a table have no lines of their own; their row has
                line = self.line + token.map[0]
            if token.type == "inline":
                found.append((line, kind, token))
            elif token.type.endswith("_open"):
                kind = {"heading_open": "heading", "th_open": "table", "td_open": "table"}.get(token.type, "paragraph")
        return found

    @cached_property
    def links(self) -> list[Link]:
        found = []
        for line, _, token in self.lines:
            inside = False
            for child in token.children:
                if child.type == "link_open":
                    inside = True
                    found.append(Link(self.path, line, child.attrGet("href"), child.attrGet("title") or ""))
                elif child.type == "link_close":
                    inside = False
                elif child.type == "image":
                    found.append(Link(self.path, line, child.attrGet("src")))
                elif child.type in ("softbreak", "hardbreak"):
                    line += 1
                elif child.type == "text" and not inside:  # GitHub's Markdown makes links of bare addresses
                    found += [Link(self.path, line, bare) for bare in re.findall(r"https?://[^\s<>]+", child.content)]
        return found

    @cached_property
    def passages(self) -> list[Passage]:
        return [
            Passage(self.path, line, kind, words(token.children, code=True), words(token.children, code=False))
            for line, kind, token in self.lines
        ]


def words(tokens: list[Token], code: bool) -> str:
    """The text of inline Markdown as a reader sees it; `code` tells whether that includes code."""
    text = ""
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            text += " "
        elif token.type == "image":
            text += words(token.children, code)
        elif token.type == "text":
            text += token.content
        elif token.type == "code_inline":
            text += token.content if code else "`…`"
    return MARKS.sub("", text).strip()
