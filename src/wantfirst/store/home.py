"""The home: where a person's files lie."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from wantfirst.store.packs_found import SUFFIXES, Source

BACKUP, EDIT = ".backup", "worksheet.edit.yaml"  # where an earlier copy of the wants may lie
TEMP = ".tmp-"  # begins the name of a write that is not finished
HARDLY_ANY = 1024  # bytes: a larger worksheet is not looked into for wants that were lost


def usual_place(system: str, environment: Mapping[str, str]) -> Path:
    """Where programs keep a person's files on this system (`sys.platform`).

    It is the folder that Typer names, written out because Tab does without Typer.
    """
    if system.startswith("win"):
        return Path(environment.get("APPDATA") or Path.home()) / "wantfirst"
    if system == "darwin":
        return Path.home() / "Library" / "Application Support" / "wantfirst"
    return Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "wantfirst"


class Home(NamedTuple):
    """A folder with a worksheet, employers and packs of one's own. It may not exist yet."""

    path: Path

    @property
    def worksheet(self) -> Path:
        """The worksheet."""
        return self.path / "worksheet.yaml"

    @property
    def is_short_of_wants(self) -> bool:
        """True when there is a home, and its worksheet is missing or holds next to nothing."""
        try:
            return os.stat(self.worksheet).st_size <= HARDLY_ANY  # noqa: PTH116 - on every start
        except FileNotFoundError:
            return self.path.is_dir()
        except OSError:
            return False

    @property
    def may_hold_a_copy(self) -> bool:
        """True when something lies here that may be an earlier copy of the wants."""
        with suppress(OSError):
            return any(one.name in (BACKUP, EDIT) or one.name.startswith(TEMP) for one in self.path.iterdir())
        return False

    @property
    def employers(self) -> Path:
        """The folder of employers."""
        return self.path / "employers"

    def employer_paths(self) -> Iterator[Path]:
        """The employers' files, by name."""
        if self.employers.is_dir():
            named = (path for path in self.employers.iterdir() if not path.name.startswith("."))
            yield from sorted((path for path in named if path.suffix in SUFFIXES), key=lambda path: path.stem)

    @property
    def questions(self) -> Path:
        """The folder of the person's own packs."""
        return self.path / "questions"

    @property
    def history(self) -> Path:
        """How the wants changed."""
        return self.path / "history.yaml"

    def cache(self, places: list[Source]) -> str | None:
        """The index for this set of places; None while there is no home, which a mere look does not create.

        Each set has a file of its own, so that a run with `--pack` does not undo the usual one.
        """
        if not self.path.is_dir():
            return None
        key = crc32("\n".join(str(place.path.absolute()) for place in places).encode("utf-8", "surrogateescape"))
        return str(self.path / "cache" / f"index-{key:08x}.sqlite")
