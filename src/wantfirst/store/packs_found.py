"""Finds question packs: the places in force, and the files in them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from wantfirst.core.clean import clean
from wantfirst.core.problems import WantfirstError

SUFFIXES = (".yaml", ".yml")
PACKS_VARIABLE = "WANTFIRST_PACKS"


class Source(NamedTuple):
    """A file or folder that holds packs. `shipped` ones come with the program and are held to more."""

    path: Path
    shipped: bool = False
    wanted: bool = False  # named by the person for this run: it must exist


class PackPath(NamedTuple):
    """One pack file that was found."""

    path: str
    shipped: bool


def shipped_folder() -> Path:
    """The folder of the packs that come with the program: inside the package, or beside `src` in a checkout."""
    inside = Path(__file__).resolve().parent.parent / "questions"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[3] / "questions"


def sources(home: Path, named: Iterable[str] = ()) -> list[Source]:
    """Where to look for packs, in the library's order: shipped, the home's, the environment's, `--pack`."""
    found = [Source(path=shipped_folder(), shipped=True), Source(path=home / "questions")]
    inherited = os.environ.get(PACKS_VARIABLE, "")
    found += [Source(path=Path(part)) for part in inherited.split(os.pathsep) if part]
    found += [Source(path=Path(part), wanted=True) for part in named]
    return found


def pack_paths(places: Iterable[Source]) -> list[PackPath]:
    """The pack files in these places, each once however it is named, folders by name.

    Raises:
        WantfirstError: a place the person named for this run does not exist or cannot be listed.
    """
    found: dict[str, PackPath] = {}
    for place in places:
        typed, absolute = os.fspath(place.path), os.path.abspath(place.path)  # noqa: PTH100 - keeps links
        for path in _files_of(place):
            found.setdefault(absolute + path[len(typed) :], PackPath(path=path, shipped=place.shipped))
    return list(found.values())


def _files_of(place: Source) -> list[str]:
    path = os.fspath(place.path)
    try:
        with os.scandir(path) as entries:
            names = sorted(e.name for e in entries if e.name.endswith(SUFFIXES) and not e.name.startswith("."))
        return [os.path.join(path, name) for name in names]  # noqa: PTH118 - a thousand joins, on every start
    except OSError as error:
        if isinstance(error, NotADirectoryError) and os.path.exists(path):  # noqa: PTH110
            return [path]
        if place.wanted:
            raise WantfirstError(
                f"there is no question file or folder at {clean(path)}"
                if isinstance(error, (FileNotFoundError, NotADirectoryError))
                else f"{clean(path)} cannot be read ({error.strerror})",
                "check the path after --pack",
            ) from None
        return []
