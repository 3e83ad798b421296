"""Ids made from what a person typed: short, ASCII, made once and never changed by us."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count

from wantfirst.core.words import STOP_WORDS

MAX_WORDS = 4
MAX_LENGTH = 40


def want_id(text: str, taken: Collection[str]) -> str:
    """An id for a want: up to four words of it that say something, joined by hyphens, 40 characters at most.

    `taken` holds ids in use; `-2`, `-3` and so on are added on collision. A text without a usable letter
    (only emoji, say, or a script that has no ASCII form) becomes `want-N`.
    """
    words = [word for word in _ascii_words(text) if word not in STOP_WORDS][:MAX_WORDS]
    base = _joined(words)
    if not base:
        return _first_free("want", taken, start=len(taken) + 1, always_number=True)
    return _first_free(base, taken)


def slug(text: str, taken: Collection[str] = ()) -> str:
    """A file name for an employer: as `want_id`, but every word counts. Empty text becomes `employer`."""
    return _first_free(_joined(_ascii_words(text)) or "employer", taken)


def _joined(words: list[str]) -> str:
    return "-".join(words)[:MAX_LENGTH].rstrip("-")


def _ascii_words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode("ascii")
    return re.findall(r"[a-z0-9]+", folded.lower().replace("'", ""))


def _first_free(base: str, taken: Collection[str], start: int = 2, *, always_number: bool = False) -> str:
    if base not in taken and not always_number:
        return base
    numbered = (_numbered(base, number) for number in count(start))
    return next(id for id in numbered if id not in taken)


def _numbered(base: str, number: int) -> str:
    """The base with a number, shortened where both together would be too long."""
    ending = f"-{number}"
    return base[: MAX_LENGTH - len(ending)].rstrip("-") + ending
