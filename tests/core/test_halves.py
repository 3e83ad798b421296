"""Two wants in one sentence: few false alarms before all."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.strategies import SENTENCES
from wantfirst.core.halves import halves

TWO = {
    "time to plan lessons and no more playground duty": ("time to plan lessons", "no more playground duty"),
    "more pay and fewer nights": ("more pay", "fewer nights"),
    "better pay and no weekend work": ("better pay", "no weekend work"),
    "to learn valuation and to lead a team": ("to learn valuation", "to lead a team"),
    "more pay, fewer nights": ("more pay", "fewer nights"),
    "Less travel; more time with clients": ("Less travel", "more time with clients"),
    "I want more money and I want less stress": ("more money", "less stress"),
    "a boss who teaches and a way to become a partner": ("a boss who teaches", "a way to become a partner"),
    "my Sundays back, and more pay": ("my Sundays back", "more pay"),
    "No more overtime. A desk by the window.": ("No more overtime", "A desk by the window"),
    "enough nurses at night and my Sundays free": ("enough nurses at night", "my Sundays free"),
    "fewer meetings plus more time for models": ("fewer meetings", "more time for models"),
    "a doctor who answers at night, and to stay on my own ward": (
        "a doctor who answers at night",
        "to stay on my own ward",
    ),
    "more pay, fewer nights and a desk by the window": ("more pay", "fewer nights and a desk by the window"),
}

ONE = (
    "", "and", "pay", "more pay", "a boss who listens and decides", "Sundays and holidays off", "more time and money",
    "a balance between home and my work", "more time with patients and families", "a desk and a chair",
    "to learn wound care and dressings", "more and better training", "more and more responsibility",
    "a boss and a team that listen", "to be safe and sound", "to know that my patients and my colleagues are safe",
    "a boss who gives more credit and less blame", "to have time to rest and to sleep",
    "to come home and not be called", "to finish early and be home by six",
    "a job with more people and less paper", "to be asked, not told",
    "to work from home, or close to it", "a ward manager who listens, and who acts",
    "two Sundays, and no more than two",
    "to learn wound care properly, with someone who stands beside me", "fair pay, no more, no less",
    "no more nights, weekends and holidays", "to be a partner in three years, not in ten", "give and take",
    "health insurance and a pension", "more say in how and when I work", "St. Anne's or close to it",
    "a boss who takes the time to listen, and to explain things", "a ward where I know my patients, and my hours too",
    "a doctor who answers at night and to whom I can talk",
)  # fmt: skip


@pytest.mark.parametrize("text", TWO)
def test_two_wants_are_told_apart(text) -> None:
    """Where both halves begin as wants do, each stands alone; of three, the first is told from the rest."""
    assert halves(text) == TWO[text]


@pytest.mark.parametrize("text", ONE)
def test_one_want_stays_one(text) -> None:
    """Where the second half leans on the first, or only lists, nothing is offered."""
    assert halves(text) is None


CLEAR = {
    "to meet clients": "client-contact", "earn more": "pay", "a pay rise": "pay", "a bonus": "variable-pay",
    "hear what is new": "learning", "in a quiet room": "place",
}.get  # fmt: skip


@pytest.mark.parametrize("between", [" and ", ", and ", " and also ", " but also ", " & ", " plus ", ", "])
def test_two_wants_are_told_apart_by_what_they_are_about(between) -> None:
    """Where neither begins as wants do, two clear themes tell them apart."""
    text = f"to meet clients{between}earn more"
    assert halves(text, CLEAR) == ("to meet clients", "earn more")
    assert halves(text) is None


@pytest.mark.parametrize("second", ["a pay rise", "a bonus"])
def test_two_words_for_one_thing_are_one_want(second) -> None:
    """The same theme, or two that one want may well be about."""
    assert halves(f"earn more and {second}", CLEAR) is None


@pytest.mark.parametrize("second", ["hear what is new", "in a quiet room", "earn it", "somebody who listens"])
def test_a_half_that_leans_on_the_first_is_none(second) -> None:
    """It points back, goes on from it, or nobody knows what it is about."""
    assert halves(f"to meet clients and {second}", CLEAR) is None


@given(SENTENCES, SENTENCES)
def test_halves_hold_nothing_new(one, other) -> None:
    """What is offered are the person's own words, in their order."""
    text = f"more {one} and less {other}"
    assert halves(text) == (f"more {one}", f"less {other}")
