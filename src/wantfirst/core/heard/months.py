"""Tells May and March, the months, from `may` and `march`, which are other words too.

Capitals help inside a sentence, but notes are typed on phones: without one the words around it have to tell.
"""

# ruff: noqa: SIM905 - a list of one word each would be no table to read

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.heard.words_of_number import MONTHS, MONTHS_TOO
from wantfirst.core.listen import Word

# After these comes a time or a place, and hardly ever a verb.
_BEFORE = frozenset(
    """
    after around before by during early each every from in last late mid next of past since till to until
    """.split()
)
_AFTER_MONTH = frozenset("and at bank by end for had holiday in is on or to was were when will".split())
_AFTER_MAYBE = frozenset(
    """
    also ask be become change come depend even feel find get give go happen have help just leave mean need not only
    seem still take vary want well
    """.split()
)
_JOINED = frozenset({"and", "or", "to"})


def is_month(words: Sequence[Word], at: int) -> bool:
    """True when the word at a place, one of MONTHS_TOO, is a month there."""
    before = words[at - 1].plain if at else ""
    after = words[at + 1].plain if at + 1 < len(words) else ""
    if after in _AFTER_MAYBE:
        return False
    if words[at].capital or before in _BEFORE or before[:1].isdigit() or after[:1].isdigit():
        return True
    if before == "this":
        return not after or words[at + 1].opens or after in ("we", "you", "i", "they", "he", "she", "it", "the")
    if before in _JOINED and at > 1 and _names_month(words, at - 2):
        return True
    if after in _JOINED and at + 2 < len(words) and _names_month(words, at + 2):
        return True
    return not at and after in _AFTER_MONTH


def _names_month(words: Sequence[Word], at: int) -> bool:
    maybe = words[at].plain in MONTHS_TOO and at + 1 < len(words) and words[at + 1].plain in _AFTER_MAYBE
    return words[at].plain in MONTHS and not maybe  # `may or may not` is no two months
