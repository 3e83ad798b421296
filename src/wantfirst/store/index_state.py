"""Whether an index is ours, and whether it still holds the files as they are."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from wantfirst.store.index_rows import APPLICATION_ID, SCHEMA
from wantfirst.store.packs_found import PackPath

YOUNG = 2_000_000_000  # ns: a file changed this shortly before it was read may change again unseen


class Stat(NamedTuple):
    """What tells one state of a file from another."""

    size: int
    mtime: int
    inode: int


@contextmanager
def closed_on_fault(db: sqlite3.Connection) -> Iterator[None]:
    """Close the index where what is done with it fails, for whatever reason."""
    try:
        yield
    except BaseException:
        db.close()
        raise


def stat_of(path: str | bytes) -> Stat | None:
    """The state of a file now; None when it cannot be told."""
    try:
        found = os.stat(path)  # noqa: PTH116 - on every start, for every file
    except OSError:
        return None
    return Stat(size=found.st_size, mtime=found.st_mtime_ns, inode=found.st_ino)


def is_ours(db: sqlite3.Connection) -> bool:
    """True for an index made by this version."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (schema,) = db.execute("PRAGMA user_version").fetchone()
    return bool(application == APPLICATION_ID and schema == SCHEMA)


def is_current(db: sqlite3.Connection, paths: list[PackPath]) -> bool:
    """True when every file is as it was when it was read, and there is no other."""
    known = db.execute("SELECT path, size, mtime, inode, read_at, clash FROM file ORDER BY place").fetchall()
    if [row[0] for row in known] != [os.fsencode(path.path) for path in paths]:
        return False
    return all(is_unchanged(row) for row in known)


def is_unchanged(row: tuple[bytes, int, int, int, int, int]) -> bool:
    """True when a file is as its row says. One that clashed with another pack is looked at anew each time."""
    path, size, mtime, inode, read_at, clash = row
    now = stat_of(path)
    return not clash and now == Stat(size=size, mtime=mtime, inode=inode) and mtime < read_at - YOUNG
