"""Records as rows of the index: what is stored, under which tokens, and how it is read back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from zlib import crc32

from wantfirst import __version__
from wantfirst.core.questions import ANY_FIELD, Delicate, Question, askable_rounds
from wantfirst.core.search import Filters, Search
from wantfirst.core.talk import CURRENT_BOSS

APPLICATION_ID = 0x77616E74  # "want"

TABLES = """
CREATE TABLE file (id INTEGER PRIMARY KEY, path BLOB UNIQUE, place INT, size INT, mtime INT, inode INT, read_at INT,
    pack TEXT, record TEXT, faults INT, clash INT);
CREATE TABLE question (rowid INTEGER PRIMARY KEY, file INT, id TEXT, themes TEXT, own INT, record TEXT);
CREATE TABLE replaced (file INT, id TEXT);
CREATE TABLE entry (file INT, kind TEXT, id TEXT, record TEXT);
CREATE TABLE weight (term TEXT PRIMARY KEY, themes TEXT) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(ask, why, follow_ups, tags, content='', tokenize='porter unicode61');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
"""

# An index made by another version, with other tables or with other records, is made anew.
SCHEMA = crc32(repr((TABLES, __version__, Question._fields, Delicate._fields)).encode()) & 0x7FFFFFFF

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

# What ends a field of a record, and an item of a list in it: ASCII's own, and no cleaned text holds them.
_FIELD_END, _ITEM_END = "\x1e", "\x1f"

# What stands for a hyphen in a token: a letter the tokenizer keeps and no id holds.
_HYPHEN = "\u03c9"


def columns(question: Question) -> tuple[str, str, str, str]:
    """What the full-text table holds of a question: ask, why, follow-ups, and its tags."""
    return question.ask, question.why, " ".join(question.follow_ups), " ".join(tags(question))


def tags(question: Question) -> list[str]:
    """Tokens for everything a question can be filtered by, and for its main theme, which comes first among equals."""
    found = [
        *_tags("m", question.themes[:1]),
        *_tags("t", question.themes),
        *_tags("f", question.fields),
        *_tags("a", question.audiences),
    ]
    if question.audiences != (CURRENT_BOSS,):
        found.append(_tag("a", "new"))
        found += _tags("r", question.rounds if question.delicate is None else askable_rounds(question))
    return found


@lru_cache(maxsize=2_000)
def _tags(prefix: str, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_tag(prefix, value) for value in values)


def _tag(prefix: str, value: str) -> str:
    """One token. The 9 at its end keeps the stemmer off."""
    return f"x{prefix}{value.replace('-', _HYPHEN)}9"


def _any(prefix: str, values: Iterable[str]) -> str:
    return f"tags : ({' OR '.join(quoted(_tag(prefix, value)) for value in values)})"


def quoted(text: str) -> str:
    """A text that FTS5 takes as it is: a field of work may be called `R&D`."""
    return '"' + text.replace('"', '""') + '"'


def expression(search: Search) -> str:
    """A search in FTS5's query language; empty when it asks for nothing.

    A row must share a theme when themes are asked for; its words then only add to its score.
    """
    words = f"{{ask why follow_ups}} : ({' OR '.join(map(quoted, search.words))})" if search.words else ""
    if not search.themes:
        return f"{words} AND {_needed(search.filters)}" if words else ""
    themes = _any("t", search.themes)
    scored = " OR ".join(part for part in (words, _any("m", search.themes), themes) if part)
    sought = f"({scored})" if search.loose else f"{themes} AND ({scored})"
    return f"{sought} AND {_needed(search.filters)}"


def _needed(filters: Filters) -> str:
    needed = [_any("a", filters.talk.audiences or ("new",))]
    if filters.talk.round is not None:
        needed.append(_any("r", (filters.talk.round,)))
    if filters.fields:
        needed.append(_any("f", (ANY_FIELD, *filters.fields)))
    if filters.themes:
        needed.append(_any("t", filters.themes))
    return " AND ".join(needed)


def record(question: Question) -> str:
    """A whole question as one text, split its fields and their items ended as above."""
    return _FIELD_END.join([_joined(value) for value in question])


def _joined(value: object) -> str:
    if isinstance(value, tuple):
        return _ITEM_END.join(value)
    return "" if value is None else str(value)


def question_of(text: str) -> Question:
    """A question from its record."""
    id, ask, themes, rounds, audiences, follow_ups, why, firm, soft, minutes, fields, delicate, ask_back = text.split(
        _FIELD_END
    )
    return Question(
        id=id,
        ask=ask,
        themes=_items(themes),
        rounds=_items(rounds),
        audiences=_items(audiences),
        follow_ups=_items(follow_ups),
        why=why,
        firm=firm,
        soft=soft,
        minutes=int(minutes),
        fields=_items(fields),
        delicate=Delicate(*_items(delicate)) if delicate else None,
        ask_back=ask_back,
    )


def _items(text: str) -> tuple[str, ...]:
    return tuple(text.split(_ITEM_END)) if text else ()


def tuples(values: dict[str, Any]) -> dict[str, Any]:
    """Values read from JSON, lists as tuples again."""
    return {key: tuple(value) if type(value) is list else value for key, value in values.items()}


def as_json(values: object) -> str:
    """Compact JSON."""
    return _ENCODER.encode(values)
