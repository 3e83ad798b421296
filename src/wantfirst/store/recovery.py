"""Finds wants that were lost: a worksheet that is empty while an earlier copy of it lies in the home.

A disk that was full, a power cut or another program may leave an empty worksheet. It must never be taken for that of
somebody who has not begun.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Set
from contextlib import suppress
from pathlib import Path

from wantfirst.core.problems import WantfirstError
from wantfirst.core.recovery import KINDS, Copy, best
from wantfirst.core.wants import Worksheet
from wantfirst.store.files import ChangedUnderneath, locked, read, save, sweep
from wantfirst.store.files_words import in_words, shown
from wantfirst.store.home import BACKUP, EDIT, HARDLY_ANY, TEMP, Home


def lost(home: Home) -> Copy | None:
    """The copy that could bring the wants back; None when there is none, or nothing is missing. Never complains."""
    with suppress(WantfirstError, OSError):
        if home.is_short_of_wants and _places(home) and is_void(home):
            return _best(home)
    return None


def _best(home: Home) -> Copy | None:
    """Under the lock an unfinished write was left by a program that died; without it, it may be one under way."""
    if not any(kind == "unfinished" for kind, _ in _places(home)):
        return best(_copies(home, KINDS.keys()))
    with suppress(WantfirstError, OSError), locked(home.path):
        return best(_copies(home, KINDS.keys())) if is_void(home) else None
    return best(_copies(home, KINDS.keys() - {"unfinished"}))


def _copies(home: Home, kinds: Set[str]) -> list[Copy]:
    return [copy for kind, path in _places(home) if kind in kinds and (copy := _copy(kind, path)) is not None]


def tidy(home: Home) -> None:
    """Take away unfinished writes, but where one holds wants that are nowhere else. Never complains."""
    with suppress(WantfirstError, OSError):
        if not _unfinished_wants(home):
            sweep(home.path)


def _unfinished_wants(home: Home) -> bool:
    """True where an unfinished write holds wants and the worksheet none; one under way may be such, too."""
    return (
        any(kind == "unfinished" for kind, _ in _places(home)) and is_void(home) and bool(_copies(home, {"unfinished"}))
    )


def is_void(home: Home) -> bool:
    """True when the worksheet is missing or says nothing: blank, comments alone, or the NULs of a power cut."""
    if not home.is_short_of_wants:
        return False
    data, _ = read(home.worksheet, HARDLY_ANY)
    return data is None or not data.strip(b"\0 \t\r\n") or _worksheet(data) == Worksheet()


def bring_back(home: Home, copy: Copy) -> None:
    """Let the copy take the place of the empty worksheet. Raises WantfirstError; then nothing was changed."""
    from wantfirst.store.yaml_door import MAX_OWN

    data, _ = read(_path(home, copy), MAX_OWN)
    with locked(home.path):
        _, stamp = read(home.worksheet, MAX_OWN)
        if not is_void(home):
            raise ChangedUnderneath(f"{shown(home.worksheet)} holds wants again; nothing was written over them")
        save(home.path, home.worksheet, data or b"", stamp)
    if copy.kind != "backup":
        with suppress(WantfirstError, OSError):
            _path(home, copy).unlink()


def set_aside(home: Home, copy: Copy) -> Path:
    """Put the copy where no later backup takes its place. Returns its new path; raises WantfirstError."""
    path = _path(home, copy)
    day = time.strftime("%Y-%m-%d-%H%M%S")
    kept = home.path / BACKUP / f"worksheet-{day}.yaml"
    with in_words(path, "could not be put aside"):
        kept.parent.mkdir(mode=0o700, exist_ok=True)
        path.replace(kept)
    return kept


def _path(home: Home, copy: Copy) -> Path:
    """Where the copy lies now. Raises WantfirstError where that cannot be read, or the copy has gone since."""
    with in_words(home.path, "could not be read, and is as it was"):
        for kind, path in _places(home):
            if (kind, shown(path)) == (copy.kind, copy.place):
                return path
    raise WantfirstError(f"{copy.place} has gone since; nothing was changed")


def _places(home: Home) -> list[tuple[str, Path]]:
    """Where a copy may lie, with its kind."""
    return list(_listed(home))


def _listed(home: Home) -> Iterator[tuple[str, Path]]:
    for kind, path in (("edit", home.path / EDIT), ("backup", home.path / BACKUP / "worksheet.yaml")):
        if path.is_file():
            yield kind, path
    if home.path.is_dir():
        yield from (("unfinished", path) for path in sorted(home.path.glob(f"{TEMP}*")) if path.is_file())


def _copy(kind: str, path: Path) -> Copy | None:
    """The copy in this file; None when it holds no wants, or something else."""
    from wantfirst.store.yaml_door import MAX_OWN

    with suppress(WantfirstError, OSError):
        data, _ = read(path, MAX_OWN)
        worksheet = _worksheet(data or b"")
        if worksheet is not None and worksheet.wants:
            saved = time.strftime("%Y-%m-%d %H:%M", time.localtime(path.stat().st_mtime))
            return Copy(worksheet=worksheet, kind=kind, saved=saved, place=shown(path))
    return None


def _worksheet(data: bytes) -> Worksheet | None:
    from wantfirst.store.worksheet import worksheet_of
    from wantfirst.store.yaml_door import YamlFault, parse_bytes

    try:
        return worksheet_of(parse_bytes(data, "worksheet"), "worksheet")[0]
    except YamlFault:
        return None
