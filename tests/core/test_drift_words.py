"""What became of a must, as a person reads it; what is private is not quoted."""

from __future__ import annotations

import pytest

from tests.builders import employer, must, nice, want
from wantfirst.core.drift import Drift
from wantfirst.core.drift_words import drift_sentence
from wantfirst.core.employers import Meeting

AGAIN = must("sundays", want="one Sunday")
TALK = "the talk with Acme on 2 November 2026"


def sentence(now, *, opened: bool = False, **given) -> str:
    """What is told of a must that is this want now."""
    one = Drift(
        **{
            "id": "sundays", "want": now, "wording": "two Sundays", "until": "2026-11-03", "last_must": "2026-10-01",
            "employer": employer(), "meeting": Meeting(date="2026-11-02"),
        } | given
    )  # fmt: skip
    return drift_sentence(one, opened=opened)


@pytest.mark.parametrize(
    ("now", "given", "told"),
    [
        (want(), {}, f"“two Sundays” was a must have until 3 November 2026; since {TALK} it is important."),
        (
            nice("sundays"),
            {"until": ""},
            f"“two Sundays” was a must have when last noted, on 1 October 2026; now, after {TALK}, it is nice.",
        ),
        (None, {"opened": True}, f"“two Sundays” was a must have until 3 November 2026; since {TALK} "
                                 "it is no longer among your wants."),
        (AGAIN, {"reworded": True}, f"Since {TALK} “two Sundays” reads “one Sunday”."),
        (AGAIN, {"reworded": True, "until": ""}, f"Now, after {TALK}, “two Sundays” reads “one Sunday”."),
    ],
)  # fmt: skip
def test_it_is_told_in_one_sentence(now, given, told) -> None:
    """What it was, until when, after which talk, and what it is now."""
    assert sentence(now, **given) == told


@pytest.mark.parametrize("given", [{}, {"until": ""}, {"reworded": True}])
@pytest.mark.parametrize("now", [want(want="one Sunday", private=True), None])
def test_what_is_private_or_gone_is_not_quoted(now, given) -> None:
    """Neither as it read nor as it reads."""
    told = sentence(now, **given)
    assert "Sunday" not in told
    assert told[0].isupper()
    assert TALK in told
