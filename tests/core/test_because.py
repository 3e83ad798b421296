"""Why a question is shown, in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import want
from wantfirst.core.because import LONGEST, because, quoted

SECRETS = {"why": "my divorce", "floor": "four thousand", "note": "the doctor said", "sign": "the clinic stops ringing"}


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("more", "You want more of this: client meetings"),
        ("new", "You want this: client meetings"),
        ("keep", "You have this and want to keep it: client meetings"),
        ("less", "You want less of this: client meetings"),
    ],
)
def test_because_says_the_direction(kind: str, sentence: str) -> None:
    """Opposite wants share a theme; the sentence tells them apart."""
    assert because([want(want="client meetings", kind=kind)]) == sentence


@pytest.mark.parametrize(
    ("text", "kind", "lead"),
    [
        ("Less than forty minutes home", "less", "You want this: "),
        ("Keep my Wednesdays", "keep", "You want this: "),
        ("Keep my Wednesdays", "less", "You want less of this: "),
        ("Better pay", "more", "You want this: "),
    ],
)
def test_a_direction_that_the_want_says_is_not_said_twice(text: str, kind: str, lead: str) -> None:
    """`You want less of this: Less ...` would be the opposite of what is meant."""
    assert because([want(want=text, kind=kind)]) == lead + text


def test_all_wants_are_named_the_foremost_first() -> None:
    """A question that serves several wants says so."""
    served = [want(want="quiet nights.", kind="keep"), want(want="pay", kind="less"), want(want="a garden")]
    assert because(served) == "You have this and want to keep it: quiet nights. Also: pay; a garden"


def test_no_want_no_sentence() -> None:
    """A question shown for no want claims none."""
    assert because([]) == ""


def test_because_never_quotes_what_is_private() -> None:
    """Reason, floor, note and sign stay out of it, and a private want is not quoted at all."""
    sentence = because([want(want="quiet", **SECRETS), want(want="time for therapy", private=True, **SECRETS)])
    assert sentence == "You want this: quiet. Also: one of your private wants"


def test_a_private_want_shows_its_direction_only() -> None:
    """Alone, too, it is not quoted."""
    assert (
        because([want(want="drink", kind="less", private=True)]) == "You want less of this: one of your private wants"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("quiet\n  nights.", "quiet nights"),
        ("x" * LONGEST, "x" * LONGEST),
        ("word, " * 40, ("word, " * 40)[: LONGEST - 1].rstrip(", ") + "…"),
        ("x" * 200, "x" * LONGEST + "…"),
    ],
)
def test_a_want_is_quoted_on_one_line_and_cut_at_a_word(text: str, shown: str) -> None:
    """A long want is cut between two words, and shows that it was."""
    assert quoted(want(want=text)) == shown


@given(st.text(max_size=300))
def test_a_quote_is_short_and_on_one_line(text: str) -> None:
    """However a want was typed, it fits into the sentence."""
    shown = quoted(want(want=text))
    assert len(shown) <= LONGEST + 1
    assert "\n" not in shown
