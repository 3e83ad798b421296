"""How wants stand at an employer: what settles one, what leaves it vague, and who was asked what."""

from __future__ import annotations

from typing import Any

import pytest

from wantfirst.core.employers import Employer, Known, Meeting, Statement
from wantfirst.core.plan.standing import standing


def said(grade: str, verdict: str = "unknown", **given: Any) -> Statement:
    """A statement on Sundays."""
    return Statement(**{"said": "so", "wants": ("sundays",), "grade": grade, "verdict": verdict} | given)


def acme(*statements: Statement, audience: tuple[str, ...] = ("boss",), known: tuple[Known, ...] = ()) -> Employer:
    """An employer where one talk was held."""
    return Employer(slug="acme", name="Acme", known=known, meetings=(Meeting(audience=audience, heard=statements),))


SETTLES = [("happened", "met"), ("happened", "not-met"), ("written", "partly"), ("promise", "met")]
LEAVES_OPEN = [("happened", "unknown"), ("promise", "partly"), ("claim", "met"), ("plan", "met"), ("", "unknown")]


@pytest.mark.parametrize(("grade", "verdict"), SETTLES)
def test_what_happened_or_is_written_settles(grade, verdict) -> None:
    """Something firm with a verdict, or a promise of just that, needs no more questions."""
    known = standing(acme(said(grade, verdict)))
    assert known.settled == {"sundays"}
    assert not known.vague


@pytest.mark.parametrize(("grade", "verdict"), LEAVES_OPEN)
def test_a_hope_leaves_it_vague(grade, verdict) -> None:
    """A hope, an intention, a claim or a reply without a verdict comes back."""
    known = standing(acme(said(grade, verdict)))
    assert not known.settled
    assert set(known.vague) == {"sundays"}


def test_two_who_disagree_settle_nothing() -> None:
    """Where one says yes and another no the want is open again, however firm they are."""
    known = standing(acme(said("happened", "met"), said("claim", "not-met")))
    assert not known.settled
    assert len(known.vague["sundays"]) == 2


def test_own_eyes_settle() -> None:
    """What the person has seen there counts as having happened."""
    assert standing(acme(known=(Known(want="sundays", verdict="not-met"),))).settled == {"sundays"}
    assert not standing(acme(known=(Known(want="sundays", verdict="unknown"),))).settled


def test_a_firm_reply_ends_a_question_and_a_vague_one_only_for_its_speaker() -> None:
    """What was answered firmly is asked of nobody again; what was not, of somebody else."""
    known = standing(acme(said("happened", question="a/firm"), said("wish", question="a/vague", by="boss")))
    assert not known.may_ask("a/firm", ["peer"])
    assert not known.may_ask("a/vague", ["boss"])
    assert known.may_ask("a/vague", ["boss", "peer"])
    assert known.may_ask("a/new", ["boss"])


def test_somebody_named_counts_as_all_who_were_there() -> None:
    """When a statement names a person, and not a role, everybody at that talk has had the question."""
    known = standing(acme(said("wish", question="a/q", by="Renate"), audience=("boss", "peer")))
    assert known.asked["a/q"] == {"boss", "peer"}


def test_without_an_employer_nothing_is_known() -> None:
    """Nothing is settled and everything may be asked, of anybody."""
    assert standing(None).may_ask("a/q", ["boss"])
    assert standing(None).settled == frozenset()
