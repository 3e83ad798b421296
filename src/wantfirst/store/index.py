"""The index: the only door to questions. A derived, disposable SQLite file; without it, the same in memory.

Every filter is a token in a column of the full-text table, so that SQLite intersects filters with words. How it
is made and kept up to date is `index_build`'s.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from wantfirst.core.questions import Field, Pack, Phrase, Question, Theme
from wantfirst.core.search import Candidate, Filters, Search, fits
from wantfirst.core.stem import stem
from wantfirst.store.index_rows import APPLICATION_ID, SCHEMA, expression, question_of, tuples
from wantfirst.store.packs_found import PackPath

YOUNG = 2_000_000_000  # ns: a file changed this shortly before it was read may change again unseen

# bm25 counts the words alone (ask three times as much as the rest); the order lets shared themes come first.
_FIND = """
SELECT q.id, q.themes, q.own, w.score
FROM (
    SELECT rowid, -bm25(words, 3.0, 1.0, 1.0, 0.0) AS score FROM words
    WHERE words MATCH ? ORDER BY bm25(words, 3.0, 1.0, 1.0, 10.0), rowid LIMIT ?
) AS w JOIN question AS q ON q.rowid = w.rowid
WHERE q.id NOT IN (SELECT id FROM replaced)
"""

_ALL = """
SELECT q.record FROM question AS q JOIN file AS f ON f.id = q.file
WHERE q.id NOT IN (SELECT id FROM replaced) ORDER BY f.place, q.rowid
"""


class Index:
    """An open index. Is a `core.search.Library`, and lists packs, themes, fields and phrases."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # What core asks of a library.

    def candidates(self, search: Search) -> list[Candidate]:
        """What fits a search's filters and shares a theme or word with it, best first."""
        sought = expression(search)
        rows = self._db.execute(_FIND, (sought, search.limit)) if sought else ()
        return [
            Candidate(id=id, themes=tuple(themes.split()), own=bool(own), word_score=max(score, 0.0))
            for id, themes, own, score in rows
        ]

    def questions(self, ids: Iterable[str]) -> list[Question]:
        """The questions with these full ids, in this order. Raises KeyError for one that is not there."""
        found = []
        for id in ids:
            row = self._db.execute("SELECT record FROM question WHERE id = ?", (id,)).fetchone()
            if row is None:
                raise KeyError(id)
            found.append(question_of(row[0]))
        return found

    def fitting(self, filters: Filters) -> list[Question]:
        """All questions that fit, in the library's order: packs as they are found, questions as written."""
        everything = (question_of(record) for (record,) in self._db.execute(_ALL))
        return [question for question in everything if fits(question, filters)]

    def word_counts(self, words: Iterable[str]) -> dict[str, int]:
        """In how many questions each word stands, in any of its forms; words that stand in none are left out."""
        by_stem: dict[str, list[str]] = {}
        for word in words:
            by_stem.setdefault(stem(word), []).append(word)
        rows = self._in("SELECT term, doc FROM vocabulary WHERE term IN", by_stem)
        return {word: count for term, count in rows for word in by_stem[term]}

    def theme_weights(self, terms: Iterable[str]) -> dict[str, dict[str, float]]:
        """For each term that is known: how much it speaks for which theme."""
        rows = self._in("SELECT term, themes FROM weight WHERE term IN", terms)
        return {term: json.loads(themes) for term, themes in rows}

    def _in(self, query: str, values: Iterable[str]) -> sqlite3.Cursor:
        listed = list(values)
        return self._db.execute(f"{query} ({','.join('?' * len(listed))})", listed)

    # What lists are made of.

    def question_ids(self) -> list[str]:
        """The full ids of all questions, sorted."""
        return [id for (id,) in self._db.execute("SELECT id FROM question ORDER BY id")]

    def packs(self) -> list[Pack]:
        """The packs in use, in the library's order."""
        rows = self._db.execute("SELECT record FROM file WHERE record IS NOT NULL AND clash = 0 ORDER BY place")
        return [Pack(**tuples(json.loads(record))) for (record,) in rows]

    def themes(self) -> list[Theme]:
        """All themes, shipped first."""
        return [Theme(**one) for one in self._entries("theme")]

    def fields(self) -> list[Field]:
        """All fields of work."""
        return [Field(**one) for one in self._entries("field")]

    def phrases(self) -> list[Phrase]:
        """All phrases."""
        return [Phrase(**one) for one in self._entries("phrase")]

    def faulty_files(self) -> list[str]:
        """The files that have faults, or clash with another, in the library's order."""
        rows = self._db.execute("SELECT path FROM file WHERE faults > 0 OR clash = 1 ORDER BY place")
        return [path for (path,) in rows]

    def _entries(self, kind: str) -> list[dict[str, Any]]:
        rows = self._db.execute(
            "SELECT e.record FROM entry AS e JOIN file AS f ON f.id = e.file WHERE e.kind = ? ORDER BY f.place, e.rowid",
            (kind,),
        )
        return [tuples(json.loads(record)) for (record,) in rows]


class Stat(NamedTuple):
    """What tells one state of a file from another."""

    size: int
    mtime: int
    inode: int


def stat_of(path: str) -> Stat | None:
    """The state of a file now; None when it cannot be told."""
    try:
        found = os.stat(path)  # noqa: PTH116 - on every start, for every file
    except OSError:
        return None
    return Stat(size=found.st_size, mtime=found.st_mtime_ns, inode=found.st_ino)


def open_index(paths: list[PackPath], cache: str | None) -> Index:
    """The index of these pack files, brought up to date.

    Args:
        paths: the files, in the library's order.
        cache: the SQLite file to keep it in; None, or a file that cannot be used, means memory.
    """
    if cache is not None:
        try:
            found = _current(paths, cache)
        except sqlite3.Error:
            found = None
        if found is not None:
            return Index(found)
    from wantfirst.store.index_build import built

    return Index(built(paths, cache))


def _current(paths: list[PackPath], cache: str) -> sqlite3.Connection | None:
    """The index kept in `cache` when it is ours and holds just these files as they are now, else None."""
    if not os.path.exists(cache):  # noqa: PTH110
        return None
    db = sqlite3.connect(cache, timeout=0.2)
    try:
        if is_ours(db) and is_current(db, paths):
            return db
    except sqlite3.Error:
        db.close()
        raise
    db.close()
    return None


def is_ours(db: sqlite3.Connection) -> bool:
    """True for an index made by this version."""
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (schema,) = db.execute("PRAGMA user_version").fetchone()
    return bool(application == APPLICATION_ID and schema == SCHEMA)


def is_current(db: sqlite3.Connection, paths: list[PackPath]) -> bool:
    """True when every file is as it was when it was read, and there is no other."""
    known = db.execute("SELECT path, size, mtime, inode, read_at, clash FROM file ORDER BY place").fetchall()
    if [row[0] for row in known] != [path.path for path in paths]:
        return False
    return all(is_unchanged(row) for row in known)


def is_unchanged(row: tuple[str, int, int, int, int, int]) -> bool:
    """True when a file is as its row says. One that clashed with another pack is looked at anew each time."""
    path, size, mtime, inode, read_at, clash = row
    now = stat_of(path)
    return not clash and now == Stat(size=size, mtime=mtime, inode=inode) and mtime < read_at - YOUNG
