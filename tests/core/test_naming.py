"""Ids made from what a person typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.naming import slug, want_id

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
BOTH = pytest.mark.parametrize("make", [want_id, slug])


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("To have my Sundays to myself again", "sundays"),
        ("Less than forty minutes home after a night", "less-forty-minutes-home"),
        ("Don't wake me", "wake"),
        ("Don\u2019t wake me", "wake"),
        ("A café near the Straße", "cafe-near-strasse"),
        ("Läkare på Öland", "lakare-pa-oland"),
        ("40 hours, not 60!", "40-hours-60"),
        ("red green blue black white grey", "red-green-blue-black"),
    ],
)
def test_a_want_is_named_by_its_first_telling_words(text: str, id: str) -> None:
    """Stop words and accents go, four words at most stay, in the order they were typed."""
    assert want_id(text, ()) == id


@pytest.mark.parametrize(
    "text", ["", "   ", "\U0001f600\U0001f680", "тишина", "静かな職場", "to be or not to be", "-- !"]
)
def test_a_want_without_a_usable_word_is_numbered(text: str) -> None:
    """Emoji, another script or stop words alone give `want-N`, by how many there are."""
    assert want_id(text, ()) == "want-1"
    assert want_id(text, ("a", "b")) == "want-3"
    assert want_id(text, ("want-2", "want-3")) == "want-4"


def test_a_taken_id_gets_the_next_free_number() -> None:
    """The second of a name is -2, the third -3, and a gap is filled."""
    assert want_id("Quiet", {"quiet"}) == "quiet-2"
    assert want_id("Quiet", {"quiet", "quiet-2"}) == "quiet-3"
    assert want_id("Quiet", {"quiet", "quiet-3"}) == "quiet-2"


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Acme Valuation", "acme-valuation"),
        ("The People of Now", "the-people-of-now"),
        ("O'Brien & Söhne GmbH", "obrien-sohne-gmbh"),
        ("../../etc/passwd", "etc-passwd"),
        ("株式会社", "employer"),
        ("", "employer"),
    ],
)
def test_an_employer_keeps_every_word_of_its_name(name: str, file: str) -> None:
    """Employers are called by their whole name, and no name leads out of the folder."""
    assert slug(name) == file


def test_two_employers_of_one_name_have_two_files() -> None:
    """A name that is taken gets a number, so nobody's notes are written over."""
    assert slug("Acme", {"acme"}) == "acme-2"
    assert slug("", {"employer"}) == "employer-2"


@BOTH
@pytest.mark.parametrize("number", [1, 9, 120])
def test_a_long_name_stays_short_with_its_number_too(make: Callable[[str, Collection[str]], str], number: int) -> None:
    """Forty characters are the most, the number on a collision included."""
    text = "abcdefghi " * 9
    taken: list[str] = []
    for _ in range(number + 1):
        taken.append(make(text, taken))
    assert max(map(len, taken)) <= 40
    assert taken[-1].endswith(f"-{number + 1}")
    assert len(set(taken)) == len(taken)


@BOTH
@pytest.mark.parametrize("text", ["a" * 39 + " garden", "a" * 37 + " be", "a" * 36 + " bee"])
def test_a_name_is_not_cut_behind_a_hyphen(make: Callable[[str, Collection[str]], str], text: str) -> None:
    """Wherever forty characters end, also before a number, no hyphen is left over."""
    first = make(text, ())
    assert ID.fullmatch(first)
    assert ID.fullmatch(make(text, {first}))


@BOTH
@given(text=st.text(), taken=st.sets(st.text(alphabet="want-12", min_size=1), max_size=8))
def test_an_id_is_plain_short_and_free(make: Callable[[str, Collection[str]], str], text: str, taken: set[str]) -> None:
    """Whatever is typed, the id is lower-case ASCII in hyphens, 40 characters at most, and not in use."""
    id = make(text, taken)
    assert ID.fullmatch(id)
    assert len(id) <= 40
    assert id not in taken
    assert make(text, {*taken, id}) != id


@given(st.text())
def test_an_id_names_at_most_four_words(text: str) -> None:
    """An id stays something one can type."""
    assert len(want_id(text, ()).split("-")) <= 4
