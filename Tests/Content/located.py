"""YAML whose values know the line on which they stand. Everything is text, as for the generator itself."""

from dataclasses import dataclass

import yaml


class Scalar(str):
    """A text and the line of its first character; for a block (`|` or `>`) that is the line below its key."""

    line: int


class Mapping(dict):
    """Keys are scalars. `line` is that of its first key."""

    line: int


@dataclass
class Repeated(Exception):
    """A key that stands twice in one mapping, which PyYAML by itself lets pass."""

    key: str
    line: int


def located(source: str, first_line: int = 1):
    """The value of a YAML document whose text begins on `first_line` of its file."""
    return value(yaml.compose(source, Loader=yaml.SafeLoader), first_line)


def value(node, first_line: int):
    if node is None:
        return Mapping()
    line = first_line + node.start_mark.line
    if isinstance(node, yaml.ScalarNode):
        scalar = Scalar(node.value)
        scalar.line = line + (node.style in ("|", ">"))
        return scalar
    if isinstance(node, yaml.SequenceNode):
        return [value(item, first_line) for item in node.value]
    mapping = Mapping()
    mapping.line = line
    for key, item in node.value:
        name = value(key, first_line)
        if name in mapping:
            raise Repeated(name, name.line)
        mapping[name] = value(item, first_line)
    return mapping
