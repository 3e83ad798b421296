"""What a want aims at: themes with weights, and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import library, question, want
from wantfirst.core.aims import MOST_WORDS, aims_of
from wantfirst.core.guess import MOST_THEMES, SUGGESTED, WORTHWHILE, suggested_themes

HINTS = {"sunday": "off-hours", "salary": "pay"}


def test_the_persons_own_themes_count_fully() -> None:
    """A theme that was chosen is taken as it is, and nothing is suggested beside it."""
    [aim] = aims_of([want("sunday", "boss", "craft")], library(hints=HINTS))
    assert aim.themes == {"boss": 1.0, "craft": 1.0}


def test_a_want_without_a_theme_gets_what_its_words_suggest() -> None:
    """People do not use our words: an utterance leads to the theme, at less than a chosen one's weight."""
    [aim] = aims_of([want("my-sunday")], library(hints=HINTS))
    assert aim.themes == {"off-hours": SUGGESTED}
    assert SUGGESTED < 1


def test_the_sign_suggests_themes_and_gives_words_too() -> None:
    """How one would know tells as much as the want itself."""
    [aim] = aims_of([want(want="peace", sign="No Sunday call")], library(question(ask="Sunday?"), hints=HINTS))
    assert "off-hours" in aim.themes
    assert aim.words == ("sunday",)


def test_what_is_private_does_not_lead_a_search() -> None:
    """Reason, floor and note suggest nothing and are not searched for."""
    secret = want(want="peace", why="sunday", floor="sunday", note="sunday", say="sunday")
    [aim] = aims_of([secret], library(question(ask="Sunday?"), hints=HINTS))
    assert (aim.themes, aim.words) == ({}, ())


def test_words_are_the_rarest_first_and_only_those_that_questions_hold() -> None:
    """A word of many questions tells less than one of few; one of none is not searched for."""
    shelf = library(
        question("p/a", ask="roster night"), question("p/b", ask="night"), question("p/c", ask="night shift")
    )
    [aim] = aims_of([want(want="nights, rosters, unicorns and shifts")], shelf)
    assert aim.words == ("rosters", "shifts", "nights")


def test_words_are_a_dozen_at_most() -> None:
    """A long want costs no more than a short one; equally rare words are taken by the alphabet."""
    spoken = [f"w{letter}" for letter in "zyxwvutsrqponml"]
    [aim] = aims_of([want(want=" ".join(spoken))], library(question(ask=" ".join(spoken))))
    assert aim.words == tuple(sorted(spoken)[:MOST_WORDS])
    assert MOST_WORDS == 12


def test_each_want_has_its_own_aim_in_the_order_of_the_worksheet() -> None:
    """Wants do not borrow from each other."""
    wants = [want("my-sunday"), want("a-salary"), want("sunday-boss", "boss")]
    aims = aims_of(wants, library(hints=HINTS))
    assert [aim.want for aim in aims] == wants
    assert [tuple(aim.themes) for aim in aims] == [("off-hours",), ("pay",), ("boss",)]


def test_no_want_no_aim() -> None:
    """An empty worksheet asks the library for nothing."""
    assert aims_of([], library(hints=HINTS)) == []


@pytest.mark.parametrize(
    ("scores", "themes"),
    [
        ({}, {}),
        ({"a": 4.0}, {"a": 0.8}),
        ({"a": 4.0, "b": 3.0, "c": 1.9}, {"a": 0.8, "b": 0.6}),
        ({"a": 4.0, "b": 2.0}, {"a": 0.8, "b": 0.4}),
        ({"a": 4.0, "b": 4.0, "c": 4.0, "d": 4.0}, {"a": 0.8, "b": 0.8, "c": 0.8}),
    ],
)
def test_suggested_themes_count_in_proportion_to_the_best(scores: dict[str, float], themes: dict[str, float]) -> None:
    """Three at most, none below half of the best."""
    assert suggested_themes("sunday", {"sundai": scores}) == pytest.approx(themes)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.floats(min_value=1, max_value=50)))
def test_suggestions_stay_below_what_a_person_chose(scores: dict[str, float]) -> None:
    """Whatever was learnt, a guess never weighs as much as a choice, and never nothing."""
    themes = suggested_themes("sunday", {"sundai": scores})
    assert len(themes) <= MOST_THEMES
    assert bool(themes) is bool(scores)
    assert all(SUGGESTED * WORTHWHILE - 0.001 <= weight <= SUGGESTED for weight in themes.values())
