"""Our stems are SQLite's: what is counted under a stem here is found under it in the index."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wantfirst.core.stem import stem
from wantfirst.core.words import words

PACKS = sorted((Path(__file__).parents[2] / "questions").glob("*.yaml"))

# Beginnings of few and of many syllables, with y as vowel and as consonant, doubled and closed; every ending.
BEGINNINGS = words(
    """
    b y a ab by ba tr oy toy sky hop tann fall miss fizz fil conflat troubl siz agr pl happ enjoy cr di operat
    feudal vietnam hesit rational condit general oscill demonstr triplic electr replac adjust activ adopt
    controll roll wx bow box snowy yy ayy gyro syzyg queue ee ii xxx
"""
)
ENDINGS = words(
    """
    s ss es sses ies ed eed ing y al ance ence er ic able ible ant ement ment ent ion sion tion ou ism ate iti
    ous ive ize ational tional enci anci izer logi bli abli alli entli eli ousli ization ation ator alism
    iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness e l ll
"""
)
LAST_ENDINGS = ("s", "ed", "ing", "y", "e", "al", "ness", "ation", "er", "ize")


def stems_of_sqlite(found: Iterable[str]) -> dict[str, str]:
    """The term under which SQLite's porter tokenizer keeps each of these words."""
    listed = list(dict.fromkeys(found))
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE text USING fts5(word, tokenize='porter unicode61')")
    db.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(text, 'instance')")
    db.executemany("INSERT INTO text (rowid, word) VALUES (?, ?)", enumerate(listed))
    kept = {listed[at]: term for term, at in db.execute("SELECT term, doc FROM vocabulary")}
    db.close()
    return kept


def stems_of_ours(found: Iterable[str]) -> dict[str, str]:
    """Our stem of each word."""
    return {word: stem(word) for word in found}


@pytest.mark.parametrize(
    ("forms", "shared"),
    [
        ("sunday sundays", "sundai"),
        ("promote promoted promoting promotion promotions", "promot"),
        ("nurse nurses nursing", "nurs"),
        ("hopping hopped hop hops", "hop"),
        ("hope hoping hoped", "hope"),
        ("relational relate related", "relat"),
        ("ponies poni", "poni"),
        ("caress caresses", "caress"),
    ],
)
def test_forms_of_a_word_meet_in_one_stem(forms: str, shared: str) -> None:
    """Singular and plural, verb and noun are one word to a search."""
    assert {stem(form) for form in forms.split()} == {shared}


@pytest.mark.parametrize("word", ["", "a", "is", "пение", "für", "cafés"])
def test_short_words_and_other_letters_stay(word: str) -> None:
    """What is not plainly English is left as it is."""
    assert stem(word) == word


def test_every_word_of_the_shipped_packs_is_stemmed_as_sqlite_does() -> None:
    """All the words that our questions and themes really hold meet their own term in the index."""
    found = {word for path in PACKS for word in words(path.read_text("utf-8")) if word.isascii()}
    assert len(found) > 3000
    assert stems_of_ours(found) == stems_of_sqlite(found)


def test_every_ending_is_stemmed_as_sqlite_does() -> None:
    """Each rule of the algorithm, on beginnings of every shape, one or two endings long."""
    endings = ["", *ENDINGS, *map("".join, product(ENDINGS, LAST_ENDINGS))]
    found = [beginning + ending for beginning in BEGINNINGS for ending in endings]
    found += [ending for ending in endings if ending]
    assert stems_of_ours(found) == stems_of_sqlite(found)


@given(st.lists(st.text(alphabet="aeioubcdlstwxyz019", min_size=1, max_size=70), min_size=1, max_size=40))
@example(["a" * 58 + "ation" + ending for ending in ("", "s", "al", "able")])
@example(["eed", "eeds", "ies", "sses", "oyyed"])
def test_any_word_is_stemmed_as_sqlite_does(found: list[str]) -> None:
    """Also what is no word at all, or too long to be one."""
    assert stems_of_ours(found) == stems_of_sqlite(found)
