"""A day as people write it, read against today."""

from __future__ import annotations

import re
from datetime import date, timedelta

from wantfirst.core.days import MONTHS

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = tuple(month.lower() for month in MONTHS)
_SHORTEST = 3  # letters by which a weekday or a month is known
_HOUR = re.compile(
    r" (?:at |@ ?)?(?:\d{1,2}[:.]\d\d ?(?:am|pm|h)?|\d{1,2} ?(?:am|pm|h|o'clock)|noon)$"
    r"| (?:at|@) ?\d{1,2}$| (?:in the )?(?:morning|afternoon|evening)$"
)


def read_day(text: str, today: date) -> str | None:
    """The day in ISO form: `2026-11-30`, `today`, `tomorrow`, `Friday` (the next one), `30 November`, `Nov 30`.

    A weekday may stand before a date, and an hour behind the day: `Fri 27 Nov at 10:30`. A day without a year is the
    next of that date. None when it is no day, or a date that falls on another weekday than is said.
    """
    said = _HOUR.sub("", " ".join(text.lower().replace(",", " ").split()))
    said = said.removeprefix("on ").removeprefix("this ").removeprefix("next ").removeprefix("the ")
    if said in ("today", "tomorrow"):
        return (today + timedelta(days=said == "tomorrow")).isoformat()
    first, _, rest = said.partition(" ")
    weekday = _weekday(first)
    if weekday is None:
        return _dated(said, today)
    if not rest:
        return (today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)).isoformat()
    day = _dated(rest.removeprefix("the "), today)
    return day if day and date.fromisoformat(day).weekday() == weekday else None


def _weekday(name: str) -> int | None:
    """Its number, Monday being 0."""
    name = name.rstrip(".")
    return next((at for at, one in enumerate(_WEEKDAYS) if len(name) >= _SHORTEST and one.startswith(name)), None)


def _dated(text: str, today: date) -> str | None:
    return _iso(text) or _with_month(text.replace(" of ", " "), today)


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
