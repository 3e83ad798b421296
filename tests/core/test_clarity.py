"""What would make a want clearer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import want
from wantfirst.core.clarity import NO_SIGN, NO_WHY, SIGN, UNSEEN, is_concrete, notes_on, nudge
from wantfirst.core.questions import Phrase
from wantfirst.core.wants import Want

GROWTH = Phrase(id="growth", of="self", says=("growth", "room to grow"), could_mean=(), missing=("what",),
                follow_ups=("What would you be called?",))  # fmt: skip
THEIRS = Phrase(id="pace", of="employer", says=("fast-paced",), could_mean=(), missing=(), follow_ups=("How fast?",))
PHRASES = (GROWTH, THEIRS)


def noted(**given: str) -> list[str]:
    """What is asked about a want with these parts."""
    return [note.ask for note in notes_on(want("x", **({"why": "so", "sign": "Home by five"} | given)), PHRASES)]


def test_a_clear_want_has_no_note() -> None:
    """Said plainly, with a reason and something to see: there is nothing to add."""
    assert noted(want="To run the night shift") == []


def test_a_vague_word_gets_its_question_and_is_quoted() -> None:
    """The words themselves are named, in the person's own writing."""
    (note,) = notes_on(want("x", want="Room to GROW in my job", why="so", sign="my boss"), PHRASES)
    assert (note.words, note.ask) == ("Room to GROW", "What would you be called?")


def test_what_can_be_counted_makes_a_vague_word_clear() -> None:
    """A number or a day in the want, or something to see in its sign, and nothing is asked."""
    assert noted(want="Growth from three welders to six") == []
    assert noted(want="Growth", sign="Three of us were promoted") == []


def test_a_missing_reason_and_a_missing_sign_are_asked_for() -> None:
    """Because..., and an ordinary Tuesday."""
    assert noted(why="", sign="") == [NO_WHY, NO_SIGN]


def test_a_sign_that_cannot_be_seen_is_asked_about() -> None:
    """A vague word in the sign gets the Tuesday, whatever its own question is."""
    assert noted(sign="that there is growth") == [UNSEEN]


def test_what_employers_say_is_no_fault_of_ones_own() -> None:
    """Phrases of employers are not held against the person."""
    assert noted(want="A fast-paced kitchen") == []


def test_a_reply_is_nudged_at_most_once() -> None:
    """One question a reply, and none about a reason: it is the person's own."""
    assert nudge("want", "growth and room to grow", PHRASES) == "What would you be called?"
    assert nudge(SIGN, "growth", PHRASES) == UNSEEN
    assert nudge("why", "growth", PHRASES) == ""
    assert nudge("want", "To run the night shift", PHRASES) == ""


@pytest.mark.parametrize("text", ["home at six", "two Sundays", "by 17:30", "on Tuesdays"])
def test_days_and_numbers_are_concrete(text) -> None:
    """These can be seen or counted."""
    assert is_concrete(text)


@pytest.mark.parametrize("text", ["growth", "that I feel valued", "that people listen", "", "!?"])
def test_what_is_only_felt_is_not(text) -> None:
    """These cannot."""
    assert not is_concrete(text)


@given(st.builds(Want, id=st.just("x"), want=st.text(max_size=60), why=st.text(max_size=5), sign=st.text(max_size=60)))
def test_any_want_can_be_looked_at(one: Want) -> None:
    """Whatever is typed gets at most one note on each part, and each one asks something."""
    notes = notes_on(one, PHRASES)
    assert len({note.part for note in notes}) == len(notes) <= 3
    assert all(note.ask.endswith("?") for note in notes)
