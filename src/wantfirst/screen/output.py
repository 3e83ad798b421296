"""The form of an answer: its format, and JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from wantfirst.core.clean import clean
from wantfirst.core.problems import UsageFault

SUFFIXES = {
    ".json": "json", ".md": "markdown", ".csv": "csv", ".html": "html", ".htm": "html", ".txt": "plain",
}  # fmt: skip

Makers = Mapping[str, Callable[[], str]]


def pick_format(named: str | None, target: str | None, makers: Makers, *, plain: bool, terminal: bool) -> str:
    """The format to write: as named, else by the file's suffix, else screen on a terminal and plain otherwise.

    Raises:
        UsageFault: a format this command does not have.
    """
    known = ("screen", *makers)
    if named is not None:
        if named not in known:
            raise UsageFault(f"“{clean(named)}” is not a format of this command", f"write one of {', '.join(known)}")
        if named == "screen" and target is not None:
            raise UsageFault("the screen format cannot go into a file", f"write one of {', '.join(makers)}")
        return named
    if target is not None:
        by_suffix = SUFFIXES.get(Path(target).suffix.lower(), "plain")
        return by_suffix if by_suffix in makers else "plain"
    return "screen" if terminal and not plain else "plain"


def as_json(data: Mapping[str, Any]) -> str:
    """Data as JSON text: each key on a line of its own, each item of a list of records too.

    Indented JSON would be written by the slow half of the json module.
    """
    lines = [f"{_compact(key)}: {_value(value)}" for key, value in data.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(_compact(item) for item in value) + "\n]"
    return _compact(value)


def _compact(value: Any) -> str:
    import json  # a twentieth of a small command, and mostly nobody asks for JSON

    return json.dumps(value, ensure_ascii=False)
