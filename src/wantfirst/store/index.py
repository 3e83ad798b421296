"""The index: the only door to questions. A derived, disposable SQLite file; without it, the same in memory.

Packs that have not changed since last time (path, size, mtime, inode) are not parsed again. Every filter is a
token in a column of the full-text table, so that SQLite intersects them with the words; `detail=full` because
the other settings return a bm25 of 0 for every row without a word.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from wantfirst.core.questions import ANY_FIELD, Delicate, Field, Pack, Phrase, Question, Theme, askable_rounds
from wantfirst.core.search import Candidate, Filters, Search, fits
from wantfirst.core.stem import stem
from wantfirst.core.suggest import learnt
from wantfirst.core.talk import CURRENT_BOSS
from wantfirst.store.packs import PackFile, PackPath, read_pack

APPLICATION_ID = 0x77616E74  # "want"
SCHEMA = 1
YOUNG = 2_000_000_000  # ns: a file changed this shortly before it was read may change again unseen

_TABLES = """
CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT UNIQUE, shipped INT, place INT, size INT, mtime INT, inode INT,
    read_at INT, pack TEXT, record TEXT, faults INT, clash INT);
CREATE TABLE question (rowid INTEGER PRIMARY KEY, file INT, id TEXT, record TEXT);
CREATE INDEX question_id ON question (id);
CREATE TABLE replaced (file INT, id TEXT);
CREATE TABLE entry (file INT, kind TEXT, id TEXT, record TEXT);
CREATE TABLE weight (term TEXT PRIMARY KEY, themes TEXT) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(ask, why, follow_ups, tags, content='', tokenize='porter unicode61');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
"""

_FIND = """
SELECT q.record, -bm25(words, 3.0, 1.0, 1.0, 0.0) AS score, q.id
FROM words JOIN question AS q ON q.rowid = words.rowid
WHERE words MATCH ? AND q.id NOT IN (SELECT id FROM replaced)
ORDER BY bm25(words, 3.0, 1.0, 1.0, 10.0), q.rowid LIMIT ?
"""

_ALL = """
SELECT q.record FROM question AS q JOIN file AS f ON f.id = q.file
WHERE q.id NOT IN (SELECT id FROM replaced) ORDER BY f.place, q.rowid
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stat:
    """What tells one state of a file from another."""

    size: int
    mtime: int
    inode: int


class Index:
    """An open index. Implements `core.search.Library`, and lists packs, themes, fields and phrases."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # --- core.search.Library -----------------------------------------------------------------------------

    def candidates(self, search: Search) -> list[Candidate]:
        """Questions about any of the search's themes or with any of its words, within its filters."""
        expression = _expression(search)
        if not expression:
            return []
        rows = self._db.execute(_FIND, (expression, search.limit))
        found = [Candidate(question=_question(record), word_score=max(score, 0.0)) for record, score, _ in rows]
        return [candidate for candidate in found if fits(candidate.question, search.filters)]

    def fitting(self, filters: Filters) -> list[Question]:
        """All questions that fit, in the library's order: packs as they are found, questions as written."""
        return [question for question in self._questions() if fits(question, filters)]

    def rarest(self, words: tuple[str, ...], most: int) -> tuple[str, ...]:
        """The `most` of `words` that stand in the fewest questions; words that stand in none are left out."""
        terms = {stem(word): word for word in reversed(words)}
        marks = ",".join("?" * len(terms))
        rows = self._db.execute(
            f"SELECT term FROM vocabulary WHERE term IN ({marks}) ORDER BY doc, term LIMIT ?",  # noqa: S608
            (*terms, most),
        )
        return tuple(terms[term] for (term,) in rows)

    def theme_weights(self, terms: tuple[str, ...]) -> dict[str, dict[str, float]]:
        """For each known term: how much it speaks for which theme."""
        marks = ",".join("?" * len(terms))
        rows = self._db.execute(f"SELECT term, themes FROM weight WHERE term IN ({marks})", terms)  # noqa: S608
        return {term: json.loads(themes) for term, themes in rows}

    # --- lists --------------------------------------------------------------------------------------------

    def question(self, id: str) -> Question | None:
        """The question with this full id, replaced or not; None when there is none."""
        row = self._db.execute("SELECT record FROM question WHERE id = ?", (id,)).fetchone()
        return None if row is None else _question(row[0])

    def question_ids(self) -> list[str]:
        """The full ids of all questions."""
        return [id for (id,) in self._db.execute("SELECT id FROM question ORDER BY id")]

    def packs(self) -> list[Pack]:
        """The packs in use, in the library's order."""
        rows = self._db.execute("SELECT record FROM file WHERE record IS NOT NULL AND clash = 0 ORDER BY place")
        return [Pack(**_tuples(json.loads(record))) for (record,) in rows]

    def themes(self) -> list[Theme]:
        """All themes, shipped first. Without their utterances."""
        return [Theme(**_tuples(one)) for one in self._entries("theme")]

    def fields(self) -> list[Field]:
        """All fields of work."""
        return [Field(**_tuples(one)) for one in self._entries("field")]

    def phrases(self) -> list[Phrase]:
        """All phrases."""
        return [Phrase(**_tuples(one)) for one in self._entries("phrase")]

    def faulty_files(self) -> list[str]:
        """The files that have faults, or clash with another, in the library's order."""
        rows = self._db.execute("SELECT path FROM file WHERE faults > 0 OR clash = 1 ORDER BY place")
        return [path for (path,) in rows]

    def _questions(self) -> Iterable[Question]:
        return (_question(record) for (record,) in self._db.execute(_ALL))

    def _entries(self, kind: str) -> list[dict[str, Any]]:
        rows = self._db.execute(
            "SELECT e.record FROM entry AS e JOIN file AS f ON f.id = e.file WHERE e.kind = ? ORDER BY f.place, e.rowid",
            (kind,),
        )
        return [json.loads(record) for (record,) in rows]


def open_index(paths: list[PackPath], cache: str | None) -> Index:
    """The index of these pack files, brought up to date.

    Args:
        paths: the files, in the library's order.
        cache: the SQLite file to keep it in; None, or a file that cannot be used, means memory.
    """
    if cache is not None:
        for attempt in (1, 2):
            try:
                return Index(_cached(paths, cache))
            except (sqlite3.Error, OSError, ValueError):
                # Lost, corrupt, foreign, locked, read-only: it costs speed only. A file that is no index of
                # ours is removed once and made anew; what still fails is done in memory.
                if attempt == 1 and not _discard(cache):
                    break
    return Index(_in_memory(paths))


def _in_memory(paths: list[PackPath]) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:")
    _create(db)
    update(db, paths)
    return db


def _cached(paths: list[PackPath], cache: str) -> sqlite3.Connection:
    fresh = not os.path.exists(cache)  # noqa: PTH110 - on every start
    if fresh:
        _make_private(cache)
    db = sqlite3.connect(cache, timeout=0.2)
    try:
        if fresh or not _is_ours(db):
            if not fresh:
                raise sqlite3.DatabaseError("not an index of this version")
            db.execute("PRAGMA synchronous = OFF")
            _create(db)
        if not _is_current(db, paths):
            db.execute("PRAGMA synchronous = OFF")
            update(db, paths)
    except BaseException:
        db.close()
        raise
    return db


def _make_private(cache: str) -> None:
    folder = os.path.dirname(cache)  # noqa: PTH120
    os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
    os.close(os.open(cache, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _discard(cache: str) -> bool:
    """Remove an index that cannot be used. False when it is only busy, or cannot be removed."""
    try:
        db = sqlite3.connect(f"file:{cache}?mode=ro", uri=True, timeout=0)
        try:
            if _is_ours(db) and db.execute("PRAGMA quick_check").fetchone() == ("ok",):
                return False
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                return False
        except sqlite3.DatabaseError:
            pass
        finally:
            db.close()
    except sqlite3.Error:
        pass
    try:
        os.unlink(cache)  # noqa: PTH108
    except OSError:
        return False
    return True


def _create(db: sqlite3.Connection) -> None:
    db.executescript(f"BEGIN; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA}; {_TABLES} COMMIT;")


def _is_ours(db: sqlite3.Connection) -> bool:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (schema,) = db.execute("PRAGMA user_version").fetchone()
    return bool(application == APPLICATION_ID and schema == SCHEMA)


def _is_current(db: sqlite3.Connection, paths: list[PackPath]) -> bool:
    """True when every file is as it was when it was read, and there is no other."""
    known = db.execute("SELECT path, size, mtime, inode, read_at, clash FROM file ORDER BY place").fetchall()
    if [row[0] for row in known] != [path.path for path in paths]:
        return False
    return all(_unchanged(row, _stat(row[0])) for row in known)


def _unchanged(row: tuple[str, int, int, int, int, int], now: Stat | None) -> bool:
    _, size, mtime, inode, read_at, clash = row
    if now is None or clash:
        return False
    return now == Stat(size=size, mtime=mtime, inode=inode) and mtime < read_at - YOUNG


def _stat(path: str) -> Stat | None:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return Stat(size=found.st_size, mtime=found.st_mtime_ns, inode=found.st_ino)


# --- bringing it up to date -------------------------------------------------------------------------------


def update(db: sqlite3.Connection, paths: list[PackPath]) -> int:
    """Read what changed, forget what is gone, in one transaction. Returns how many files were read."""
    with db:
        db.execute("BEGIN IMMEDIATE")
        known = {
            row[0]: row for row in db.execute("SELECT path, size, mtime, inode, read_at, clash FROM file").fetchall()
        }
        wanted = {path.path for path in paths}
        stale = [path for path in known if path not in wanted or not _unchanged(known[path], _stat(path))]
        relearn = any([_forget(db, path) for path in stale])
        read = [path for path in paths if path.path in stale or path.path not in known]
        for path in read:
            relearn = _add(db, path, place=0) or relearn
        db.executemany("UPDATE file SET place = ? WHERE path = ?", [(at, one.path) for at, one in enumerate(paths)])
        if relearn:
            _learn(db)
    return len(read)


def _forget(db: sqlite3.Connection, path: str) -> bool:
    """Take all that a file brought out again. True when themes were among it."""
    (file,) = db.execute("SELECT id FROM file WHERE path = ?", (path,)).fetchone()
    for rowid, record in db.execute("SELECT rowid, record FROM question WHERE file = ?", (file,)).fetchall():
        # A contentless table forgets a row only when told what it held.
        db.execute(
            "INSERT INTO words (words, rowid, ask, why, follow_ups, tags) VALUES ('delete', ?, ?, ?, ?, ?)",
            (rowid, *_columns(_question(record))),
        )
    themed = db.execute("SELECT 1 FROM entry WHERE file = ? AND kind = 'theme'", (file,)).fetchone() is not None
    for table in ("question", "replaced", "entry"):
        db.execute(f"DELETE FROM {table} WHERE file = ?", (file,))  # noqa: S608
    db.execute("DELETE FROM file WHERE id = ?", (file,))
    return themed


def _add(db: sqlite3.Connection, path: PackPath, place: int) -> bool:
    """Read a file and put in all it holds. True when themes were among it."""
    stat = _stat(path.path) or Stat(size=-1, mtime=0, inode=0)
    pack_file = read_pack(path)
    pack = pack_file.pack
    clash = pack is not None and db.execute("SELECT 1 FROM file WHERE pack = ?", (pack.id,)).fetchone() is not None
    faults = sum(problem.severity == "error" for problem in pack_file.problems)
    file = db.execute(
        "INSERT INTO file (path, shipped, place, size, mtime, inode, read_at, pack, record, faults, clash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            path.path, path.shipped, place, stat.size, stat.mtime, stat.inode, time.time_ns(),
            None if pack is None or clash else pack.id, None if pack is None else _json(asdict(pack)), faults, clash,
        ),
    ).lastrowid  # fmt: skip
    if pack is None or clash or file is None:
        return False
    _insert(db, file, pack_file)
    return bool(pack_file.themes)


def _insert(db: sqlite3.Connection, file: int, pack_file: PackFile) -> None:
    first = file << 24  # room for sixteen million questions a file; keeps the order of writing
    rows = list(enumerate(pack_file.questions, first))
    db.executemany(
        "INSERT INTO question (rowid, file, id, record) VALUES (?, ?, ?, ?)",
        [(rowid, file, question.id, _record(question)) for rowid, question in rows],
    )
    db.executemany(
        "INSERT INTO words (rowid, ask, why, follow_ups, tags) VALUES (?, ?, ?, ?, ?)",
        [(rowid, *_columns(question)) for rowid, question in rows],
    )
    db.executemany("INSERT INTO replaced VALUES (?, ?)", [(file, id) for id in pack_file.replaces.values()])
    for kind, items in (("theme", pack_file.themes), ("field", pack_file.fields), ("phrase", pack_file.phrases)):
        db.executemany(
            "INSERT INTO entry VALUES (?, ?, ?, ?)",
            [(file, kind, item.id, _json(asdict(item))) for item in items],
        )


def _learn(db: sqlite3.Connection) -> None:
    """Learn anew which words speak for which theme."""
    rows = db.execute("SELECT record FROM entry WHERE kind = 'theme'").fetchall()
    themes = [Theme(**_tuples(json.loads(record))) for (record,) in rows]
    db.execute("DELETE FROM weight")
    db.executemany("INSERT INTO weight VALUES (?, ?)", [(term, _json(w)) for term, w in learnt(themes).items()])


# --- one question, as a row -------------------------------------------------------------------------------


def _columns(question: Question) -> tuple[str, str, str, str]:
    return question.ask, question.why, " ".join(question.follow_ups), " ".join(_tags(question))


def _tags(question: Question) -> list[str]:
    tags = [_tag("t", theme) for theme in question.themes]
    tags += [_tag("f", name) for name in question.fields]
    tags += [_tag("a", role) for role in question.audiences]
    if question.audiences != (CURRENT_BOSS,):
        tags.append(_tag("a", "new"))
        tags += [_tag("r", round) for round in askable_rounds(question)]
    return tags


def _tag(prefix: str, value: str) -> str:
    """A token the tokenizer leaves whole. Two ids may share one: `fits` looks again at what was found."""
    return f"x{prefix}{re.sub('[^a-z0-9]', '', value)}9"


def _expression(search: Search) -> str:
    """The search in FTS5's query language; empty when it asks for nothing."""
    sought = []
    if search.words:
        words = " OR ".join(f'"{word}"' for word in search.words)
        sought.append(f"{{ask why follow_ups}} : ({words})")
    if search.themes:
        sought.append(_any("t", search.themes))
    if not sought:
        return ""
    filters = search.filters
    needed = [f"({' OR '.join(sought)})", _any("a", filters.talk.audiences or ("new",))]
    if filters.talk.round is not None:
        needed.append(_any("r", (filters.talk.round,)))
    if filters.fields:
        needed.append(_any("f", (ANY_FIELD, *filters.fields)))
    if filters.themes:
        needed.append(_any("t", filters.themes))
    return " AND ".join(needed)


def _any(prefix: str, values: Iterable[str]) -> str:
    return f"tags : ({' OR '.join(_tag(prefix, value) for value in values)})"


def _record(question: Question) -> str:
    values = {name: getattr(question, name) for name in Question.__dataclass_fields__}
    delicate = question.delicate
    if delicate is not None:
        values["delicate"] = asdict(delicate)
    return _json(values)


def _question(record: str) -> Question:
    values = _tuples(json.loads(record))
    if values["delicate"] is not None:
        values["delicate"] = Delicate(**values["delicate"])
    return Question(**values)


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if type(value) is list else value for key, value in values.items()}


def _json(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
