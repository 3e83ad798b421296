"""Days as people say them."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def spoken_day(day: str) -> str:
    """A day in ISO form, as `3 November 2026`; anything else as it is."""
    year, _, rest = day.partition("-")
    month, _, number = rest.partition("-")
    if not (month.isdecimal() and number.isdecimal() and 1 <= int(month) <= len(MONTHS)):
        return day
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"
