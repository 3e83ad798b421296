"""The order in which questions are spoken."""

from __future__ import annotations

from tests.builders import must, nice, question, want
from wantfirst.core.employers import Meeting, Statement
from wantfirst.core.match import Match
from wantfirst.core.plan.speaking import in_speaking_order
from wantfirst.core.plan.standing import Standing
from wantfirst.core.questions import Delicate, Question, Spoken
from wantfirst.core.rank import Service
from wantfirst.core.wants import Want


def match(one: Question, *wants: Want) -> Match:
    """A question as chosen for these wants."""
    services = tuple(Service(want=each, relevance=1.0) for each in wants)
    return Match(question=one, spoken=Spoken(form="direct", say=one.ask), services=services)


MUST = match(question("p/must", "off-hours", ask="Tell me of Sundays."), must("sundays"))
TEAM = match(question("p/team", "team", ask="Tell me of helping."), want("team"))
PLACE = match(question("p/place", "place", ask="Tell me of the way."), nice("near"))
PAY = match(question("p/pay", "pay", ask="Who pays?", delicate=Delicate(softer="s", risk="r")), nice("pay"))
EASY = match(question("p/easy", "schedule", ask="How many came today?", minutes=1), nice("easy"))


def order(*matches: Match, only: str = "p/must", known: Standing | None = None) -> list[str]:
    """The ids in the order they are spoken."""
    return [one.question.id[2:] for one in in_speaking_order(matches, only, known or Standing())]


def test_it_ends_with_people_and_learning_even_when_something_else_weighs_less() -> None:
    """Where a warm question is there it comes last, not the one that would be missed least."""
    assert order(EASY, PLACE, MUST, TEAM) == ["easy", "must", "place", "team"]


def test_without_a_warm_one_it_ends_with_what_is_missed_least() -> None:
    """The question that could be left out most easily comes last, and never a delicate one."""
    assert order(EASY, MUST, PAY, PLACE) == ["easy", "must", "pay", "place"]


def test_the_one_that_matters_most_never_waits_for_the_end() -> None:
    """If time runs out, what is lost is not the one question to ask if there is only one."""
    warm = match(question("p/warm", "team", ask="Tell me of the team."), must("team"))
    assert order(EASY, warm, PLACE, only="p/warm")[-1] == "place"


def test_it_opens_with_what_is_concrete_and_never_delicate() -> None:
    """A question that asks for a name, a day or a number opens; a delicate one does not, however concrete."""
    assert order(PAY, MUST, EASY)[0] == "easy"
    assert order(PAY, MUST)[0] == "must"
    assert order(PAY) == ["pay"]


def test_what_was_left_vague_comes_as_early_as_manners_allow() -> None:
    """It opens when it is harmless, else it comes second, before a must that is new."""
    said = {"near": ((Meeting(), Statement()),), "pay": ((Meeting(), Statement()),)}
    known = Standing(vague=said)
    assert order(EASY, MUST, PLACE, TEAM, known=known)[0] == "place"
    assert order(EASY, MUST, PAY, TEAM, known=known) == ["easy", "pay", "must", "team"]


def test_nothing_has_an_order_too() -> None:
    """Without questions there is nothing to order."""
    assert order() == []
