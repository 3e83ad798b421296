"""The index: the only door to questions. A derived, disposable SQLite file; without it, the same in memory.

Every filter is a token in a column of the full-text table, so that SQLite intersects filters with words. How it
is made and kept up to date is `index_build`'s.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeAlias

from wantfirst.core.clean import clean
from wantfirst.core.questions import Field, Pack, Phrase, Question, Theme
from wantfirst.core.search import Candidate, Filters, Search, fits
from wantfirst.core.stem import stem
from wantfirst.store.index_rows import expression, question_of, quoted, tuples
from wantfirst.store.index_state import closed_on_fault, is_current, is_ours
from wantfirst.store.packs_found import PackPath

# bm25 counts the words alone (ask three times as much as the rest); the order lets shared themes come first.
_FOUND = """
SELECT q.id, q.themes, q.own, found.score, found.place
FROM (
    SELECT rowid, -bm25(words, 3.0, 1.0, 1.0, 0.0) AS score, bm25(words, 3.0, 1.0, 1.0, 10.0) AS place FROM words
    WHERE words MATCH ? AND rowid NOT IN (SELECT q.rowid FROM replaced JOIN question AS q USING (id))
    ORDER BY place{ties} LIMIT ?
) AS found JOIN question AS q ON q.rowid = found.rowid
ORDER BY found.place, q.id
"""
_FIND = _FOUND.format(ties="")
# Rowids tell which file was read last, so where equals stand on both sides of the limit the id decides: it costs more.
_FIND_AMONG_EQUALS = _FOUND.format(ties=", (SELECT id FROM question WHERE question.rowid = words.rowid)")

_HOLDING = "SELECT count(*) FROM words WHERE words MATCH ?"

_ALL = """
SELECT q.record FROM question AS q JOIN file AS f ON f.id = q.file
WHERE q.id NOT IN (SELECT id FROM replaced) ORDER BY f.place, q.rowid
"""


_FAULTY = """
SELECT path FROM file WHERE faults > 0 OR pack IN (SELECT pack FROM file WHERE clash = 1) ORDER BY place
"""

_ENTRIES = """
SELECT e.record FROM entry AS e JOIN file AS f ON f.id = e.file WHERE e.kind = ? ORDER BY f.place, e.rowid
"""

PORTION = 500  # values in one query

Row: TypeAlias = tuple[Any, ...]


class Index:
    """An open index. Is a `core.search.Library`, and lists packs, themes, fields and phrases.

    `again` makes it anew when a part of it cannot be read: damage deep in a file shows only then.
    """

    def __init__(self, connection: sqlite3.Connection, again: Callable[[], sqlite3.Connection]) -> None:
        self._db = connection
        self._again = again
        self._has_learnt = False

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # What core asks of a library.

    def candidates(self, search: Search) -> list[Candidate]:
        """What fits a search's filters and shares a theme or word with it, best first."""
        sought = expression(search)
        if not sought:
            return []
        limit = search.limit or -1
        rows = self._rows(_FIND, (sought, limit + 1 if search.limit else limit))
        if search.limit and len(rows) > limit and rows[limit - 1][-1] == rows[limit][-1]:
            rows = self._rows(_FIND_AMONG_EQUALS, (sought, limit))
        return [
            Candidate(id=id, themes=tuple(themes.split()), own=bool(own), word_score=max(score, 0.0))
            for id, themes, own, score, _ in (rows[:limit] if search.limit else rows)
        ]

    def questions(self, ids: Iterable[str]) -> list[Question]:
        """The questions with these full ids, in this order. Raises KeyError for one that is not there."""
        found = []
        for id in ids:
            rows = self._rows("SELECT record FROM question WHERE id = ?", (id,))
            if not rows:
                raise KeyError(id)
            found.append(question_of(rows[0][0]))
        return found

    def fitting(self, filters: Filters) -> list[Question]:
        """All questions that fit, in the library's order: packs as they are found, questions as written."""
        everything = (question_of(record) for (record,) in self._rows(_ALL))
        return [question for question in everything if fits(question, filters)]

    def word_counts(self, words: Iterable[str]) -> dict[str, int]:
        """In how many questions each word stands, in any of its forms; words that stand in none are left out."""
        by_stem: dict[str, list[str]] = {}
        counts: dict[str, int] = {}
        for word in words:
            if word.isascii():
                by_stem.setdefault(stem(word), []).append(word)
            else:  # only SQLite knows under which term it keeps an accent
                [(counts[word],)] = self._rows(_HOLDING, (quoted(word),))
        rows = self._in("SELECT term, doc FROM vocabulary WHERE term IN", by_stem)
        counts |= {word: count for term, count in rows for word in by_stem[term]}
        return {word: count for word, count in counts.items() if count}

    def theme_weights(self, terms: Iterable[str]) -> dict[str, dict[str, float]]:
        """For each term that is known: how much it speaks for which theme. Learnt when it is first asked for."""
        if not self._has_learnt:
            self._learn()
        rows = self._in("SELECT term, themes FROM weight WHERE term IN", terms)
        return {term: json.loads(themes) for term, themes in rows}

    def _learn(self) -> None:
        """Learn which words speak for which theme, unless that was done since the themes last changed."""
        if not self._rows("SELECT 1 FROM weight LIMIT 1") and self._rows(
            "SELECT 1 FROM entry WHERE kind = 'theme' LIMIT 1"
        ):
            from wantfirst.store.index_build import learn

            learn(self._db)
        self._has_learnt = True

    def _in(self, query: str, values: Iterable[str]) -> Iterator[Row]:
        """The rows of a query that ends in IN, in portions that every SQLite takes."""
        listed = list(values)
        for at in range(0, len(listed), PORTION):
            portion = listed[at : at + PORTION]
            yield from self._rows(f"{query} ({','.join('?' * len(portion))})", portion)

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[Row]:
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            self._db.close()
            self._db = self._again()
            return self._db.execute(query, values).fetchall()

    # What lists are made of.

    def question_ids(self) -> list[str]:
        """The full ids of all questions, sorted."""
        return [id for (id,) in self._rows("SELECT id FROM question ORDER BY id")]

    def packs(self) -> list[Pack]:
        """The packs in use, in the library's order."""
        rows = self._rows("SELECT record FROM file WHERE record IS NOT NULL AND clash = 0 ORDER BY place")
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
        """The files that have faults, or claim the same pack id as another, in the library's order."""
        rows = self._rows(_FAULTY)
        return [clean(os.fsdecode(path)) for (path,) in rows]

    def _entries(self, kind: str) -> list[dict[str, Any]]:
        return [tuples(json.loads(record)) for (record,) in self._rows(_ENTRIES, (kind,))]


def open_index(paths: list[PackPath], cache: str | None) -> Index:
    """The index of these pack files, brought up to date.

    Args:
        paths: the files, in the library's order.
        cache: the SQLite file to keep it in; None, or a file that cannot be used, means memory.
    """
    found = None
    if cache is not None:
        with suppress(sqlite3.Error):
            found = _current(paths, cache)
    if found is None:
        from wantfirst.store.index_build import built

        found = built(paths, cache)
    return Index(found, again=lambda: _anew(paths, cache))


def _anew(paths: list[PackPath], cache: str | None) -> sqlite3.Connection:
    from wantfirst.store.index_build import built, is_held, rebuilt

    return built(paths, None) if cache is None or is_held(cache) else rebuilt(paths, cache)


def _current(paths: list[PackPath], cache: str) -> sqlite3.Connection | None:
    """The index kept in `cache` when it is ours and holds just these files as they are now, else None."""
    if not os.path.exists(cache):  # noqa: PTH110
        return None
    db = sqlite3.connect(cache, timeout=0.2)
    with closed_on_fault(db):
        if is_ours(db) and is_current(db, paths):
            return db
    db.close()
    return None
