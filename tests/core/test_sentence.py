"""A want and a reason in one breath."""

from __future__ import annotations

import pytest

from wantfirst.core.sentence import in_one_breath
from wantfirst.core.wants import Want

SAID = {
    ("more Sundays at home", "more", "my son plays then"):
        "I would like more Sundays at home, because my son plays then.",
    ("To have my Sundays back", "new", "Because my son plays."):
        "I would like to have my Sundays back, because my son plays.",
    ("keep my Fridays", "keep", "so that I can train"): "I would like to keep my Fridays, so that I can train.",
    ("my Fridays off", "keep", "I study then"): "I would like to keep my Fridays off, because I study then.",
    ("night shifts", "less", "I sleep badly"): "I would like fewer night shifts, because I sleep badly.",
    ("travel", "less", "to see my children"): "I would like less travel, to see my children.",
    ("client contact", "more", "it is what I am good at"):
        "I would like more client contact, because it is what I am good at.",
    ("a boss who teaches", "new", ""): "I would like a boss who teaches.",
    ("That my phone stays quiet", "new", "I rest then"):
        "It matters to me that my phone stays quiet, because I rest then.",
    ("Being heard", "new", "I see things first"): "What matters to me is being heard, because I see things first.",
    ("no more being rung up", "less", ""): "I would like an end to being rung up.",
    ("I want fair pay", "new", "the rent"): "I would like fair pay, because of the rent.",
    ("never work alone", "less", "it is not safe"): "I would like never to work alone, because it is not safe.",
    ("DCF work", "new", "IFRS is what I know"): "I would like DCF work, because IFRS is what I know.",
    ("Sundays free", "new", "since I coach"): "I would like Sundays free, because I coach.",
}  # fmt: skip


@pytest.mark.parametrize("given", SAID, ids=lambda given: given[0])
def test_sentence_reads_as_one_says_it(given) -> None:
    """The want is wished for in its direction, the reason joined as it begins; names keep their capitals."""
    want, kind, reason = given
    assert in_one_breath(Want(id="x", want=want, kind=kind), reason) == SAID[given]


def test_nothing_private_is_in_it() -> None:
    """Only the want and the reason given are said: not the why, the floor, the note or the sign."""
    want = Want(id="x", want="better pay", why="wound", floor="three thousand", note="secret", sign="contract")
    assert in_one_breath(want, "my rent") == "I would like better pay, because of my rent."
