"""After a talk the next step is to tell what was said, while it is still in the ear."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import worksheet
from wantfirst.core.days import day_number
from wantfirst.core.employers import Employer, Meeting, Statement
from wantfirst.core.status import status, untold_talk
from wantfirst.core.wants import Want

TODAY = "2026-11-22"
HELD = Meeting(date="2026-11-20", round="2", planned=("a/b",))
WANT = Want(id="pay", want="pay", why="so", importance="must", sign="so", themes=("pay",))


def acme(*meetings: Meeting) -> Employer:
    """An employer with these talks."""
    return Employer(slug="acme", name="Acme", meetings=meetings)


def test_a_talk_of_which_nothing_is_told_is_told_first() -> None:
    """Before the next one is prepared."""
    ahead = Meeting(date="2026-11-30", round="3")
    found = status(worksheet(WANT, field="law"), [acme(HELD, ahead)], TODAY)
    assert found.step == ("debrief", "acme")
    assert "Acme" in found.reason


@pytest.mark.parametrize(
    "change",
    [
        {"date": "2026-11-11"},  # long ago
        {"date": TODAY},  # perhaps this evening
        {"date": ""},
        {"planned": ()},
        {"heard": (Statement(said="so"),)},
        {"not_asked": ("a/b",)},
    ],
)
def test_no_other_talk_is_nagged_about(change: dict[str, object]) -> None:
    """Nor one that was begun, nor one that nobody prepared."""
    assert untold_talk([acme(HELD._replace(**change))], TODAY) is None  # type: ignore[arg-type]


def test_the_latest_of_several_is_named() -> None:
    """It is the one remembered best."""
    beta = Employer(slug="beta", name="Beta", meetings=(HELD._replace(date="2026-11-21"),))
    assert untold_talk([beta, acme(HELD)], TODAY) == beta


@given(one=st.dates(), other=st.dates())
def test_days_are_counted_as_the_calendar_counts_them(one: date, other: date) -> None:
    """Leap years and centuries included."""
    assert day_number(one.isoformat()) - day_number(other.isoformat()) == (one - other).days
