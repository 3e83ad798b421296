"""What is told at a talk: by whom it can be given, and when its time has come."""

from __future__ import annotations

import pytest

from tests.builders import must, nice, want
from wantfirst.core.employers import Employer, Meeting
from wantfirst.core.plan.tell import telling
from wantfirst.core.talk import read_talk
from wantfirst.core.wants import Want


def told(*wants: Want, round: str | None = "2", met: str = "boss", fields: tuple[str, ...] = ()) -> list[str]:
    """The ids of the wants that are told."""
    talk = read_talk(round, [met] if met else [])
    return [one.want.id for one in telling(wants, talk, {one.id: one.themes for one in wants}, fields).tell]


CLIENTS = want("clients", "client-contact", say="I like to explain a value.")


def test_two_are_told_the_foremost_first() -> None:
    """Two at most, musts before the others; what has no sentence is left out."""
    wants = [nice("c", "craft", say="c"), want("b", "craft", say="b"), must("a", "craft", say="a"), must("d", "craft")]
    assert told(*wants) == ["a", "b"]


def test_a_recruiter_is_told_one_that_decides_whether_to_go_on() -> None:
    """A recruiter hears where and when one can work, and no more than one thing."""
    wants = [CLIENTS, want("near", "place", say="near"), want("days", "schedule", say="days")]
    assert told(*wants, round="1", met="recruiter") == ["near"]


@pytest.mark.parametrize(("met", "count"), [("boss", 1), ("exec", 1), ("peer", 0), ("report", 0), ("hr", 0), ("", 1)])
def test_it_is_told_to_the_one_who_can_give_it(met, count) -> None:
    """A colleague can give nothing, so nothing is asked of one; a boss can, and so can whoever is above."""
    assert len(told(CLIENTS, met=met)) == count


@pytest.mark.parametrize("round", ["1", "2", "3", None])
@pytest.mark.parametrize("theme", ["pay", "variable-pay", "benefits", "accommodation"])
def test_pay_and_health_wait_for_the_offer(round, theme) -> None:
    """Neither is told before the offer; there it is."""
    one = want("it", theme, say="It matters to me.")
    assert told(one, round=round) == []
    assert told(one, round="offer") == ["it"]


def test_pay_is_spoken_of_early_where_work_is_paid_by_the_shift() -> None:
    """On a ward, on a site, on the road it is told from the first talk on."""
    one = want("it", "pay", say="I work for forty an hour.")
    assert told(one, round="1", fields=("trades",)) == ["it"]
    assert told(one, round="1", fields=("law",)) == []


@pytest.mark.parametrize(
    ("say", "is_private_matter"),
    [
        ("I plan my Sundays with my son.", True),
        ("I have two small children.", True),
        ("I manage my diabetes with regular meals.", True),
        ("I do my best work with children.", False),
        ("I like to see a family leave the ward together.", False),
        ("I plan my Sundays ahead.", False),
    ],
)
def test_family_and_illness_wait_for_the_offer_whatever_the_want_is_about(say, is_private_matter) -> None:
    """A sentence that names one's own family or illness is kept back; other people's are no secret of mine."""
    one = want("sundays", "schedule", say=say)
    assert bool(told(one)) is not is_private_matter
    assert told(one, round="offer") == ["sundays"]


def test_one_s_present_boss_may_hear_it_all() -> None:
    """Rounds do not apply to one's present boss, who pays one already."""
    assert told(want("it", "pay", say="More pay, please."), round=None, met="current-boss") == ["it"]


def test_a_private_want_is_not_told() -> None:
    """What is private is not said aloud, unless the person opened it."""
    assert told(CLIENTS._replace(private=True)) == []


def test_nobody_is_told_twice_and_what_is_kept_back_has_a_reason() -> None:
    """What was told to one of those met is not told again; every want that could be said but is not says why."""
    there = Employer(slug="a", name="A", meetings=(Meeting(audience=("boss",), told=("clients",)),))
    wants = [CLIENTS, want("pay", "pay", say="More pay."), *(want(id, "craft", say=id) for id in "xyz")]
    themes = {one.id: one.themes for one in wants}
    found = telling(wants, read_talk("2", ["boss"]), themes, employer=there)
    assert [one.want.id for one in found.tell] == ["x", "y"]
    assert {one.want.id: one.reason for one in found.held_back} == {
        "clients": "you have told them already",
        "pay": "pay waits for the offer",
        "z": "two are enough for one talk",
    }
    assert telling(wants, read_talk("3", ["exec"]), themes, employer=there).tell[0].want.id == "clients"
