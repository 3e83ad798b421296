"""Days as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from wantfirst.cli.days import read_day

WEDNESDAY = date(2026, 11, 25)

DAYS = {
    "2026-11-30": "2026-11-30", "today": "2026-11-25", "Tomorrow": "2026-11-26", "Friday": "2026-11-27",
    "on friday": "2026-11-27", "wednesday": "2026-12-02", "next Tuesday": "2026-12-01", "mon": "2026-11-30",
    "30 November": "2026-11-30", "Nov 30": "2026-11-30", "30. Nov": "2026-11-30", "November 30th, 2027": "2027-11-30",
    "Friday 27 November": "2026-11-27", "Fri, 27 Nov at 10:30": "2026-11-27", "tomorrow at 9": "2026-11-26",
    "Friday 2pm": "2026-11-27", "this Friday morning": "2026-11-27", "Monday the 30th of November": "2026-11-30",
    "1st March": "2027-03-01", "25 november": "2026-11-25", "24 november": "2027-11-24",
}  # fmt: skip
NONE = (
    "Friday 28 November", "at 10", "Friday week", "", "soon", "next week", "2026-13-01", "2026-2-30", "31 February",
    "Mo", "30", "30.11.", "30 Ja", "5 may 99",
)  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
def test_day_is_read(text) -> None:
    """By date, by name, or by how far it is; without a year it is the next one."""
    assert read_day(text, WEDNESDAY) == DAYS[text]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_day_is_none(text) -> None:
    """Nothing is guessed."""
    assert read_day(text, WEDNESDAY) is None
