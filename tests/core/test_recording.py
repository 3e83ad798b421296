"""What is planned, heard and seen goes to the talk it belongs to, and nothing that was there is lost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given

from tests.strategies_employers import EMPLOYERS, MEETINGS
from wantfirst.core.employers import Employer, Known, Meeting, Statement, meeting_at, said_on, speaker
from wantfirst.core.problems import UsageFault
from wantfirst.core.recording import expected, merged, planned, said_by, with_heard, with_known, with_meeting

SOON = Statement(said="soon", by="boss", question="pack/a", wants=("sundays",))
BOSS = Meeting(round="2", audience=("boss",))


def acme(*meetings: Meeting) -> Employer:
    """An employer with these talks."""
    return Employer(slug="acme", name="Acme", meetings=meetings)


# --- planned ------------------------------------------------------------------------------------------------------


def test_questions_go_to_the_talk_they_were_planned_for() -> None:
    """Same round, same people in any order: planning again replaces, and keeps the minutes and day not given anew."""
    before = acme(Meeting(date="2026-11-30", round="2", audience=("peer", "boss"), minutes=10, planned=("pack/a",)))
    after = planned(before, Meeting(round="2", audience=("boss", "peer"), planned=("pack/b",)))
    assert after.meetings == (before.meetings[0]._replace(planned=("pack/b",)),)
    again = planned(after, Meeting(round="2", audience=("boss", "peer"), minutes=5, date="2026-12-01"))
    assert again.meetings == (after.meetings[0]._replace(planned=(), minutes=5, date="2026-12-01"),)


@pytest.mark.parametrize("change", [{"round": "3"}, {"audience": ("peer",)}, {"heard": (SOON,)}])
def test_another_talk_is_never_planned_over(change: dict[str, Any]) -> None:
    """Another round, other people, or a talk where something was heard: the plan gets a talk of its own."""
    other = BOSS._replace(**change)
    talk = BOSS._replace(planned=("pack/a",))
    assert planned(acme(other), talk).meetings == (other, talk)


def test_of_two_such_talks_the_later_is_planned() -> None:
    """A talk without a day is still to come, so it counts as the later."""
    first, second = BOSS._replace(date="2026-11-20"), BOSS._replace(date="2026-11-10")
    assert planned(acme(first, second), BOSS._replace(planned=("a/b",))).meetings[0].planned == ("a/b",)
    assert planned(acme(first, BOSS), BOSS._replace(planned=("a/b",))).meetings[1].planned == ("a/b",)


def test_of_two_such_talks_the_one_on_that_day_is_planned() -> None:
    """A day that is named says which: planning for it again must not move on to the later talk."""
    later = BOSS._replace(date="2026-12-10")
    talk = BOSS._replace(date="2026-12-01", planned=("a/b",))
    once = planned(acme(BOSS, later), talk)
    assert once.meetings == (talk, later)
    assert planned(once, talk) == once


@example(employer=acme(BOSS, BOSS._replace(date="2026-12-10")), talk=BOSS._replace(date="2026-12-01"))
@given(employer=EMPLOYERS, talk=MEETINGS)
def test_planning_never_touches_what_was_heard(employer: Employer, talk: Meeting) -> None:
    """Whatever is planned, every talk where something was said stays as it is, and planning twice is planning once."""
    talk = talk._replace(heard=())
    after = planned(employer, talk)
    assert [one for one in after.meetings if one.heard] == [one for one in employer.meetings if one.heard]
    assert planned(after, talk) == after
    assert any(one.planned == talk.planned and one.is_like(talk) for one in after.meetings)


# --- expected -----------------------------------------------------------------------------------------------------


def test_a_talk_told_anew_is_one_talk() -> None:
    """While nothing is planned or heard, telling more of it changes it; afterwards it is another."""
    once = expected(acme(), Meeting())
    twice = expected(once, Meeting(round="2"))
    assert twice.meetings == (Meeting(round="2"),)
    assert len(expected(planned(twice, Meeting(round="2", planned=("a/b",))), Meeting(round="3")).meetings) == 2


# --- heard --------------------------------------------------------------------------------------------------------


def test_what_was_heard_goes_to_the_latest_such_talk_until_that_day() -> None:
    """Neither an earlier one nor one that is still to come gets it; what is there stays, and the day is kept."""
    early, late, ahead = (BOSS._replace(date=f"2026-11-{day}") for day in (10, 20, 28))
    talk = BOSS._replace(date="2026-11-21", heard=(SOON,), told=("nights",))
    assert with_heard(acme(late, early, ahead), talk).meetings == (
        late._replace(heard=(SOON,), told=("nights",)), early, ahead,
    )  # fmt: skip


def test_a_talk_without_a_day_gets_the_day_it_was_held() -> None:
    """The day is left open until then."""
    assert with_heard(acme(BOSS), BOSS._replace(date="2026-11-21", heard=(SOON,))).meetings[0].date == "2026-11-21"


def test_without_such_a_talk_it_is_added() -> None:
    """What was heard at a talk nobody planned is kept all the same."""
    talk = Meeting(date="2026-11-21", round="1", audience=("hr",), heard=(SOON._replace(by=""),))
    assert with_heard(acme(BOSS), talk).meetings == (BOSS, talk._replace(heard=(SOON._replace(by="hr"),)))


def test_the_same_words_are_kept_once_and_others_beside_them() -> None:
    """Saying it twice changes nothing; another verdict on the same question is another statement."""
    talk = BOSS._replace(date="2026-11-21", heard=(SOON,))
    once = with_heard(acme(), talk)
    assert with_heard(once, talk) == once
    other = SOON._replace(verdict="not-met")
    assert with_heard(once, talk._replace(heard=(other,))).meetings[0].heard == (SOON, other)


def test_a_question_that_was_answered_after_all_counts_as_asked() -> None:
    """It leaves the list of those not asked."""
    before = acme(BOSS._replace(date="2026-11-20", not_asked=("pack/a", "pack/b")))
    assert with_heard(before, BOSS._replace(date="2026-11-20", heard=(SOON,))).meetings[0].not_asked == ("pack/b",)


@given(employer=EMPLOYERS, talk=MEETINGS)
def test_recording_only_adds(employer: Employer, talk: Meeting) -> None:
    """No statement, told want or talk that was there is gone afterwards, and all that is new is there."""
    after = with_heard(employer, talk)
    before = [one for meeting in employer.meetings for one in meeting.heard]
    there = [one for meeting in after.meetings for one in meeting.heard]
    assert [one for one in before if one not in there] == []
    assert set(talk.heard) <= set(there)
    assert len(after.meetings) - len(employer.meetings) in (0, 1)
    assert with_heard(after, talk) == after


# --- who said it --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("audience", "by", "said"),
    [(("boss",), "", "boss"), (("boss", "peer"), "Manager", "boss"), ((), "Ann", "Ann"), (("boss",), " Ann ", "Ann")],
)
def test_who_said_it_is_the_one_named_or_the_only_one_met(audience: tuple[str, ...], by: str, said: str) -> None:
    """A role may be called by any of its names; a person's name is kept."""
    assert said_by(audience, Statement(by=by)).by == said


@pytest.mark.parametrize(("audience", "reason"), [((), "nobody"), (("boss", "peer"), "several")])
def test_where_it_cannot_be_known_who_said_it_that_is_asked_for(audience: tuple[str, ...], reason: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(UsageFault, match=reason):
        said_by(audience, Statement(said="soon"))


def test_people_read_who_said_it_in_words() -> None:
    """A role in words, a name as it is."""
    assert (speaker("boss"), speaker("Ann")) == ("your future boss", "Ann")


# --- known, and changed -------------------------------------------------------------------------------------------


def test_what_was_seen_last_is_what_is_known() -> None:
    """One thing is known of a want; it keeps its place when it changes."""
    first = with_known(with_known(acme(), Known(want="a", verdict="met")), Known(want="b", verdict="met"))
    assert with_known(first, Known(want="a", verdict="not-met")).known == (
        Known(want="a", verdict="not-met"), Known(want="b", verdict="met"),
    )  # fmt: skip


def test_a_talk_that_is_gone_is_not_changed() -> None:
    """Only what is there changes."""
    after = BOSS._replace(told=("a",))
    assert with_meeting(acme(BOSS), BOSS, after).meetings == (after,)
    assert with_meeting(acme(), BOSS, after) == acme()


# --- looked up ----------------------------------------------------------------------------------------------------


def test_a_talk_is_found_by_what_is_known_of_it() -> None:
    """Round and people narrow it down; of several the latest is meant, as far as they were held."""
    first = Meeting(date="2026-11-01", round="1", audience=("hr",))
    second = Meeting(date="2026-11-10", round="2", audience=("boss", "peer"))
    third = Meeting(date="2026-11-30", round="3", audience=("exec",))
    employer = acme(second, first, third)
    assert meeting_at(employer) == third
    assert meeting_at(employer, today="2026-11-15") == second
    assert meeting_at(employer, today="2026-10-15") == first
    assert meeting_at(employer, round="1") == first
    assert meeting_at(employer, audience=("peer", "boss")) == second
    assert meeting_at(employer, round="1", audience=("boss",)) is None
    assert meeting_at(employer, today="2026-11-15", round="3") == third


def test_what_was_said_on_a_want_comes_newest_first() -> None:
    """By day, and at one talk the last word first; other wants stay out."""
    old = BOSS._replace(date="2026-11-01", heard=(SOON, SOON._replace(said="later"), SOON._replace(wants=("pay",))))
    new = BOSS._replace(date="2026-11-05", heard=(SOON._replace(said="now"),))
    assert [one.statement.said for one in said_on(acme(new, old), "sundays")] == ["now", "later", "soon"]
    assert said_on(acme(new, old), "nothing") == ()


# --- changed twice at once ----------------------------------------------------------------------------------------


def test_two_changes_of_one_talk_are_both_kept() -> None:
    """What one added, corrected and took out, and what the other added, told and did not ask."""
    other = SOON._replace(question="pack/b")
    base = BOSS._replace(heard=(SOON, other), told=("a",), not_asked=("x/y",))
    mine = base._replace(heard=(SOON._replace(grade="plan"), other), told=("b",), not_asked=())
    theirs = base._replace(heard=(SOON, other, SOON._replace(said="theirs")), told=("a", "c"), date="2026-11-20")
    assert merged(base, mine, theirs) == BOSS._replace(
        date="2026-11-20",
        heard=(SOON._replace(grade="plan"), other, SOON._replace(said="theirs")),
        told=("c", "b"),
        not_asked=(),
    )


def test_one_statement_corrected_twice_becomes_two() -> None:
    """Neither correction is written over the other."""
    base = BOSS._replace(heard=(SOON,))
    mine, theirs = (base._replace(heard=(SOON._replace(said=said),)) for said in ("mine", "theirs"))
    assert [one.said for one in merged(base, mine, theirs).heard] == ["theirs", "mine"]


@given(base=MEETINGS, mine=MEETINGS, theirs=MEETINGS)
def test_no_new_word_of_either_is_lost(base: Meeting, mine: Meeting, theirs: Meeting) -> None:
    """Whatever both did: all that either added is there, and where only one changed something it is that."""
    both = merged(base, mine, theirs)
    assert {one for one in mine.heard if one not in base.heard} <= set(both.heard)
    assert {one for one in theirs.heard if one not in base.heard} <= set(both.heard)
    assert merged(base, base, theirs)._replace(date="") == theirs._replace(date="")
    assert set(merged(base, mine, base).heard) == set(mine.heard)
