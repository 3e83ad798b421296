"""Which wants are practised, and what to tighten."""

from __future__ import annotations

import pytest

from tests.builders import must, nice, want
from wantfirst.core.rehearsing import own_words, taken, to_rehearse, to_tighten

WHOLE = {"why": "my son", "say": "I plan my Sundays with my son."}


def test_musts_are_practised_first() -> None:
    """The order is by weight, then as the worksheet stands."""
    wants = [nice("c"), must("b"), want("d"), must("a")]
    assert [one.id for one in to_rehearse(wants)] == ["b", "a", "d", "c"]


def test_own_words_come_with_the_sentence_first() -> None:
    """What is empty is left out; what is private is shown: nobody else looks on."""
    assert own_words(want("x", **WHOLE)) == [
        ("To say aloud", "I plan my Sundays with my son."), ("What you want", "x"), ("Because", "my son")]  # fmt: skip
    assert own_words(want("x")) == [("What you want", "x")]


@pytest.mark.parametrize(
    ("seconds", "begins"), [(20, []), (8, []), (35, []), (7.9, ["Short"]), (35.1, ["Long"]), (0, ["Short"])]
)
def test_about_twenty_seconds_is_right(seconds, begins) -> None:
    """Much more or much less gets one line, and what lies between gets none."""
    assert [line.split(":")[0] for line in to_tighten(want("x", **WHOLE), seconds)] == begins


def test_what_is_missing_is_named_with_the_way_to_it() -> None:
    """No reason, no sentence: each with the command that asks for it."""
    lines = to_tighten(want("x"), 20)
    assert len(lines) == 2
    assert all("wantfirst start --want x" in line for line in lines)


def test_a_long_sentence_is_counted() -> None:
    """A sentence nobody can say in one breath is told its length."""
    (line,) = to_tighten(want("x", why="so", say="so " * 46), 20)
    assert "46 words" in line


@pytest.mark.parametrize(("seconds", "said"), [(0.2, "1 second."), (1.4, "1 second."), (20.6, "21 seconds.")])
def test_time_is_told_in_whole_seconds(seconds, said) -> None:
    """Nobody says a want in no time."""
    assert said in taken(seconds)
