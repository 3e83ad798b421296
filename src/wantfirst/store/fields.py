"""Kinds of fields and how each is read out of a YAML tree.

A table of fields (`tables.py`) is the one description of a format: files are checked with it, all faults in
one go, and the JSON Schema for editors is made from it. Reading never stops at a fault: it notes a Problem
with the place and goes on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from wantfirst.core.nearest import nearest
from wantfirst.core.problems import Problem
from wantfirst.core.talk import expand_rounds
from wantfirst.store.yaml_door import Mapping, Node, Scalar, Sequence

FORMAT_VERSION = 1

_TRUE = frozenset(("true", "yes", "on"))
_FALSE = frozenset(("false", "no", "off"))

Schema = dict[str, Any]


class Reader:
    """Notes what is wrong while one file is read. `shipped` packs are held to more than a person's own."""

    def __init__(self, file: str, *, shipped: bool = False) -> None:
        self.file = file
        self.shipped = shipped
        self.problems: list[Problem] = []
        self.trail = ""

    def note(self, node: Node, rule: str, message: str, hint: str = "", severity: str = "error") -> None:
        """Note a fault at the place of `node`, led by what it belongs to (`question last-promoted: ...`)."""
        self.problems.append(
            Problem(
                file=self.file,
                line=node.start.line + 1,
                column=node.start.column + 1,
                rule=rule,
                message=f"{self.trail}: {message}" if self.trail else message,
                hint=hint,
                severity=severity,
            )
        )


class Kind:
    """What a field may hold. `read` gives the value, or None after noting why there is none."""

    says = "a value"

    def read(self, node: Node, reader: Reader, name: str) -> Any:
        """The value of `node`, which stands under the key `name`."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """The JSON Schema (draft-07) of what `read` takes."""
        raise NotImplementedError


class Text(Kind):
    """Any text. A number or a yes/no is taken as it was written."""

    says = "a text"

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The text as written, without white space around it."""
        if type(node) is Scalar:
            return node.text.strip()
        self._not_text(node, reader, name)
        return None

    def _not_text(self, node: Node, reader: Reader, name: str) -> None:
        what = "a list" if isinstance(node, Sequence) else "keys and values"
        hint = f"write `{name}: text` on one line; double quotes round a text that holds a colon or a bracket"
        reader.note(node, "not-text", f"`{name}` holds {what} where a text must stand", hint)

    def schema(self) -> Schema:
        """A string; editors read `no` or `12` as something else, and that is fine here."""
        return {"type": ["string", "number", "boolean"]}


class Id(Text):
    """A short name: lower-case letters, digits and hyphens."""

    says = "an id"
    pattern = re.compile(r"[a-z0-9-]+")

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The id, or None for anything but letters, digits and hyphens."""
        text = Text.read(self, node, reader, name)
        if text is not None and not self.pattern.fullmatch(text):
            near = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40]
            hint = f"write `{near}`" if near else "use small letters, digits and hyphens"
            reader.note(node, "bad-id", f"`{name}: {_short(text)}` is not a usable id", hint)
            return None
        return text

    def schema(self) -> Schema:
        """A patterned string, or a whole number, which editors see where an id is all digits."""
        return {"type": ["string", "integer"], "pattern": f"^{self.pattern.pattern}$"}


class FullId(Id):
    """The full id of a question: `pack/question`."""

    says = "a full question id"
    pattern = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The id, or None when it is not `pack/question`."""
        text = Text.read(self, node, reader, name)
        if text is not None and not self.pattern.fullmatch(text):
            hint = "write the full id of a question, as in `the-work/last-week`"
            reader.note(node, "bad-id", f"`{name}: {_short(text)}` is not a full question id", hint)
            return None
        return text


class Choice(Kind):
    """One of a few words. `aliases` maps other spellings to them."""

    def __init__(self, words: tuple[str, ...], aliases: dict[str, str] | None = None) -> None:
        self.words = words
        self.known = {word: word for word in words} | (aliases or {})
        self.says = " or ".join(words) if len(words) < 4 else "one of " + ", ".join(words)

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The word in its canonical spelling."""
        text = Text.read(_TEXT, node, reader, name)
        if text is None:
            return None
        word = text.lower()
        if word in self.known:
            return self.known[word]
        near = nearest(word, self.known)
        hint = f"did you mean `{near}`?" if near else f"write {self.says}"
        reader.note(node, "unknown-word", f"`{name}` knows no “{_short(text)}”", hint)
        return None

    def schema(self) -> Schema:
        """An enumeration, aliases included; a word of digits is a number to editors."""
        return {"enum": [*self.known, *(int(word) for word in self.known if word.isdigit())]}


class Integer(Kind):
    """A whole number from `least` to `most`."""

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most
        self.says = f"a whole number from {least} to {most}"

    def read(self, node: Node, reader: Reader, name: str) -> int | None:
        """The number."""
        text = Text.read(_TEXT, node, reader, name)
        if text is None:
            return None
        if text.isascii() and text.isdigit() and len(text) < 10 and self.least <= int(text) <= self.most:
            return int(text)
        reader.note(node, "not-a-number", f"`{name}: {_short(text)}` is not {self.says}", f"write {self.says}")
        return None

    def schema(self) -> Schema:
        """An integer in its range."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Version(Kind):
    """The version of the format, which is 1."""

    says = "1"

    def read(self, node: Node, reader: Reader, name: str) -> int | None:
        """The version, or None when a newer program wrote the file."""
        text = Text.read(_TEXT, node, reader, name)
        if text is None:
            return None
        if text == str(FORMAT_VERSION):
            return FORMAT_VERSION
        hint = f"write `{name}: {FORMAT_VERSION}`"
        if text.isascii() and text.isdigit() and int(text[:9]) > FORMAT_VERSION:
            hint = "a newer wantfirst may have written it: bring yours up to date"
        reader.note(node, "version", f"`{name}: {_short(text)}` is not known here; this program reads 1", hint)
        return None

    def schema(self) -> Schema:
        """The number, or its text."""
        return {"enum": [FORMAT_VERSION, str(FORMAT_VERSION)]}


class Flag(Kind):
    """Yes or no."""

    says = "true or false"

    def read(self, node: Node, reader: Reader, name: str) -> bool | None:
        """True or False."""
        text = Text.read(_TEXT, node, reader, name)
        if text is None:
            return None
        if text.lower() in _TRUE | _FALSE:
            return text.lower() in _TRUE
        reader.note(node, "not-yes-no", f"`{name}: {_short(text)}` is neither true nor false", "write true or false")
        return None

    def schema(self) -> Schema:
        """A boolean, or the words people write for one."""
        return {"enum": [True, False, *sorted(_TRUE | _FALSE)]}


class Date(Kind):
    """A day, as 2026-11-22."""

    says = "a date"

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The day in ISO form."""
        text = Text.read(_TEXT, node, reader, name)
        if text is None:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
                raise ValueError(text)
            from datetime import date

            return date.fromisoformat(text).isoformat()
        except ValueError:
            reader.note(node, "not-a-date", f"`{name}: {_short(text)}` is not a date", "write it as 2026-11-22")
            return None

    def schema(self) -> Schema:
        """A string of the right shape."""
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


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
            items = [read(item, reader, name) for item in node.items if not _absent(item)]
        elif type(node) is Mapping and not isinstance(self.kind, Record):
            reader.note(node, "not-a-list", f"`{name}` must be a list", f"begin each line under `{name}:` with `- `")
            return None
        else:
            items = [] if _absent(node) else [self.kind.read(node, reader, name)]
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
            reader.note(node, "bad-round", f"`{name}` knows no round “{_short(str(error))}”", f"write {self.says}")
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
        read = {key: "" if _absent(value) else _TEXT.read(value, reader, key) for key, value in node.values.items()}
        return {key: text for key, text in read.items() if text is not None}

    def schema(self) -> Schema:
        """An object of texts."""
        return {"type": "object", "additionalProperties": {"anyOf": [_TEXT.schema(), {"type": "null"}]}}


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
        if isinstance(label, Scalar) and not _absent(label):
            return f"{self.noun} {_short(label.text)}"
        return outer if self.named_by == "" else self.noun

    def _values(self, node: Mapping, reader: Reader) -> dict[str, Any]:
        values: dict[str, Any] = {}
        by_name = self.by_name
        for key, value in node.values.items():
            known = by_name.get(key)
            if known is None:
                self._unknown(key, node, reader)
            elif not _absent(value):
                read = known.kind.read(value, reader, key)
                if read is not None:
                    values[key] = read
        return values

    def _unknown(self, key: str, node: Mapping, reader: Reader) -> None:
        near = nearest(key, self.by_name)
        hint = f"did you mean `{near}`?" if near else f"known here: {', '.join(self.by_name)}"
        reader.note(node.keys[key], "unknown-key", f"`{_short(key)}` is not a key of {self.says}", hint)

    def _whole(self, node: Mapping, values: dict[str, Any], reader: Reader) -> bool:
        whole = True
        for known in self.expected:
            if known.name in values:
                continue
            strict = known.required or reader.shipped
            unreadable = known.name in node.values and not _absent(node.values[known.name])
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


_TEXT = Text()


def _absent(node: Node) -> bool:
    """True for nothing, `~`, and a text without a character in it, quoted or not."""
    return type(node) is Scalar and (not node.text.strip() or (node.text == "~" and node.style is None))


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _short(text: str, most: int = 60) -> str:
    """A text fit to be quoted in a message."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
