"""Which talk is meant when that is not said."""

from __future__ import annotations

import pytest

from wantfirst.core.debrief.which import is_open, talk_of, to_debrief
from wantfirst.core.employers import Employer, Meeting, Statement

TODAY = "2026-11-22"
PLANNED = Meeting(round="2", planned=("a/b", "a/c"))
HEARD = (Statement(said="soon", question="a/b", by="boss"),)
BEGUN = PLANNED._replace(date=TODAY, heard=HEARD)
TOLD = BEGUN._replace(not_asked=("a/c",))


def acme(*meetings: Meeting) -> Employer:
    """An employer with these talks."""
    return Employer(slug="acme", name="Acme", meetings=meetings)


@pytest.mark.parametrize(
    ("meetings", "which"),
    [
        ((PLANNED._replace(date="2026-11-20"), PLANNED._replace(date="2026-11-18")), 0),  # the latest held
        ((PLANNED._replace(date="2026-11-30"), PLANNED._replace(date="2026-11-18")), 1),  # not one still ahead
        ((PLANNED._replace(date="2026-11-18"), PLANNED), 1),  # one without a day
        ((BEGUN, PLANNED), 0),  # one begun today goes on
        ((TOLD, PLANNED._replace(date="2026-11-10")), 1),  # what is told is told
        ((PLANNED._replace(date="2026-12-30"), PLANNED._replace(date="2026-12-18")), 1),  # else the soonest
        ((Meeting(), TOLD), 0),  # a talk nobody planned questions for
    ],
)
def test_the_talk_that_is_still_to_be_told(meetings: tuple[Meeting, ...], which: int) -> None:
    """The one that somebody coming home this evening means."""
    employer = acme(*meetings)
    assert to_debrief([employer], TODAY) == (employer, meetings[which])


def test_where_all_is_told_there_is_none_and_the_latest_can_be_added_to() -> None:
    """More may come to mind."""
    assert to_debrief([acme(TOLD)], TODAY) is None
    assert to_debrief([], TODAY) is None
    assert talk_of((TOLD,), acme(TOLD), TODAY) == TOLD
    assert talk_of((), acme(), TODAY) is None


def test_a_talk_is_open_until_each_planned_question_is_told_of() -> None:
    """Answered or not asked, both count as told."""
    assert is_open(BEGUN)
    assert not is_open(TOLD)
