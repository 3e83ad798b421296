"""How records become rows: every record comes back as it was, and a filter lets through just what it names.

Tags and expressions mean nothing by themselves; they are tried together, in a table as the index has it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import filters, question
from wantfirst.core.clean import clean
from wantfirst.core.questions import Delicate, Question
from wantfirst.core.search import Filters, Search
from wantfirst.core.talk import AUDIENCES, ROUNDS
from wantfirst.store.index_rows import TABLES, columns, expression, question_of, record

# As files give them: cleaned, and no list with an empty item.
TEXT = st.text(max_size=20).map(clean)
TEXTS = st.lists(TEXT.filter(bool), max_size=3).map(tuple)
DELICATE = st.builds(Delicate, softer=TEXT, indirect=TEXT, wait_until=st.sampled_from(("", *ROUNDS)), risk=TEXT)
QUESTIONS = st.builds(
    Question,
    id=TEXT,
    ask=TEXT,
    themes=TEXTS,
    rounds=st.lists(st.sampled_from(ROUNDS)).map(tuple),
    audiences=st.lists(st.sampled_from(AUDIENCES)).map(tuple),
    follow_ups=TEXTS,
    why=TEXT,
    firm=TEXT,
    soft=TEXT,
    minutes=st.integers(1, 60),
    fields=TEXTS,
    delicate=st.none() | DELICATE,
    ask_back=TEXT,
)


@given(QUESTIONS)
def test_a_question_comes_back_as_it_was(one: Question) -> None:
    """Any question survives being stored: every value, and every type of it."""
    assert question_of(record(one)) == one


@pytest.fixture
def table() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(TABLES)
        yield db


def found(db: sqlite3.Connection, one: Question, sought: Search) -> bool:
    """True when a search finds the only question there is."""
    db.execute("INSERT INTO words (ask, why, follow_ups, tags) VALUES (?, ?, ?, ?)", columns(one))
    return bool(db.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression(sought),)).fetchall())


ONE = question("a/b", "off-hours", "pay", rounds=("2", "offer"), audiences=("boss", "peer"), fields=("nursing",))
WAITING = ONE._replace(delicate=Delicate(wait_until="offer"))
GENTLE = ONE._replace(delicate=Delicate(softer="So?", wait_until="offer"))
FOR_NOW = ONE._replace(audiences=("current-boss",))


@pytest.mark.parametrize(
    ("one", "wanted", "fits"),
    [
        (ONE, filters(), True),
        (ONE, filters("2"), True),
        (ONE, filters("3"), False),
        (ONE, filters("offer", "boss"), True),
        (ONE, filters("2", "hr"), False),
        (ONE, filters("2", "hr", "peer"), True),
        (ONE, filters(fields=("nursing",)), True),
        (ONE, filters(fields=("law", "nursing")), True),
        (ONE, filters(fields=("law",)), False),
        (ONE._replace(fields=("any",)), filters(fields=("law",)), True),
        (ONE, filters(themes=("off-hours",)), True),
        (ONE, filters(themes=("team", "pay")), True),
        (ONE, filters(themes=("hours",)), False),
        (ONE, filters(themes=("off",)), False),
        (ONE, filters(themes=("offhours",)), False),
        (ONE, filters("2", "peer", fields=("nursing",), themes=("team",)), False),
        (WAITING, filters("2"), False),
        (WAITING, filters("offer"), True),
        (WAITING, filters(), True),
        (GENTLE, filters("2"), True),
        (FOR_NOW, filters(), False),
        (FOR_NOW, filters(None, "boss"), False),
        (FOR_NOW, filters("2", "current-boss"), True),
        (ONE, filters(None, "current-boss"), False),
        (ONE._replace(audiences=("boss", "current-boss")), filters(None, "current-boss"), True),
        (ONE._replace(audiences=("boss", "current-boss")), filters("2", "boss"), True),
    ],
)
def test_a_filter_lets_through_what_it_names(
    table: sqlite3.Connection, one: Question, wanted: Filters, fits: bool
) -> None:
    """Rounds, roles, fields and themes are each a token that matches as a whole, and all that are set must hold."""
    assert found(table, one, Search(filters=wanted, themes=one.themes)) is fits


@pytest.mark.parametrize("word", ["pay", "nursing", "boss", "any", "xtpay9", "offer"])
def test_words_are_looked_for_in_the_texts_alone(table: sqlite3.Connection, word: str) -> None:
    """A word that is also the id of a theme, a field or a role does not find a question by its tags."""
    assert not found(table, ONE, Search(filters=Filters(), words=(word,)))


@pytest.mark.parametrize("text", ["ask", "why", "follow_ups"])
def test_words_are_looked_for_in_all_texts(table: sqlite3.Connection, text: str) -> None:
    """What is asked, why, and what follows are all searched."""
    one = ONE._replace(ask="x", why="x", follow_ups=("x",))._replace(
        **{text: ("which nights",) if text == "follow_ups" else "which nights"}
    )
    assert found(table, one, Search(filters=Filters(), words=("night",)))


def test_a_theme_or_a_word_is_enough(table: sqlite3.Connection) -> None:
    """What is sought are any of the themes or words; only filters must all hold."""
    assert found(table, ONE, Search(filters=Filters(), themes=("team", "pay"), words=("unheard",)))


def test_a_search_for_nothing_has_no_expression() -> None:
    """Filters alone are no search."""
    assert expression(Search(filters=Filters(themes=("pay",)))) == ""
