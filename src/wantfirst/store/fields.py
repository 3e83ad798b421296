"""Kinds that hold others: lists, rounds, free keys, and records with their fields.

A table of fields (`tables_*.py`) is the one description of a format: files are checked with it, all faults in
one go, and the JSON Schema for editors is made from it. Reading never stops at a fault: it notes a Problem
with the place and goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from wantfirst.core.nearest import nearest
from wantfirst.core.talk import expand_rounds
from wantfirst.store.kinds import TEXT, Kind, Reader, Schema, is_absent, short
from wantfirst.store.yaml_tree import Mapping, Node, Scalar, Sequence


class ListOf(Kind):
    """A list of one kind; a single value is taken as a list of one. It must have `least` items."""

    def __init__(self, kind: Kind, least: int = 0) -> None:
        self.kind = kind
        self.least = least
        self.says = f"a list of {kind.says}"

    def read(self, node: Node, reader: Reader, name: str) -> tuple[Any, ...] | None:
        """The items that could be read, or None when they are too few."""
        if type(node) is Sequence:
            read = self.kind.read
            items = [read(item, reader, name) for item in node.items if not is_absent(item)]
        elif type(node) is Mapping and not isinstance(self.kind, Record):
            reader.note(node, "not-a-list", f"`{name}` must be a list", f"begin each line under `{name}:` with `- `")
            return None
        else:
            items = [] if is_absent(node) else [self.kind.read(node, reader, name)]
        found = tuple(items) if None not in items else tuple(item for item in items if item is not None)
        if len(found) < self.least and len(found) == len(items):
            wanted = "at least one" if self.least == 1 else f"at least {self.least}"
            reader.note(node, "too-few", f"`{name}` needs {wanted}", f"add {self.kind.says}")
        return found if len(found) >= self.least else None

    def schema(self) -> Schema:
        """An array, or one bare item."""
        items = self.kind.schema()
        array: Schema = {"type": "array", "items": {"anyOf": [items, {"type": "null"}]}}
        if self.least:
            array["minItems"] = self.least
        return {"anyOf": [array, items]} if self.least < 2 else array


class Rounds(Kind):
    """Rounds as packs write them: `[2, 3]`, `2+`, `offer`."""

    says = "rounds such as [2, 3], 2+ or offer"

    def read(self, node: Node, reader: Reader, name: str) -> tuple[str, ...] | None:
        """The rounds, expanded and in order."""
        items = node.items if isinstance(node, Sequence) else [node]
        words = [item.text.strip().lower() for item in items if isinstance(item, Scalar)]
        if len(words) < len(items) or not words or words == [""]:
            reader.note(node, "bad-round", f"`{name}` holds no round", f"write {self.says}")
            return None
        try:
            return _expanded(tuple(words))
        except ValueError as error:
            reader.note(node, "bad-round", f"`{name}` knows no round “{short(str(error))}”", f"write {self.says}")
            return None

    def schema(self) -> Schema:
        """One word or a list of them."""
        word: Schema = {"enum": [1, 2, 3, "1", "2", "3", "1+", "2+", "3+", "final", "offer"]}
        return {"anyOf": [word, {"type": "array", "items": word, "minItems": 1}]}


@lru_cache(maxsize=100)
def _expanded(words: tuple[str, ...]) -> tuple[str, ...]:
    return expand_rounds(words)


class Texts(Kind):
    """Free keys, each with a text: `{sundays.sign: ask my partner}`."""

    says = "keys with a text each"

    def read(self, node: Node, reader: Reader, name: str) -> dict[str, str] | None:
        """A text for each key; one that is there without a text keeps an empty one."""
        if not isinstance(node, Mapping):
            reader.note(
                node, "not-keys", f"`{name}` must hold keys with a text each", "write `key: text` lines under it"
            )
            return None
        read = {key: "" if is_absent(value) else TEXT.read(value, reader, key) for key, value in node.values.items()}
        return {key: text for key, text in read.items() if text is not None}

    def schema(self) -> Schema:
        """An object of texts."""
        return {"type": "object", "additionalProperties": {"anyOf": [TEXT.schema(), {"type": "null"}]}}


class Field(NamedTuple):
    """One key of a record. `advised` fields are an error to leave out of a shipped pack, advice elsewhere."""

    name: str
    kind: Kind
    about: str
    required: bool = False
    advised: bool = False


class Record(Kind):
    """A mapping with known keys.

    `noun` and `named_by` say how a fault names it (`question last-promoted`); `short` is the field that a bare
    text stands for, where one may be written instead of keys; `check` looks at the values together.
    """

    def __init__(
        self,
        *,
        noun: str,
        fields: tuple[Field, ...],
        named_by: str = "",
        short: str = "",
        check: Callable[[dict[str, Any], Mapping, Reader], None] | None = None,
    ) -> None:
        self.noun = noun
        self.fields = fields
        self.named_by = named_by
        self.short = short
        self.check = check
        self.by_name = {one.name: one for one in fields}
        self.expected = [one for one in fields if one.required or one.advised]
        self.says = f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"

    def read(self, node: Node, reader: Reader, name: str = "") -> dict[str, Any] | None:  # noqa: ARG002
        """The values by key, or None when a required one is missing or unusable.

        Keys that are absent, empty or `~` are not in the result.
        """
        if type(node) is not Mapping:
            if self.short and type(node) is Scalar:
                value = self.by_name[self.short].kind.read(node, reader, self.short)
                return None if value is None else {self.short: value}
            hint = f"begin with `{self.fields[0].name}:` and put each key on a line of its own"
            reader.note(node, "not-keys", f"{self.says} must stand here as keys and values", hint)
            return None
        outer = reader.trail
        reader.trail = self._trail(node, outer)
        values = self._values(node, reader)
        whole = self._whole(node, values, reader)
        if self.check is not None and whole:
            self.check(values, node, reader)
        reader.trail = outer
        return values if whole else None

    def _trail(self, node: Mapping, outer: str) -> str:
        label = node.values.get(self.named_by) if self.named_by else None
        if isinstance(label, Scalar) and not is_absent(label):
            return f"{self.noun} {short(label.text)}"
        return outer if self.named_by == "" else self.noun

    def _values(self, node: Mapping, reader: Reader) -> dict[str, Any]:
        values: dict[str, Any] = {}
        by_name = self.by_name
        for key, value in node.values.items():
            known = by_name.get(key)
            if known is None:
                self._unknown(key, node, reader)
            elif not is_absent(value):
                read = known.kind.read(value, reader, key)
                if read is not None:
                    values[key] = read
        return values

    def _unknown(self, key: str, node: Mapping, reader: Reader) -> None:
        near = nearest(key, self.by_name) if not reader.is_full else ""
        hint = f"did you mean `{near}`?" if near else f"known here: {', '.join(self.by_name)}"
        reader.note(node.keys[key], "unknown-key", f"`{short(key)}` is not a key of {self.says}", hint)

    def _whole(self, node: Mapping, values: dict[str, Any], reader: Reader) -> bool:
        whole = True
        for known in self.expected:
            if known.name in values:
                continue
            strict = known.required or reader.shipped
            unreadable = known.name in node.values and not is_absent(node.values[known.name])
            if not unreadable:
                reader.note(
                    node, "missing-key", f"`{known.name}` is missing", f"add `{known.name}:` ({known.about})",
                    "error" if strict else "advice",
                )  # fmt: skip
            whole = whole and not known.required
        return whole

    def schema(self) -> Schema:
        """An object that knows its keys."""
        properties: Schema = {
            one.name: {"description": one.about} | (one.kind.schema() if one.required else _or_null(one.kind.schema()))
            for one in self.fields
        }
        schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        required = [one.name for one in self.fields if one.required]
        if required:
            schema["required"] = required
        if self.short:
            return {"anyOf": [self.by_name[self.short].kind.schema(), schema]}
        return schema


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}
