"""Where an answer goes: its format, and the file or the screen it is written to."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from wantfirst.core.clean import clean
from wantfirst.core.problems import UsageFault, WantfirstError

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


def write(text: str, target: str | None, *, force: bool, otherwise: str = "add --force to write over it") -> None:
    """Write an answer to stdout, or to a file made for its owner's eyes only.

    `otherwise` is what to do when the file is there already.

    Raises:
        WantfirstError: the file is there already and `force` was not given, or cannot be written.
    """
    if target is None or target == "-":
        if sys.stdout is not None:  # closed by whoever started us: nobody wants the answer
            sys.stdout.write(text + "\n")
        return
    flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if force else os.O_EXCL)
    try:
        with os.fdopen(os.open(target, flags, 0o600), "w", encoding="utf-8") as stream:
            stream.write(text + "\n")
    except FileExistsError:
        raise WantfirstError(f"{clean(target)} is there already", otherwise) from None
    except OSError as error:
        raise WantfirstError(f"{clean(target)} cannot be written ({error.strerror})") from None


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
    return json.dumps(value, ensure_ascii=False)
