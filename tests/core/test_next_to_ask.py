"""What to ask next: the open want whose answer could most change the order, and a question for it."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.builders import employer, library, must, nice, question, said, talk_with, want, worksheet
from tests.strategies import EMPLOYERS, WORKSHEETS
from wantfirst.core.compare import MET, NOT_MET, UNKNOWN, compare, place, settled
from wantfirst.core.employers import Meeting
from wantfirst.core.next_to_ask import MOST, next_to_ask
from wantfirst.core.search import Filters
from wantfirst.core.talk import Talk

TODAY = "2026-11-22"
PAY = want("fair-pay", "pay")
SUNDAYS = must("sundays", "off-hours")
ON_PAY = question("pack/pay", "pay")
ON_SUNDAYS = question("pack/sundays", "off-hours")
SHELF = library(ON_PAY, ON_SUNDAYS)


def asks(wants, *employers, shelf=SHELF, **given):
    """What to ask next at these employers."""
    return next_to_ask(compare(worksheet(*wants), employers), Filters(**given), shelf, TODAY)


def test_with_nothing_open_there_is_nothing_to_ask() -> None:
    """When all is settled, and when there is nobody to ask, nothing is named."""
    assert asks([PAY], employer("acme", talk_with(said("fair-pay", MET)))) == ()
    assert asks([PAY]) == ()


def test_the_answer_that_changes_the_order_is_asked_for_first() -> None:
    """A nice want that decides who stands first goes before an important one that decides nothing."""
    van = nice("van", "pay")
    settled_here = talk_with(said("sundays", MET), said("fair-pay", MET), said("van", NOT_MET))
    found = asks(
        [SUNDAYS, PAY, van],
        employer("acme", settled_here),
        employer("beta", talk_with(said("sundays", MET), said("fair-pay", MET))),
        employer("poor", talk_with(said("sundays", NOT_MET), said("van", NOT_MET))),
    )
    assert [(one.employer.slug, one.want.id, one.if_yes, one.if_no) for one in found] == [
        ("beta", "van", 1, 2),
        ("poor", "fair-pay", 3, 3),
    ]


def test_equals_go_by_weight_then_by_place() -> None:
    """Where no answer changes the order the weightiest open want of the foremost employer comes first."""
    found = asks([PAY, SUNDAYS], employer("acme"))
    assert [one.want.id for one in found] == ["sundays"]
    shown = asks([PAY], employer("beta", talk_with(said("fair-pay", MET))), employer("acme"))
    assert [(one.employer.slug, one.if_yes, one.if_no) for one in shown] == [("acme", 1, 2)]


def test_at_most_three_employers_are_named_each_once() -> None:
    """More than three questions are no answer to what to ask next."""
    found = asks([PAY, SUNDAYS], *(employer(slug) for slug in "abcde"))
    assert len(found) == MOST == len({one.employer.slug for one in found})


@pytest.mark.parametrize(
    ("meetings", "talk"),
    [
        ([], Talk(round="1")),
        ([Meeting(round="2", audience=("peer",))], Talk(round="2", audiences=("peer",))),
        ([talk_with(said("x", MET), round="2")], Talk(round="3")),
        ([talk_with(said("x", MET), round="offer")], Talk(round="offer")),
        ([talk_with(said("x", MET), round="1"), Meeting(audience=("hr",))], Talk(round="2")),
        ([Meeting(round="2", audience=("peer",), date="2026-11-01")], Talk(round="1")),
    ],
)
def test_it_is_asked_at_what_comes_next(meetings, talk) -> None:
    """The talk planned, with those met there; else the round after the last one held."""
    (found,) = asks([PAY], employer("acme", *meetings))
    assert found.round == talk.round
    assert found.audience == (talk.audiences or ("boss",))[0]


def test_what_the_next_talk_cannot_answer_waits_for_one_that_can() -> None:
    """A question for the offer is named with the offer, not left out."""
    late = library(question("pack/late", "pay", rounds=("offer",), audiences=("hr",)))
    (found,) = asks([PAY], employer("acme", Meeting(round="1", audience=("peer",))), shelf=late)
    assert (found.question.id, found.round, found.audience) == ("pack/late", "offer", "hr")


def test_the_present_boss_is_asked_about_the_present_job() -> None:
    """Where one already works there are no rounds and one person to ask: they may say yes."""
    shelf = library(ON_PAY, question("pack/here", "pay", audiences=("current-boss",), rounds=()))
    (found,) = asks([PAY], employer("present", present=True), shelf=shelf)
    assert (found.question.id, found.round, found.audience) == ("pack/here", None, "current-boss")


def test_what_was_asked_there_is_not_asked_again() -> None:
    """A question that got a reply gives way to the next; elsewhere it is still the one to ask."""
    shelf = library(ON_PAY, question("pack/second", "learning", "pay"))
    vague = talk_with(said("fair-pay", UNKNOWN, "plan", question="pack/pay"), round="1")
    found = {
        one.employer.slug: one.question.id
        for one in asks([PAY], employer("acme", vague), employer("beta"), shelf=shelf)
    }
    assert found == {"acme": "pack/second", "beta": "pack/pay"}


def test_rather_somebody_is_asked_who_has_not_spoken_of_it() -> None:
    """What the boss left open goes to a colleague."""
    vague = talk_with(said("fair-pay", UNKNOWN, "plan", by="boss"), round="1")
    (found,) = asks([PAY], employer("acme", vague))
    assert found.audience == "peer"


def test_a_question_for_somebody_else_goes_before_a_better_one_for_who_spoke() -> None:
    """The next best question that a colleague can answer, not the best one that only the boss can."""
    shelf = library(question("pack/best", "pay", audiences=("boss",)), question("pack/next", "learning", "pay"))
    vague = talk_with(said("fair-pay", UNKNOWN, "plan", by="boss"), round="1")
    (found,) = asks([PAY], employer("acme", vague), shelf=shelf)
    assert (found.question.id, found.audience) == ("pack/next", "peer")
    (found,) = asks([PAY], employer("acme"), shelf=shelf)
    assert (found.question.id, found.audience) == ("pack/best", "boss")


def test_without_a_question_left_the_want_is_named_all_the_same() -> None:
    """An empty library, a field that has none, questions never to be shown: the want to find out stays."""
    for given_ in ({"shelf": library()}, {"never": frozenset({"pack/pay"})}):
        (found,) = asks([PAY], employer("acme"), **given_)
        assert (found.want.id, found.question, found.say, found.audience) == ("fair-pay", None, "", "")


def test_a_delicate_question_is_put_in_the_form_that_suits_the_talk() -> None:
    """Early it is asked softly."""
    from wantfirst.core.questions import Delicate

    shelf = library(question("pack/pay", "pay", delicate=Delicate(softer="Softly?", wait_until="offer")))
    (found,) = asks([PAY], employer("acme"), shelf=shelf)
    assert found.say == "Softly?"


@given(WORKSHEETS, EMPLOYERS)
def test_places_are_those_of_the_order_made_anew(wants, employers) -> None:
    """`if_yes` and `if_no` are where the employer stands when the whole comparison is sorted again; yes never harms."""
    comparison = compare(wants, employers)
    found = next_to_ask(comparison, Filters(), library(), TODAY)
    for ask in found:
        for verdict, told in ((MET, ask.if_yes), (NOT_MET, ask.if_no)):
            anew = sorted(
                (
                    settled(one, ask.want, verdict) if one.employer == ask.employer else one
                    for one in comparison.standings
                ),
                key=place,
            )
            assert [one.employer for one in anew].index(ask.employer) + 1 == told
        assert ask.if_yes <= ask.if_no
    moves = [one.if_no - one.if_yes for one in found]
    assert moves == sorted(moves, reverse=True)
