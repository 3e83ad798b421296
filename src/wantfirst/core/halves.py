"""Two wants in one sentence: found where both halves would stand alone, and only there."""

from __future__ import annotations

import re

_SEPARATORS = r"\s+and\s+also\s+|,?\s+and\s+|\s+plus\s+|\s+as\s+well\s+as\s+|;\s+|\.\s+|,\s+"
_SENTENCES = (";", ".")
_AMOUNTS = ("more", "less", "fewer", "no", "better", "enough")
_NOUNS = ("a", "an", "my")  # begin a want only where more follows: `a desk and a chair` is one
_LEADS = ("i want ", "i would like ", "i'd like ", "i wish for ")
_CLAUSES = ("who", "which", "that", "where", "when", "whose", "if", "between", "both", "either")


def halves(text: str) -> tuple[str, str] | None:
    """The two wants that a sentence holds, or None when it is one.

    `more pay and fewer nights` -> `more pay`, `fewer nights`. Silent where the second half leans on the first:
    `a boss who listens and decides`, `Sundays and holidays off`, `more time and money`.
    """
    bare = " ".join(text.split()).rstrip(".")
    for found in re.finditer(_SEPARATORS, bare):
        first, second = _bare(bare[: found.start()]), _bare(bare[found.end() :])
        if _stand_alone(first, second, found[0].strip()):
            return first, second
    return None


def _bare(text: str) -> str:
    lowered = text.lower()
    return next((text[len(lead) :] for lead in _LEADS if lowered.startswith(lead)), text).strip()


def _stand_alone(first: str, second: str, between: str) -> bool:
    one, other = first.lower().split(), second.lower().split()
    if len(one) < 2 or len(other) < 2:
        return False
    if between.startswith(_SENTENCES):
        return True
    if any(word in one[1:] for word in _CLAUSES) and not _ends_clause(one, other, between):
        return False
    if other[:2] == ["no", "more"] and other[2:3] not in ([], ["than"]):
        return True
    if other[0] in _AMOUNTS:
        return _begins(one) and not any(word in _AMOUNTS for word in one[1:])
    return _begins(one) and _begins(other)


def _ends_clause(one: list[str], other: list[str], between: str) -> bool:
    """What follows goes on from the first word of the want, not from the clause within it."""
    return one[0] == other[0] or (between == ", and" and other[0] not in one[1:])


def _begins(words: list[str]) -> bool:
    """It begins as wants do."""
    if words[0] in _AMOUNTS:
        return True
    return words[0] in ("to", *_NOUNS) and len(words) >= 3
