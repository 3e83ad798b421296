"""Finds the phrases of the packs in what was said: vague wordings, whatever their endings.

`expand the practice` is found in `we are expanding our small practice`: endings do not count, one article or
possessive stands for another, and a describing word or two may stand before a word that tells something. It is not
found where it is denied (`we do not expand the practice`), unless the wording itself is a denial.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from wantfirst.core.listen import Word, sentences
from wantfirst.core.questions import Phrase
from wantfirst.core.stem import stem
from wantfirst.core.words import STOP_WORDS

GAP = 2  # describing words that may stand before a telling word
DENIED_WITHIN = 4  # words

_OURS = frozenset("the our your their my his her its this these".split())  # noqa: SIM905
_ARTICLES = {"a": frozenset({"a", "an"}), "an": frozenset({"a", "an"})} | dict.fromkeys(_OURS, _OURS)
_DENIALS = frozenset("not no never nobody none nothing without neither nor".split())  # noqa: SIM905
_NOT_DESCRIBING = frozenset("with who which where per into onto out one".split())  # noqa: SIM905


class Fired(NamedTuple):
    """A phrase found: in which of its wordings, and from which word of the sentence to which (not included)."""

    phrase: Phrase
    wording: str
    start: int
    end: int


class Spoken:
    """A sentence, ready to be searched for many wordings."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each stem stands."""
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            places.setdefault(word.stem, []).append(at)
        return places

    def find(self, phrase: Phrase) -> Fired | None:
        """The first wording of a phrase that stands in the sentence and is not denied, or None."""
        for wording in phrase.says:
            sought = _sought(wording)
            for start in self._starts(sought):
                end = self._end(sought, start)
                if end and not self._is_denied(sought, start):
                    return Fired(phrase=phrase, wording=wording, start=start, end=end)
        return None

    def _starts(self, sought: Sequence[Word]) -> list[int]:
        """Where a wording could begin."""
        if not sought:
            return []
        first = sought[0]
        return [at for one in _ARTICLES.get(first.plain, (first.plain,)) for at in self.places.get(stem(one), ())]

    def _end(self, sought: Sequence[Word], at: int) -> int:
        """Where the wording that begins at a word ends; 0 when it does not stand there."""
        for one in sought:
            at = self._next(one, at, first=one is sought[0])
            if not at:
                return 0
        return at

    def _next(self, one: Word, at: int, *, first: bool) -> int:
        """The place after `one`, which stands at `at` or, with describing words before it, soon after; else 0."""
        for skipped in range(1 if first or one.plain in STOP_WORDS else GAP + 1):
            here = at + skipped
            if here >= len(self.words):
                return 0
            if self.words[here].stem == one.stem or self.words[here].plain in _ARTICLES.get(one.plain, ()):
                return here + 1
            if not _describes(self.words[here]):
                return 0
        return 0

    def _is_denied(self, sought: Sequence[Word], start: int) -> bool:
        if any(one.plain in _DENIALS for one in sought):
            return False
        for at in range(start - 1, max(start - 1 - DENIED_WITHIN, -1), -1):
            if self.words[at + 1].opens:
                return False
            if self.words[at].plain in _DENIALS:
                return True
        return False


def _describes(word: Word) -> bool:
    plain = word.plain
    return not word.opens and plain.isalpha() and plain not in STOP_WORDS and plain not in _NOT_DESCRIBING


@lru_cache(maxsize=20_000)
def _sought(wording: str) -> tuple[Word, ...]:
    """The words of a wording."""
    return tuple(word for sentence in sentences(wording) for word in sentence)


def wording_in(text: str, phrase: Phrase) -> str | None:
    """The first wording of a phrase that stands in a text, or None."""
    found = (Spoken(words).find(phrase) for words in sentences(text))
    return next((fired.wording for fired in found if fired is not None), None)


def fired_in(words: Sequence[Word], phrases: Iterable[Phrase]) -> list[Fired]:
    """The phrases that stand in a sentence, in its order; where two overlap, the one that tells more.

    `expand the practice` tells more than `plan to expand`. Of equals the first in the library counts.
    """
    spoken = Spoken(words)
    found = [fired for phrase in phrases if (fired := spoken.find(phrase)) is not None]
    kept: list[Fired] = []
    for one in sorted(found, key=lambda fired: _telling(words[fired.start : fired.end]), reverse=True):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda fired: fired.start)


def _telling(words: Sequence[Word]) -> tuple[int, int]:
    """How much some words tell: how many are no small words, and how many letters they have in all."""
    telling = [word.plain for word in words if word.plain not in STOP_WORDS]
    return len(telling), sum(map(len, telling))
