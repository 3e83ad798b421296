"""Advice on questions: each rule speaks up on what it is about, and is silent on a question well put."""

from __future__ import annotations

import pytest

from tests.builders import question
from wantfirst.core.lint import MOST_WORDS, lint, near_duplicates
from wantfirst.core.questions import Delicate

LATER = Delicate(wait_until="offer", risk="It sounds like leaving.")


def rules(**given: object) -> list[str]:
    """The rules that speak up about a question with these fields."""
    return [one.rule for one in lint(question(**given))]


def test_a_question_well_put_gets_no_advice() -> None:
    """An open question of one breath, to be asked from the first talk on."""
    assert rules(ask="Who left this team last, and when?") == []


@pytest.mark.parametrize(("ask", "rule"), [
    ("Do you pay overtime?", "closed"),
    ("  isn't there a rota?", "closed"),
    ("Who left last? And why?", "two-questions"),
    (" ".join(["How", *["very"] * MOST_WORDS, "?"]), "long"),
])  # fmt: skip
def test_what_is_hard_to_answer_is_named(ask: str, rule: str) -> None:
    """Yes-or-no questions, two in one, and what cannot be said in one breath."""
    assert rule in rules(ask=ask)


def test_a_word_that_only_begins_like_a_closed_opening_is_none() -> None:
    """`Island` is no `is`."""
    assert rules(ask="Islands: which of them do you serve?") == []


def test_a_question_that_may_never_be_spoken_is_named() -> None:
    """It waits for the offer, is meant for the first talk alone, and has no softer form; with one it may be asked."""
    first = {"rounds": ("1",), "ask": "Who left last?"}
    assert rules(**first, delicate=LATER) == ["no-room"]
    assert rules(**first, delicate=LATER._replace(softer="How long do people stay?")) == []
    assert rules(**first, delicate=LATER, audiences=("current-boss",)) == []


def test_a_question_that_no_want_leads_to_is_named() -> None:
    """All of its themes have nothing that anybody would say; one that has is enough."""
    asked = question("pack/one", "trains", "buses")
    assert [one.rule for one in lint(asked, {"trains", "buses"})] == ["no-want"]
    assert lint(asked, {"trains"}) == []


def test_near_duplicates_name_the_earlier_question() -> None:
    """Only a pair of which one was asked about, and only when nearly all of what they say is the same."""
    earlier = question("one/first", ask="Who decides about the summer holidays of your team?")
    later = question("two/second", ask="Who decides about your team's summer holidays?")
    other = question("two/third", ask="Which machine broke down last?")
    found = near_duplicates([earlier, later, other], ["two/second", "two/third"])
    assert [(one.question, one.rule) for one in found] == [("two/second", "near-duplicate")]
    assert "one/first" in found[0].message
    assert near_duplicates([earlier, later, other], ["two/third"]) == []
