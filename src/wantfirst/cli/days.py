"""A day as people write it, read against today."""

from __future__ import annotations

import re
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_SHORTEST = 3  # letters by which a weekday or a month is known


def read_day(text: str, today: date) -> str | None:
    """The day in ISO form: `2026-11-30`, `today`, `tomorrow`, `Friday` (the next one), `30 November`, `Nov 30`.

    A day without a year is the next of that date. None when it is no day.
    """
    said = " ".join(text.lower().replace(",", " ").split()).removeprefix("on ").removeprefix("next ")
    if said in ("today", "tomorrow"):
        return (today + timedelta(days=said == "tomorrow")).isoformat()
    for number, name in enumerate(_WEEKDAYS):
        if len(said) >= _SHORTEST and name.startswith(said):
            return (today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)).isoformat()
    return _iso(said) or _with_month(said, today)


def _iso(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat() if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def _with_month(text: str, today: date) -> str | None:
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|\.)? ?([a-z]+)\.?(?: (\d{4}))?", text) or re.fullmatch(
        r"(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?: (?P<year>\d{4}))?", text
    )
    if found is None:
        return None
    named = found.groupdict()
    day, month, year = (named["day"], named["month"], named["year"]) if named else found.groups()
    number = next((at for at, one in enumerate(_MONTHS, 1) if len(month) >= _SHORTEST and one.startswith(month)), 0)
    if not number:
        return None
    try:
        read = date(int(year) if year else today.year, number, int(day))
        return (read if year or read >= today else read.replace(year=today.year + 1)).isoformat()
    except ValueError:
        return None
