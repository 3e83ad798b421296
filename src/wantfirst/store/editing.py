"""A private copy of the worksheet to edit: checked before it takes the worksheet's place, and never lost.

The copy lies in the home, for its owner alone, and is taken away only when its text is in the worksheet or nothing
was changed. One that is found there was left by an editor or a terminal that died: it is gone on with.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from wantfirst.core.clean import clean
from wantfirst.core.problems import Problem
from wantfirst.store.files import Stamp, locked, read, save
from wantfirst.store.files_words import in_words
from wantfirst.store.files_write import exchange
from wantfirst.store.history import catch_up, worksheet_now
from wantfirst.store.home import EDIT, Home
from wantfirst.store.worksheet import worksheet_of
from wantfirst.store.worksheet_save import HEADER
from wantfirst.store.yaml_door import MAX_OWN, YamlFault, parse_bytes

NAME = EDIT


class Copy(NamedTuple):
    """A copy being edited: its file, the text it began with, what the worksheet held then, and whether it was found."""

    path: Path
    begun: bytes
    stamp: Stamp
    found: bool


def begin(home: Home) -> Copy:
    """Make the copy, or find the one that was left. Raises WantfirstError when it cannot be made."""
    data, stamp = read(home.worksheet, MAX_OWN)
    begun = HEADER.encode() if data is None else data
    path = home.path / NAME
    with locked(home.path), in_words(path, "could not be made"):
        if os.path.lexists(path):
            return Copy(path=path, begun=begun, stamp=stamp, found=True)
        exchange(path, begun)  # whole or not there: half a copy would be taken for an edit that was not finished
    return Copy(path=path, begun=begun, stamp=stamp, found=False)


def faults(copy: Copy) -> tuple[Problem, ...]:
    """What is wrong with the copy as it is now, each at its line; none when it may take the worksheet's place."""
    data, _ = read(copy.path, MAX_OWN)
    shown = clean(str(copy.path))
    try:
        document = parse_bytes(data or b"", shown)
    except YamlFault as fault:
        return (fault.problem,)
    _, problems = worksheet_of(document, shown)
    return tuple(problem for problem in problems if problem.severity == "error")


def is_changed(copy: Copy) -> bool:
    """True when the copy holds something else than the worksheet did."""
    return read(copy.path, MAX_OWN)[0] not in (copy.begun, None)


def take(home: Home, copy: Copy) -> str:
    """Let the copy take the worksheet's place, and take it away.

    Returns why the history of the wants could not be added to; empty when it was. Raises WantfirstError when the
    worksheet was changed meanwhile or cannot be written; the copy stays.
    """
    data, _ = read(copy.path, MAX_OWN)
    with locked(home.path):
        before = worksheet_now(home)
        save(home.path, home.worksheet, data or b"", copy.stamp)
        drop(copy)
        return catch_up(home, before)


def drop(copy: Copy) -> None:
    """Take the copy away."""
    with suppress(OSError):
        copy.path.unlink()
