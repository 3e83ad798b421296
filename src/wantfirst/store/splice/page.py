"""A parsed text as a page to be edited: where its comments, lines, keys, dashes and values stand.

All places are indexes into the text. A line ends at any of the breaks of YAML 1.1, as the parser has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wantfirst.store.yaml_tree import Document, Mapping, Node, Scalar, Sequence

_BREAKS = "\r\n\x85\u2028\u2029"
_BREAK = re.compile(f"\r\n|\r(?!\n)|[{_BREAKS[1:]}]")
_BLANK_LINE = re.compile(f"(?:{_BREAK.pattern})[ \t]*(?:{_BREAK.pattern})")
_COMMENT = re.compile(f"#[^{_BREAKS}]*")
_DOCUMENT_END = re.compile(f"(?:\\A|(?<=[{_BREAKS}]))\\.\\.\\.(?=\\s|\\Z)")
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*")

Span = tuple[int, int]


class Unsafe(Exception):
    """This place cannot be edited with certainty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A key with its value, or an item of a list, as it stands on the page.

    `start` is where it begins (the key, the dash; inside brackets the item itself), `after` the place just
    behind its colon or dash, `stop` the end of its last content. `node` is the value; `empty` says that
    nothing is written for it.
    """

    start: int
    after: int
    stop: int
    node: Node
    empty: bool


class Patch(NamedTuple):
    """Put `text` in place of what stands from `start` to `stop`; comments that begin in `gone` go with it."""

    start: int
    stop: int
    text: str
    gone: Span = (0, 0)


class Page:
    """A document with all that has to be known to edit it. It is never changed. May raise Unsafe when made."""

    def __init__(self, document: Document) -> None:
        if document.text.startswith("\ufeff"):  # a second byte-order mark: the C parser's marks are off by one
            raise Unsafe("a stray byte-order mark stands at the beginning of the file")
        self.text = document.text
        self.root = document.root
        scalars = [] if self.root is None else list(_scalars(self.text, self.root))
        self.comments: tuple[Span, ...] = tuple(_comments(self.text, scalars))
        self.skeleton = _blotted(self.text, sorted([*scalars, *self.comments]))
        self.line_break = _usual_break(self.text)

    def line_start(self, at: int) -> int:
        """The beginning of the line that `at` stands on."""
        return max(self.text.rfind(char, 0, at) for char in _BREAKS) + 1

    def line_end(self, at: int) -> int:
        """The end of the line that `at` stands on, before its break."""
        found = _BREAK.search(self.text, at)
        return found.start() if found else len(self.text)

    def next_line(self, at: int) -> int:
        """The beginning of the line below, or the end of the text."""
        found = _BREAK.search(self.text, at)
        return found.end() if found else len(self.text)

    def document_end(self) -> int:
        """Where more can be written below a page without content: before its `...`, or at the end."""
        found = _DOCUMENT_END.search(self.skeleton)
        return found.start() if found else len(self.text)

    def is_blank(self, start: int, stop: int) -> bool:
        """True when nothing but white space stands there."""
        return not self.text[start:stop].strip()

    def has_blank_line(self, start: int, stop: int) -> bool:
        """True when a line between the two places is empty."""
        return _BLANK_LINE.search(self.text, start, stop) is not None

    def begins_beside(self, entry: Entry) -> bool:
        """True when the value of `entry` begins on the line of its key or dash."""
        return entry.node.start.index <= self.line_end(entry.after)

    def comments_but(self, gone: Span) -> list[str]:
        """The texts of all comments that do not begin inside `gone`."""
        return [self.text[start:stop] for start, stop in self.comments if not gone[0] <= start < gone[1]]

    def entries(self, parent: Mapping | Sequence) -> list[Entry]:
        """All entries of a list or mapping, in the order written."""
        if isinstance(parent, Mapping):
            return [self._keyed(parent, key) for key in parent.values]
        return [self._item(parent, index) for index in range(len(parent.items))]

    def entry(self, parent: Mapping | Sequence, step: str | int) -> Entry:
        """The entry of `parent` that a path calls `step`."""
        if isinstance(parent, Mapping):
            return self._keyed(parent, str(step))
        return self._item(parent, int(step))

    def _keyed(self, parent: Mapping, key: str) -> Entry:
        name, node = parent.keys[key], parent.values[key]
        colon = self.skeleton.find(":", name.end.index)
        if colon < 0 or self.skeleton[name.end.index : colon].strip():
            raise Unsafe("a key without a colon")
        return self._entry(self._key_start(name.start.index), colon + 1, node)

    def _key_start(self, at: int) -> int:
        """The place of the key itself, or of the `?` that leads it."""
        before = at
        while before and self.skeleton[before - 1] == " ":
            before -= 1
        return before - 1 if before and self.skeleton[before - 1] == "?" else at

    def _item(self, parent: Sequence, index: int) -> Entry:
        node = parent.items[index]
        start = node.start.index
        if parent.flow:
            return self._entry(start, start, node)
        dash = self.skeleton.rfind("-", parent.start.index, max(start, parent.start.index + 1))
        return self._entry(dash, dash + 1, node)

    def _entry(self, start: int, after: int, node: Node) -> Entry:
        # The parsers disagree where an empty value stands, so it is taken to stand right behind its marker.
        empty = isinstance(node, Scalar) and node.start.index == node.end.index
        return Entry(start=start, after=after, stop=after if empty else self.stop(node), node=node, empty=empty)

    def stop(self, node: Node) -> int:
        """The end of the last content of `node`; the parser's own mark is often lines further down."""
        if isinstance(node, Scalar):
            return self._block_stop(node) if is_block(node) else node.end.index
        if node.flow:
            return node.end.index
        last = list(node.values)[-1] if isinstance(node, Mapping) else len(node.items) - 1
        return self.entry(node, last).stop

    def _block_stop(self, node: Scalar) -> int:
        """The end of the last line that belongs to a block of text."""
        sign_stop, stop = block_sign_stop(self.text, node), node.end.index
        if "+" in self.text[node.start.index : sign_stop]:  # the empty lines below belong to it
            return max(sign_stop, self._line_above(stop) if self.line_start(stop) == stop else stop)
        body = self.text[self.next_line(sign_stop) : stop]
        indent = len(body.lstrip(_BREAKS)) - len(body.lstrip(_BREAKS).lstrip(" "))
        while stop > sign_stop and stop - self.line_start(stop) <= indent and self._blank_before(stop):
            stop = self._line_above(stop)
        return stop if stop > self.line_end(sign_stop) else sign_stop

    def _blank_before(self, at: int) -> bool:
        return self.is_blank(self.line_start(at), at)

    def _line_above(self, at: int) -> int:
        """The end of the line above the one that `at` stands on."""
        start = self.line_start(at)
        return start - (2 if self.text[start - 2 : start] == "\r\n" else 1)


def block_sign_stop(text: str, node: Scalar) -> int:
    """Where the sign of a block of text (`|-`) ends, before its comment."""
    found = _BLOCK_SIGN.match(text, node.start.index)
    return found.end() if found else node.start.index


def is_block(node: Node) -> bool:
    """True for a literal or folded block of text."""
    return isinstance(node, Scalar) and node.style in ("|", ">")


def _scalars(text: str, node: Node) -> Iterator[Span]:
    """The spans of all keys and texts that are written out, from top to bottom."""
    if isinstance(node, Scalar):
        yield from _written(text, node)
    elif isinstance(node, Mapping):
        for key, value in node.values.items():
            yield from _written(text, node.keys[key])
            yield from _scalars(text, value)
    else:
        for item in node.items:
            yield from _scalars(text, item)


def _written(text: str, node: Scalar) -> Iterator[Span]:
    """The span of one text. A block has two, for a comment may stand behind its sign."""
    start, stop = node.start.index, node.end.index
    if is_block(node):
        sign_stop = block_sign_stop(text, node)
        yield start, sign_stop
        found = _BREAK.search(text, sign_stop, stop)
        if found:
            yield found.end(), stop
    elif start < stop:
        yield start, stop


def _comments(text: str, scalars: list[Span]) -> Iterator[Span]:
    """A `#` outside every text begins a comment that ends with the line."""
    at = 0
    for start, stop in [*scalars, (len(text), len(text))]:
        yield from (found.span() for found in _COMMENT.finditer(text, at, start))
        at = stop


def _blotted(text: str, spans: list[Span]) -> str:
    """`text` with the spans blanked out; the places stay the same."""
    parts: list[str] = []
    at = 0
    for start, stop in spans:
        parts += [text[at:start], " " * (stop - start)]
        at = stop
    return "".join([*parts, text[at:]])


def _usual_break(text: str) -> str:
    """The line break most lines of the text end with."""
    pairs = text.count("\r\n")
    newlines, returns = text.count("\n") - pairs, text.count("\r") - pairs
    if pairs > max(newlines, returns):
        return "\r\n"
    return "\r" if returns > newlines else "\n"
