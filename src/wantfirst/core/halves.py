"""Two wants in one sentence: found where both halves would stand alone, and only there.

They do where each begins as wants do, or where each is clearly about something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from wantfirst.core.words import words

_SEPARATORS = (
    r"\s+and\s+also\s+|,?\s+and\s+|,?\s+but\s+also\s+|,?\s+but\s+|\s+&\s+|\s+plus\s+|\s+as\s+well\s+as\s+"
    r"|;\s+|\.\s+|,\s+"
)
_SENTENCES = (";", ".")
_AMOUNTS = ("more", "less", "fewer", "no", "better", "enough")
_NOUNS = ("a", "an", "my")  # begin a want only where more follows: `a desk and a chair` is one
_LEADS = ("i want ", "i would like ", "i'd like ", "i wish for ")
_CLAUSES = ("who", "which", "that", "where", "when", "whose", "if", "between", "both", "either")

# Words by which a second half leans on the first, at its beginning or anywhere in it.
_LEANS = (
    "with", "in", "at", "on", "by", "from", "for", "of", "about", "because", "so", "even", "then", "or", "close",
    "than", "as", *_CLAUSES,
)  # fmt: skip
_POINTS_BACK = (
    "they", "them", "their", "it", "its", "that", "there", "those", "this", "he", "him", "his", "she", "why", "how",
    "what",
)  # fmt: skip
_ALIKE = (frozenset({"pay", "variable-pay"}), frozenset({"schedule", "hours-load"}))  # one want may be about both


def halves(text: str, clear: Callable[[str], str | None] = lambda _: None) -> tuple[str, str] | None:
    """The two wants that a sentence holds, or None when it is one.

    `more pay and fewer nights` -> `more pay`, `fewer nights`. Silent where the second half leans on the first:
    `a boss who listens and decides`, `Sundays and holidays off`, `more time and money`.

    Args:
        text: what somebody wants.
        clear: gives the id of the theme that a text is clearly about, or None.
    """
    bare = " ".join(text.split()).rstrip(".")
    for found in re.finditer(_SEPARATORS, bare):
        first, second = _bare(bare[: found.start()]), _bare(bare[found.end() :])
        if _stand_alone(first, second, found[0].strip()) or _are_about_two_things(first, second, clear):
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


def _are_about_two_things(first: str, second: str, clear: Callable[[str], str | None]) -> bool:
    """`to learn welding`, `earn more`: two themes, each of them clear, and no word that ties the one to the other."""
    one, other = words(first), words(second)
    if len(one) < 2 or len(other) < 2 or any(word in _CLAUSES for word in one):
        return False
    if other[0] in _LEANS or any(word in _POINTS_BACK for word in other) or not set(other) - set(_AMOUNTS):
        return False
    themes = {clear(first), clear(second)}
    return None not in themes and len(themes) == 2 and themes not in _ALIKE


def _ends_clause(one: list[str], other: list[str], between: str) -> bool:
    """What follows goes on from the first word of the want, not from the clause within it."""
    return one[0] == other[0] or (between == ", and" and other[0] not in one[1:])


def _begins(words: list[str]) -> bool:
    """It begins as wants do."""
    if words[0] in _AMOUNTS:
        return True
    return words[0] in ("to", *_NOUNS) and len(words) >= 3
