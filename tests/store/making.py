"""Packs as texts and files, and an index over them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from pathlib import Path

from wantfirst.store.packs import PackFile, read_pack
from wantfirst.store.packs_found import PackPath

AN_HOUR = 3600


def question_text(id: str = "one", **keys: str) -> str:
    """A question as a pack holds it; `keys` are written as given, after or instead of those it needs."""
    given = {
        "ask": f"What about {id}?",
        "themes": "[pay]",
        "rounds": "[2, 3]",
        "audiences": "[boss, peer]",
        "follow_ups": "[Say more]",
    } | keys
    return f"  - id: {id}\n" + "".join(f"    {key}: {value}\n" for key, value in given.items())


def pack_text(pack: str = "mine", *questions: str, fields: str = "[any]", more: str = "") -> str:
    """A pack with these questions (made by `question_text`); without any it has one called `one`."""
    listed = "".join(questions or (question_text(),))
    return f"version: 1\npack: {pack}\ntitle: The pack {pack}\nfields: {fields}\n{more}questions:\n{listed}"


def write(path: Path, text: str | bytes, *, settled: bool = True) -> Path:
    """Put a text into a file. `settled`: as if an hour ago, so that it counts as unchanged from now on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    if settled:
        settle(path)
    return path


def settle(path: Path, ago: float = AN_HOUR) -> None:
    """Let a file have been changed some seconds ago."""
    then = time.time() - ago
    os.utime(path, (then, then))


def found_in(folder: Path) -> list[PackPath]:
    """The packs of one folder, by name."""
    return as_paths(sorted(folder.glob("*.yaml")))


def as_paths(files: Iterable[Path]) -> list[PackPath]:
    """Files as packs of a person's own."""
    return [PackPath(path=str(file), shipped=False) for file in files]


def read_text(folder: Path, text: str | bytes, *, shipped: bool = False) -> PackFile:
    """What a text holds when it is read as a pack file."""
    return read_pack(PackPath(path=str(write(folder / "a-pack.yaml", text)), shipped=shipped))
