"""The tree that a YAML file becomes: nodes that know their place in the text.

It is made by `yaml_door` alone; who only reads it needs no YAML parser.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Mark(Protocol):
    """A place in the text, as PyYAML gives it: all three count from 0, in characters."""

    line: int
    column: int
    index: int


class Scalar:
    """A single text, with its span. `style` is None where it was neither quoted nor a block.

    Slots, since a library holds a hundred thousand: they are made in half the time of a named tuple.
    """

    __slots__ = ("end", "start", "style", "text")

    def __init__(self, text: str, start: Mark, end: Mark, style: str | None) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.style = style

    @property
    def absent(self) -> bool:
        """True for what means "nothing here": an empty value or a bare `~`."""
        return self.style is None and self.text in ("", "~")


class Mapping(NamedTuple):
    """Keys with their values, in the order written. `keys` holds the keys' own nodes, for their places."""

    values: dict[str, Node]
    keys: dict[str, Scalar]
    start: Mark
    end: Mark
    flow: bool


class Sequence(NamedTuple):
    """A list of nodes."""

    items: list[Node]
    start: Mark
    end: Mark
    flow: bool


Node = Scalar | Mapping | Sequence


class Document(NamedTuple):
    """A parsed file. `root` is None for an empty or comment-only file; `bom` says whether one was taken off."""

    text: str
    root: Node | None
    bom: bool


def entries(document: Document | None, key: str) -> list[Mapping]:
    """The mappings listed under a top-level key of a document."""
    root: Node | None = document.root if document is not None else None
    listed = root.values.get(key) if isinstance(root, Mapping) else None
    return [node for node in listed.items if isinstance(node, Mapping)] if isinstance(listed, Sequence) else []
