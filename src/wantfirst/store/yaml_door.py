"""The one YAML door: text in, a tree of marked nodes out. Nothing else in the program parses YAML.

The tree is built from PyYAML's event stream and never by its constructors: they crash or stall on hostile
input, keep the last of two equal keys in silence and turn `no` into False. Limits are checked at each event,
so nothing hostile is ever held in memory. Scalars stay text as written.
"""

from __future__ import annotations

import gc
import re
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from wantfirst.core.clean import clean
from wantfirst.core.problems import Problem
from wantfirst.store.yaml_tree import Document, Mapping, Mark, Node, Scalar, Sequence

MAX_DEPTH = 40
MAX_NODES = 200_000
MAX_SCALAR = 64 * 1024  # characters
MAX_PACK = 4 * 1024 * 1024  # bytes
MAX_OWN = 16 * 1024 * 1024  # bytes; the person's own files

_HALF = re.compile("[\ud800-\udfff]")
_DIRECTIVE = re.compile(r"(?:[ ]*(?:#[^\n]*)?\r?\n)*%(?!YAML[ ]|TAG[ ])")  # above all else

_Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlFault(Exception):
    """The text cannot be read as the YAML we take; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def parse_bytes(data: bytes, file: str, max_size: int = MAX_OWN) -> Document:
    """Parse the bytes of a file.

    Args:
        data: the file's content, UTF-8, with or without a byte-order mark.
        file: the name to put into problems.
        max_size: the most bytes to take.

    Raises:
        YamlFault: too large, not UTF-8, or not the YAML we take.
    """
    if len(data) > max_size:
        raise _fault(
            file, None, "too-large", f"the file holds {len(data):,} bytes; {max_size:,} is the most",
            "split it into several files",
        )  # fmt: skip
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        from wantfirst.store.yaml_faults import encoding_problem

        raise YamlFault(encoding_problem(file, data, error)) from None
    return parse_text(text, file, bom=data.startswith(b"\xef\xbb\xbf"))


def parse_text(text: str, file: str, *, bom: bool = False) -> Document:
    """Parse text that has been decoded already. Raises YamlFault as `parse_bytes` does."""
    if text[:1] in "%# \r\n" and (found := _DIRECTIVE.match(text)):
        raise _directive(file, found)
    collecting = gc.isenabled()
    gc.disable()  # a tree of thousands of small tuples and no cycles: the collector would triple the time
    builder = None
    try:
        builder = _Builder(file, text)
        return Document(text, builder.build(), bom)
    except yaml.YAMLError as error:
        raise _unreadable(file, text, error) from None
    except (ValueError, ArithmeticError, LookupError, AttributeError, TypeError, RecursionError) as error:
        # The pure parser lets a few of these through on malformed escapes.
        place = builder.place() if builder is not None else None
        raise _fault(file, place, "yaml", f"this is not readable as YAML ({error})") from None
    finally:
        if collecting:
            gc.enable()


class _Builder:
    """Builds the tree of one document from its events, refusing what we do not take."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.loader: Any = _Loader(text)  # typed loosely: the C parser's events carry more than their stubs say
        self.nodes = 0

    def build(self) -> Node | None:
        get = self.loader.get_event
        try:
            root: Node | None = None
            documents = 0
            while True:
                event = get()
                kind = type(event)
                if kind is StreamEndEvent:
                    return root
                if kind is DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        raise _fault(
                            self.file, event.start_mark, "second-document",
                            "a second document begins here (`---`)", "keep one document in a file",
                        )  # fmt: skip
                elif kind in (ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent):
                    root = self._node(event, kind, 1)
                    if isinstance(root, Scalar) and root.absent:
                        root = None
        finally:
            self.loader.dispose()

    def place(self) -> Mark | None:
        """How far the pure parser has come; the C parser tells that with its fault."""
        mark: Mark | None = self.loader.get_mark() if hasattr(self.loader, "get_mark") else None
        return mark

    def _node(self, event: Any, kind: type, depth: int) -> Node:
        """The node that begins with `event`; takes all events up to its end."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _fault(self.file, event.start_mark, "too-many", f"more than {MAX_NODES:,} values in one file")
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            raise _fault(
                self.file, event.start_mark, "alias", f"`*{event.anchor}` is an alias, which is not taken here",
                "write the text out; if the star is part of it, put quotes round it",
            )  # fmt: skip
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if depth > MAX_DEPTH:
            raise _fault(self.file, event.start_mark, "too-deep", f"nested more than {MAX_DEPTH} levels deep")
        return self._mapping(event, depth) if kind is MappingStartEvent else self._sequence(event, depth)

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        text = event.value
        if not text.isprintable():
            if _HALF.search(text):
                raise _fault(
                    self.file, event.start_mark, "yaml", "half a character stands here by its code", "leave it out"
                )
            text = clean(text)
        if len(text) > MAX_SCALAR:
            raise _fault(
                self.file,
                event.start_mark,
                "too-long",
                f"a text of {len(text):,} characters; {MAX_SCALAR:,} is the most",
            )
        return Scalar(text, event.start_mark, event.end_mark, event.style or None)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        get = self.loader.get_event
        items: list[Node] = []
        while (kind := type(event := get())) is not SequenceEndEvent:
            items.append(self._node(event, kind, depth + 1))
        return Sequence(items, start.start_mark, event.end_mark, bool(start.flow_style))

    def _mapping(self, start: Any, depth: int) -> Mapping:
        get = self.loader.get_event
        values: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        while (kind := type(event := get())) is not MappingEndEvent:
            if kind is not ScalarEvent:
                raise _no_key(self.file, event)
            key = self._scalar(event)
            if key.text in keys or key.text == "<<":
                raise _unusable_key(self.file, key, keys)
            keys[key.text] = key
            value = get()
            values[key.text] = self._node(value, type(value), depth + 1)
        return Mapping(values, keys, start.start_mark, event.end_mark, bool(start.flow_style))

    def _refuse_marks(self, event: Any) -> None:
        """Anchors and tags: nobody means them here, and `!` or `&` before a text would eat a word of it."""
        if event.anchor is not None:
            raise _fault(
                self.file, event.start_mark, "anchor", f"`&{event.anchor}` is an anchor, which is not taken here",
                "if it is part of the text, put quotes round the text",
            )  # fmt: skip
        if event.tag is not None:
            raise _fault(
                self.file, event.start_mark, "tag", f"`{event.tag}` is a tag, which is not taken here",
                "if it is part of the text, put quotes round the text",
            )  # fmt: skip


def _fault(file: str, mark: Mark | None, rule: str, message: str, hint: str = "") -> YamlFault:
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
    return YamlFault(Problem(file=file, line=line, column=column, rule=rule, message=clean(message), hint=clean(hint)))


def _directive(file: str, found: re.Match[str]) -> YamlFault:
    """A directive that YAML does not know: one parser would take it."""
    line = found[0].count("\n") + 1
    message = "a line that begins with % is an order to the parser, which is not taken here"
    return YamlFault(Problem(file=file, line=line, column=1, rule="directive", message=message, hint="leave it out"))


def _no_key(file: str, event: Any) -> YamlFault:
    return _fault(
        file, event.start_mark, "key", "a key must be a plain word", "if this is text, put quotes round it"
    )  # fmt: skip


def _unusable_key(file: str, key: Scalar, others: dict[str, Scalar]) -> YamlFault:
    if key.text == "<<":
        return _fault(
            file, key.start, "merge-key", "`<<` is a merge key, which is not taken here", "write the keys out"
        )  # fmt: skip
    return _fault(
        file, key.start, "duplicate-key",
        f"`{key.text}` stands twice in the same place, first on line {others[key.text].start.line + 1}",
        "keep one of the two",
    )  # fmt: skip


def _unreadable(file: str, text: str, error: yaml.YAMLError) -> YamlFault:
    """A fault of the YAML itself. Where a forbidden character is, the C parser tells only in bytes."""
    from wantfirst.store.yaml_faults import character_problem, syntax_problem

    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        found = getattr(error, "problem", None) or "unreadable"
        return YamlFault(syntax_problem(file, text, found, mark.line, mark.column))
    forbidden = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if forbidden is None:
        return _fault(file, None, "yaml", "this is not readable as YAML")
    return YamlFault(character_problem(file, text, forbidden.start()))
