"""Finds what one could check in a sentence: counts, clock times, days, rates; what only looks like one is left out."""

# ruff: noqa: SIM905 - a list of one word each would be no table to read

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.heard import words_of_number as table
from wantfirst.core.heard.months import is_month
from wantfirst.core.heard.wordings import Span
from wantfirst.core.listen import Word

COUNT, CLOCK, DAY, NEAR, RATE, UNIT = "count", "clock", "day", "near", "rate", "unit"
SOFT = "period"  # `this year` and `next quarter` are no date: a sign of vague talk

_EACH = frozenset({"a", "an", "per", "each", "every"})
_GONE = frozenset({"last", "previous"})


def figures(words: Sequence[Word], taken: frozenset[int]) -> list[Span]:
    """What can be counted or dated in a sentence, word by word; places in `taken` belong to something else."""
    return [
        Span(name=name, start=at - (name == SOFT), end=at + 1)
        for at in range(len(words))
        if at not in taken and (name := _figure(words, at))
    ]


def _figure(words: Sequence[Word], at: int) -> str:
    plain = words[at].plain
    before = words[at - 1].plain if at else ""
    after = words[at + 1].plain if at + 1 < len(words) else ""
    if is_number(plain):
        return CLOCK if _is_clock(plain, before, after) else COUNT
    if plain in table.DAYS or (plain in table.MONTHS_TOO and is_month(words, at)):
        return DAY
    if plain in table.SEASONS and before in table.SEASON_BEFORE:
        return NEAR
    if plain in table.PERIODS:
        return _period(plain, before, words[at - 2].plain if at > 1 else "", after)
    if plain in table.UNITS and is_number(before):
        return UNIT
    if plain in table.GIVEN_NAMES:
        return "named"
    return RATE if plain in ("weekly", "monthly", "quarterly", "fortnightly", "yearly", "hourly") else ""


NO_PAST_AFTER = frozenset(
    """am is are be being get gets getting well very highly really more most quite so too fully a an the our your their
    to not newly always""".split()
)
_NO_PAST = frozenset(
    """need indeed speed feed seed breed red bed shed experienced talented based interested limited committed motivated
    dedicated supposed advanced mixed tired hundred varied skilled qualified united unlimited sacred naked
    wicked aged relaxed excited gifted embed""".split()
)


_ADVERBS = frozenset("always never often sometimes not also well all both".split())


def past(words: Sequence[Word], taken: frozenset[int]) -> list[Span]:
    """What is told as past: `was`, `were`, and words in -ed that no form of `be` or `get` makes a rule of."""
    return [
        Span(name="past", start=at, end=at + 1)
        for at, word in enumerate(words)
        if at not in taken and _is_past(word.plain, _before_adverbs(words, at))
    ]


def _before_adverbs(words: Sequence[Word], at: int) -> str:
    """The word before one, adverbs passed over: `is usually granted` is a rule like `is granted`."""
    while at and (words[at - 1].plain.endswith("ly") or words[at - 1].plain in _ADVERBS):
        at -= 1
    return words[at - 1].plain if at else ""


def _is_past(plain: str, before: str) -> bool:
    if plain in ("was", "were"):
        return True
    return plain.endswith("ed") and len(plain) > len("used") and plain not in _NO_PAST and before not in NO_PAST_AFTER


def is_number(plain: str) -> bool:
    """A number in digits or in words; `one` tells too little."""
    return plain[:1].isdigit() or plain in table.NUMBERS


def _is_clock(plain: str, before: str, after: str) -> bool:
    if ":" in plain:
        return True
    spoken = before in table.CLOCK_BEFORE and after not in table.PERIODS and after not in table.UNITS
    return spoken and len(plain) <= len("thirteen") and before != "to"


def _period(plain: str, before: str, earlier: str, after: str) -> str:
    if after == "ago" or before in _GONE:
        return DAY
    if before in ("this", "next"):
        if plain not in table.SHORT_PERIODS:
            return SOFT
        return NEAR if before == "next" else DAY
    if before in _EACH and (is_number(earlier) or earlier in ("once", "times")):
        return RATE
    if before in ("an", "per", "other", "second"):
        return RATE
    return UNIT if is_number(before) else ""
