"""Finds what one could check in a sentence: counts, clock times, days, rates; what only looks like one is left out."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.heard import signs
from wantfirst.core.listen import Word
from wantfirst.core.heard.wordings import Span

COUNT, CLOCK, DAY, RATE, UNIT = "count", "clock", "day", "rate", "unit"

_EACH = frozenset({"a", "an", "per", "each", "every"})
_NEAR = frozenset({"last", "this", "next", "previous"})


def figures(words: Sequence[Word], taken: frozenset[int]) -> list[Span]:
    """What can be counted or dated in a sentence, word by word; places in `taken` belong to something else."""
    return [
        Span(name=name, start=at, end=at + 1)
        for at in range(len(words))
        if at not in taken and (name := _figure(words, at))
    ]


def _figure(words: Sequence[Word], at: int) -> str:
    plain = words[at].plain
    before = words[at - 1].plain if at else ""
    after = words[at + 1].plain if at + 1 < len(words) else ""
    if is_number(plain):
        return CLOCK if _is_clock(plain, before, after) else COUNT
    if plain in signs.DAYS or (plain in signs.MONTHS_TOO and _is_month(before, after)):
        return DAY
    if plain in signs.PERIODS:
        return _period(before, words[at - 2].plain if at > 1 else "", after)
    if plain in signs.ORDINALS and after in signs.PERIODS:
        return DAY
    if plain in signs.UNITS and is_number(before):
        return UNIT
    return RATE if plain in ("weekly", "monthly", "quarterly", "daily", "fortnightly", "yearly", "hourly") else ""


def is_number(plain: str) -> bool:
    """A number in digits or in words; `one` tells too little."""
    return plain[:1].isdigit() or plain in signs.NUMBERS


def _is_clock(plain: str, before: str, after: str) -> bool:
    if ":" in plain:
        return True
    spoken = before in signs.CLOCK_BEFORE and after not in signs.PERIODS and after not in signs.UNITS
    return spoken and len(plain) <= len("thirteen") and before != "to"


def _is_month(before: str, after: str) -> bool:
    return before in signs.MONTH_BEFORE or is_number(before) or is_number(after)


def _period(before: str, earlier: str, after: str) -> str:
    if after == "ago" or before in _NEAR:
        return DAY
    if before in _EACH and (is_number(earlier) or earlier in ("once", "twice", "times", "hours", "hour", "days", "day")):
        return RATE
    if before in ("an", "per", "other") or before in signs.ORDINALS:
        return RATE
    return UNIT if is_number(before) else ""
