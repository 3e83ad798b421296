"""Kinds of single values: texts, ids, choices, numbers, dates, and how each is read out of a YAML tree."""

from __future__ import annotations

import re
from typing import Any

from wantfirst.core.nearest import nearest
from wantfirst.core.problems import Problem
from wantfirst.store.yaml_tree import Node, Scalar, Sequence

FORMAT_VERSION = 1
MOST_FAULTS = 1_000  # listed of one file: nobody reads more, and a hostile one may hold hundreds of thousands
TOO_MANY = "too-many-faults"

_TRUE = frozenset(("true", "yes", "on"))
_FALSE = frozenset(("false", "no", "off"))

Schema = dict[str, Any]


class Reader:
    """Notes what is wrong while one file is read. `shipped` packs are held to more than a person's own."""

    def __init__(self, file: str, *, shipped: bool = False) -> None:
        self.file = file
        self.shipped = shipped
        self.problems: list[Problem] = []
        self.noted = {"error": 0, "advice": 0}
        self.trail = ""

    @property
    def is_full(self) -> bool:
        """True when so much is wrong that more of it is no help."""
        return self.noted["error"] >= MOST_FAULTS

    def note(self, node: Node, rule: str, message: str, hint: str = "", severity: str = "error") -> None:
        """Note a fault at the place of `node`, led by what it belongs to (`question last-promoted: ...`)."""
        self.noted[severity] += 1
        over = self.noted[severity] - MOST_FAULTS
        if over == 1 and severity == "error":
            rule, message, hint = TOO_MANY, "from here on more is wrong, which is not listed", "mend the rest first"
        elif over > 0:
            return
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
    pattern = "[a-z0-9-]+"

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The id, or None for anything but letters, digits and hyphens."""
        text = Text.read(self, node, reader, name)
        if text is not None and not re.fullmatch(self.pattern, text):
            near = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40]
            hint = f"write `{near}`" if near else "use small letters, digits and hyphens"
            reader.note(node, "bad-id", f"`{name}: {short(text)}` is not a usable id", hint)
            return None
        return text

    def schema(self) -> Schema:
        """A patterned string, or a whole number, which editors see where an id is all digits."""
        return {"type": ["string", "integer"], "pattern": f"^{self.pattern}$"}


class FullId(Id):
    """The full id of a question: `pack/question`."""

    says = "a full question id"
    pattern = "[a-z0-9-]+/[a-z0-9-]+"

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The id, or None when it is not `pack/question`."""
        text = Text.read(self, node, reader, name)
        if text is not None and not re.fullmatch(self.pattern, text):
            hint = "write the full id of a question, as in `the-work/last-week`"
            reader.note(node, "bad-id", f"`{name}: {short(text)}` is not a full question id", hint)
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
        text = Text.read(TEXT, node, reader, name)
        if text is None:
            return None
        word = text.lower()
        if word in self.known:
            return self.known[word]
        near = nearest(word, self.known) if not reader.is_full else ""
        hint = f"did you mean `{near}`?" if near else f"write {self.says}"
        reader.note(node, "unknown-word", f"`{name}` knows no “{short(text)}”", hint)
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
        text = Text.read(TEXT, node, reader, name)
        if text is None:
            return None
        if text.isascii() and text.isdigit() and len(text) < 10 and self.least <= int(text) <= self.most:
            return int(text)
        reader.note(node, "not-a-number", f"`{name}: {short(text)}` is not {self.says}", f"write {self.says}")
        return None

    def schema(self) -> Schema:
        """An integer in its range."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Version(Kind):
    """The version of the format, which is 1."""

    says = "1"

    def read(self, node: Node, reader: Reader, name: str) -> int | None:
        """The version, or None when a newer program wrote the file."""
        text = Text.read(TEXT, node, reader, name)
        if text is None:
            return None
        if text == str(FORMAT_VERSION):
            return FORMAT_VERSION
        hint = f"write `{name}: {FORMAT_VERSION}`"
        if text.isascii() and text.isdigit() and int(text[:9]) > FORMAT_VERSION:
            hint = "a newer wantfirst may have written it: bring yours up to date"
        reader.note(node, "version", f"`{name}: {short(text)}` is not known here; this program reads 1", hint)
        return None

    def schema(self) -> Schema:
        """The number, or its text."""
        return {"enum": [FORMAT_VERSION, str(FORMAT_VERSION)]}


class Flag(Kind):
    """Yes or no."""

    says = "true or false"

    def read(self, node: Node, reader: Reader, name: str) -> bool | None:
        """True or False."""
        text = Text.read(TEXT, node, reader, name)
        if text is None:
            return None
        if text.lower() in _TRUE | _FALSE:
            return text.lower() in _TRUE
        reader.note(node, "not-yes-no", f"`{name}: {short(text)}` is neither true nor false", "write true or false")
        return None

    def schema(self) -> Schema:
        """A boolean, or the words people write for one."""
        return {"enum": [True, False, *sorted(_TRUE | _FALSE)]}


class Date(Kind):
    """A day, as 2026-11-22."""

    says = "a date"

    def read(self, node: Node, reader: Reader, name: str) -> str | None:
        """The day in ISO form."""
        text = Text.read(TEXT, node, reader, name)
        if text is None:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
                raise ValueError(text)
            from datetime import date

            return date.fromisoformat(text).isoformat()
        except ValueError:
            reader.note(node, "not-a-date", f"`{name}: {short(text)}` is not a date", "write it as 2026-11-22")
            return None

    def schema(self) -> Schema:
        """A string of the right shape."""
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


TEXT = Text()


def is_absent(node: Node) -> bool:
    """True for nothing, `~`, and a text without a character in it, quoted or not."""
    return type(node) is Scalar and (not node.text.strip() or (node.text == "~" and node.style is None))


def short(text: str, most: int = 60) -> str:
    """A text fit to be quoted in a message."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
