"""Reads a content folder: every text in it with its place, and the cells of its models."""

from dataclasses import dataclass, field
from pathlib import Path

from located import Mapping, Scalar, located
from texts import Text

# Keys of front matter, settings and models that hold words for readers. The fields of a model come on top of them.
WORDS = {"title", "summary", "note", "body", "verdict"}


@dataclass(frozen=True)
class Source:
    """An entry of a field whose role is `sources`."""

    path: str
    line: int
    title: str
    url: str


@dataclass
class Cell:
    name: str  # for example backend/async/early
    path: str
    line: int
    values: Mapping
    texts: list[Text] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def part(self, name: str) -> list[Text]:
        return [text for text in self.texts if text.part == name]

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line} ({self.name})"


class Content:
    def __init__(self, folder: Path):
        self.folder = folder
        self.texts: list[Text] = []
        self.cells: dict[str, Cell] = {}
        self.models: dict[str, Mapping] = {}
        for file in sorted(folder.rglob("*.yml")):
            self._read_yaml(file)
        for file in sorted(folder.rglob("*.md")):
            self._read_markdown(file)
        for text in self.texts:
            if text.cell in self.cells:
                self.cells[text.cell].texts.append(text)

    @property
    def essays(self) -> dict[str, Text]:
        """The bodies of the essays, by their paths. `essays/index.md` introduces their list and is none."""
        bodies = {t.path: t for t in self.texts if t.path.startswith("essays/") and t.part == "body"}
        return {path: text for path, text in bodies.items() if path != "essays/index.md"}

    @property
    def sources(self) -> list[Source]:
        return [source for cell in self.cells.values() for source in cell.sources]

    def _read_markdown(self, file: Path):
        path, source, line = file.relative_to(self.folder).as_posix(), file.read_text("utf-8"), 1
        if source.startswith("---\n"):
            front, source = source.removeprefix("---\n").split("\n---\n", 1)
            self._walk(located(front, first_line=2), path, words=WORDS)
            line = front.count("\n") + 4
        parts = path.removesuffix(".md").split("/")
        cell = "/".join(parts[1:]) if parts[0] == "matrices" and len(parts) == 4 and parts[2] != "at" else ""
        self.texts.append(Text(path, line, source, "body", cell))

    def _read_yaml(self, file: Path):
        path, root = file.relative_to(self.folder).as_posix(), located(file.read_text("utf-8"))
        words, sources = set(WORDS), set()
        for entry in root.get("fields", []):
            if entry["type"] in ("text", "list"):
                words.add(entry["id"])
            if entry.get("role") == "sources":
                sources.add(entry["id"])
        if path.startswith("matrices/"):
            self.models[file.stem] = root
            for row in root["rows"]:
                for column, values in row.get("cells", {}).items():
                    cell = Cell(f"{file.stem}/{row['id']}/{column}", path, column.line, values)
                    for name in sources:
                        for entry in values.get(name, []):
                            cell.sources.append(Source(path, entry["url"].line, entry["title"], entry["url"]))
                    self.cells[cell.name] = cell
        self._walk(root, path, words, model=file.stem)

    def _walk(self, mapping: Mapping, path: str, words: set[str], model: str = "", cell: str = ""):
        """Collects the texts below `mapping`. `model` is the id of the model that it belongs to, `cell` the cell."""
        for key, value in mapping.items():
            values = value if isinstance(value, list) else [value]
            if key in words:
                self.texts += [Text(path, v.line, v, str(key), cell) for v in values if isinstance(v, Scalar)]
            elif key == "cells" and isinstance(value, Mapping):
                for column, inner in value.items():
                    name = f"{model}/{mapping['id']}/{column}"
                    self._walk(inner, path, words, model, cell=name)
            else:
                for inner in values:  # but an entry with an address is a document, and its title not ours
                    if isinstance(inner, Mapping) and "url" not in inner:
                        self._walk(inner, path, words, model, cell)
