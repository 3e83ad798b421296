"""Which way a want goes, by its first words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wantfirst.core.direction import kind_of
from wantfirst.core.wants import KINDS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Less than forty minutes home", "less"),
        ("Fewer meetings", "less"),
        ("No more night calls", "less"),
        ("To get rid of the Friday report", "less"),
        ("I want to stop selling", "less"),
        ("To not be called on Sundays", "less"),
        ("Without weekend work", "less"),
        ("An end to the overtime", "less"),
        ("Keep my Wednesdays", "keep"),
        ("I'd like to keep my team", "keep"),
        ("I\u2019d like to stay with patients", "keep"),
        ("  To   hold on to my hours ", "keep"),
        ("That my phone stays", "keep"),
        ("More client work", "more"),
        ("To have more say", "more"),
        ("Please no more forms", "less"),
        ("I would like a bigger share", "more"),
        ("MORE", "more"),
        ("Better tools", "more"),
        ("earn more", "more"),
        ("To work fewer nights", "less"),
        ("travel less for work", "less"),
        ("To see my children more.", "more"),
        ("Nothing less than a partnership", ""),
        ("A boss who asks more", ""),
        ("To learn wound care", ""),
        ("A boss who keeps his word", ""),
        ("Moreover, a garden", ""),
        ("Lessons in Spanish", ""),
        ("Keeping bees", ""),
        ("Notice of shifts a month ahead", ""),
        ("That someone listens", ""),
        ("", ""),
    ],
)
def test_first_words_tell_the_direction(text: str, kind: str) -> None:
    """Polite leads are passed over, whole words count, and what tells nothing gives nothing."""
    assert kind_of(text) == kind


@given(st.text())
def test_the_direction_is_a_kind_or_nothing(text: str) -> None:
    """Whatever is typed, the answer can be used as a kind."""
    assert kind_of(text) in {*KINDS, ""}


@given(st.text(alphabet="abc 'NOmre\n"))
def test_case_and_spacing_make_no_difference(text: str) -> None:
    """How it is written does not change which way it goes."""
    assert kind_of(f"  {text.upper()}\n") == kind_of(text)
