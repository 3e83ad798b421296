"""What pack files declare for one another: their pack ids, themes, fields and questions.

Beside the shipped packs lies a list of what they declare, so that the check of one file need not read all of them.
`docs/build_declared.py` writes it, and a test holds it to the packs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from wantfirst.store.packs import PackFile
from wantfirst.store.packs_found import PackPath

LIST = "declared.txt"


class Declared(NamedTuple):
    """What one file declares. `questions` is None where they are not known without reading the file."""

    file: str
    pack: str | None
    themes: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    questions: tuple[str, ...] | None = None


def declared_in(file: PackFile) -> Declared:
    """What a file that was read declares."""
    return Declared(
        file=file.file,
        pack=file.pack.id if file.pack is not None else None,
        themes=tuple(theme.id for theme in file.themes),
        fields=tuple(field.id for field in file.fields),
        questions=tuple(question.id for question in file.questions),
    )


def listed(path: PackPath) -> Declared | None:
    """What a shipped file declares by the list beside it; None when it is not shipped or not in the list."""
    if not path.shipped:
        return None
    folder, name = os.path.split(path.path)
    return _list_in(folder).get(name)


@lru_cache(maxsize=1)
def _list_in(folder: str) -> dict[str, Declared]:
    try:
        with open(os.path.join(folder, LIST), encoding="utf-8") as stream:  # noqa: PTH118, PTH123
            lines = stream.read().splitlines()
    except OSError:
        return {}
    found = {}
    for name, pack, themes, fields in (line.split("\t") for line in lines):
        path = os.path.join(folder, name)  # noqa: PTH118
        found[name] = Declared(file=path, pack=pack, themes=tuple(themes.split()), fields=tuple(fields.split()))
    return found


def written(files: Sequence[PackFile]) -> str:
    """The list for these files: a line for each, its name, pack, themes and fields between tabs."""
    return "".join(f"{line}\n" for line in _lines(map(declared_in, files)))


def _lines(files: Iterable[Declared]) -> Iterable[str]:
    for one in files:
        name = os.path.basename(one.file)  # noqa: PTH119
        yield "\t".join((name, one.pack or "", " ".join(one.themes), " ".join(one.fields)))
