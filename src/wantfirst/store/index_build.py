"""Makes the index and keeps it up to date: only files that changed are read again.

`detail=full` in the full-text table, because the other settings return a bm25 of 0 for every row without a word.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections import deque
from collections.abc import Iterable
from contextlib import closing, suppress

from wantfirst.core.questions import ANY_FIELD, Theme
from wantfirst.store.index_rows import APPLICATION_ID, SCHEMA, TABLES, as_json, columns, question_of, record, tuples
from wantfirst.store.index_state import Stat, closed_on_fault, is_current, is_ours, is_unchanged, stat_of
from wantfirst.store.packs import PackFile, read_pack
from wantfirst.store.packs_found import PackPath

_HOLDER = "SELECT path, place FROM file WHERE pack = ? AND clash = 0"

_NO_CACHE = (sqlite3.Error, OSError, ValueError)


def built(paths: list[PackPath], cache: str | None) -> sqlite3.Connection:
    """An index of these files, in `cache` if it can be kept there, else in memory.

    A cache that is lost, corrupt, foreign, locked or read-only costs speed only, so nothing is said of it.
    """
    if cache is not None:
        with suppress(*_NO_CACHE):
            return _kept(paths, cache)
        with suppress(*_NO_CACHE):
            if _is_rubbish(cache):
                return rebuilt(paths, cache)
    db = sqlite3.connect(":memory:")
    with closed_on_fault(db):
        _create(db)
        update(db, paths)
    return db


def rebuilt(paths: list[PackPath], cache: str) -> sqlite3.Connection:
    """An index of these files in the place of one that cannot be read; in memory if it cannot be replaced."""
    with suppress(*_NO_CACHE):
        os.unlink(cache)  # noqa: PTH108
        return _kept(paths, cache)
    return built(paths, None)


def _kept(paths: list[PackPath], cache: str) -> sqlite3.Connection:
    """The index in a file, made if it is not there yet, and brought up to date."""
    fresh = not os.path.exists(cache)  # noqa: PTH110
    if fresh:
        os.makedirs(os.path.dirname(cache), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
        os.close(os.open(cache, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    db = sqlite3.connect(cache, timeout=0.2)
    with closed_on_fault(db):
        db.execute("PRAGMA synchronous = OFF")  # what can be made anew need not survive a power cut
        if fresh:
            _create(db)
        elif not is_ours(db):
            raise sqlite3.DatabaseError("not an index of this version")
        if not is_current(db, paths):
            update(db, paths)
    return db


def _is_rubbish(cache: str) -> bool:
    """True for a file that can never serve again; False for one that is only busy or may not be written."""
    db = sqlite3.connect(cache, timeout=0)
    try:
        return not is_ours(db) or db.execute("PRAGMA quick_check").fetchone() != ("ok",)
    except sqlite3.DatabaseError as error:
        return not _is_busy(error)
    finally:
        db.close()


def is_held(cache: str) -> bool:
    """True while another program keeps us from reading."""
    try:
        db = sqlite3.connect(cache, timeout=0)
        with closing(db):
            db.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error as error:
        return _is_busy(error)
    return False


def _is_busy(error: sqlite3.Error) -> bool:
    return "locked" in str(error)


def _create(db: sqlite3.Connection) -> None:
    marks = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA};"
    db.executescript(f"BEGIN; {marks} {TABLES} COMMIT;")


def update(db: sqlite3.Connection, paths: list[PackPath]) -> int:
    """Read what changed, forget what is gone, in one transaction. Returns how many files were read."""
    with db:
        db.execute("BEGIN IMMEDIATE")
        rows = db.execute("SELECT path, size, mtime, inode, read_at, clash FROM file").fetchall()
        keys = [os.fsencode(path.path) for path in paths]
        wanted = set(keys)
        kept = {row[0] for row in rows if row[0] in wanted and is_unchanged(row)}
        themes_before = _themes(db)
        for row in rows:
            if row[0] not in kept:
                _forget(db, row[0])
        db.executemany("UPDATE file SET place = ? WHERE path = ?", enumerate(keys))
        waiting = deque(at for at, key in enumerate(keys) if key not in kept)
        read = 0
        while waiting:
            at = waiting.popleft()
            waiting.extend(_add(db, paths[at], at))
            read += 1
        if _themes(db) != themes_before:
            db.execute("DELETE FROM weight")  # learnt anew when it is next asked for
        db.execute("CREATE INDEX IF NOT EXISTS question_id ON question (id)")  # all at once costs half of one by one
    return read


def _themes(db: sqlite3.Connection) -> list[str]:
    return [text for (text,) in db.execute("SELECT record FROM entry WHERE kind = 'theme' ORDER BY id, record")]


def _forget(db: sqlite3.Connection, path: bytes) -> None:
    """Take out again all that a file brought."""
    (file,) = db.execute("SELECT id FROM file WHERE path = ?", (path,)).fetchone()
    for rowid, text in db.execute("SELECT rowid, record FROM question WHERE file = ?", (file,)).fetchall():
        # A contentless table forgets a row only when told what it held.
        db.execute(
            "INSERT INTO words (words, rowid, ask, why, follow_ups, tags) VALUES ('delete', ?, ?, ?, ?, ?)",
            (rowid, *columns(question_of(text))),
        )
    for table in ("question", "replaced", "entry"):
        db.execute(f"DELETE FROM {table} WHERE file = ?", (file,))  # noqa: S608
    db.execute("DELETE FROM file WHERE id = ?", (file,))


def _add(db: sqlite3.Connection, path: PackPath, place: int) -> list[int]:
    """Read a file and put in all it holds; nothing of it when a file before it has the same pack id.

    Returns the place of a file after it that had this id until now, and must be added again; or nothing.
    """
    stat = stat_of(path.path) or Stat(size=-1, mtime=0, inode=0)
    pack_file = read_pack(path)
    pack = pack_file.pack
    rival = None if pack is None else db.execute(_HOLDER, (pack.id,)).fetchone()
    clash = rival is not None and rival[1] < place
    if rival is not None and not clash:
        _forget(db, rival[0])
    faults = sum(problem.severity == "error" for problem in pack_file.problems)
    file = db.execute(
        "INSERT INTO file (path, place, size, mtime, inode, read_at, pack, record, faults, clash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            os.fsencode(path.path), place, *stat, time.time_ns(), None if pack is None else pack.id,
            None if pack is None else as_json(pack._asdict()), faults, clash,
        ),
    ).lastrowid  # fmt: skip
    if pack is not None and not clash and file is not None:
        _insert(db, file, pack_file)
    return [] if rival is None or clash else [rival[1]]


def _insert(db: sqlite3.Connection, file: int, pack_file: PackFile) -> None:
    rows = list(enumerate(pack_file.questions, file << 24))  # room for sixteen million a file, in order of writing
    db.executemany(
        "INSERT INTO question (rowid, file, id, themes, own, record) VALUES (?, ?, ?, ?, ?, ?)",
        [(rowid, file, one.id, " ".join(one.themes), ANY_FIELD not in one.fields, record(one)) for rowid, one in rows],
    )
    db.executemany(
        "INSERT INTO words (rowid, ask, why, follow_ups, tags) VALUES (?, ?, ?, ?, ?)",
        [(rowid, *columns(one)) for rowid, one in rows],
    )
    db.executemany("INSERT INTO replaced VALUES (?, ?)", [(file, id) for id in pack_file.replaces.values()])
    for kind, items in (("theme", pack_file.themes), ("field", pack_file.fields), ("phrase", pack_file.phrases)):
        db.executemany(
            "INSERT INTO entry VALUES (?, ?, ?, ?)", [(file, kind, item.id, as_json(item._asdict())) for item in items]
        )


def learn(db: sqlite3.Connection) -> None:
    """Learn which words speak for which theme, and keep it; for this run only, where nothing can be kept."""
    from wantfirst.core.suggest import learnt

    themes: Iterable[Theme] = [Theme(**tuples(json.loads(text))) for text in _themes(db)]
    rows = [(term, as_json(by)) for term, by in learnt(themes).items()]
    try:
        with db:
            db.execute("BEGIN IMMEDIATE")
            db.execute("DELETE FROM weight")
            db.executemany("INSERT INTO weight VALUES (?, ?)", rows)
    except sqlite3.OperationalError:  # locked, or read-only
        db.execute("CREATE TEMP TABLE IF NOT EXISTS weight (term TEXT PRIMARY KEY, themes TEXT) WITHOUT ROWID")
        db.executemany("INSERT OR REPLACE INTO temp.weight VALUES (?, ?)", rows)
        db.commit()
