"""Finds the phrases of the packs in what was said: vague wordings, whatever their endings.

`expand the practice` is found in `we are expanding our small practice`: endings do not count, one article or
possessive stands for another, and a describing word or two may stand before a word that tells something. It is not
found where it is denied (`we do not expand the practice`), unless the wording itself is a denial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from wantfirst.core.listen import Word, sentences
from wantfirst.core.questions import Phrase
from wantfirst.core.words import STOP_WORDS

GAP = 2  # describing words that may stand before a telling word
DENIED_WITHIN = 4  # words
BEGINNING = 2  # letters that all forms of a word have in common

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


class Listener:
    """Phrases, ready to be listened for in the sentences of one text: only wordings that could stand in it are kept.

    A wording is looked for where its first word stands, so a long text is gone through once and not once a wording.
    """

    def __init__(self, phrases: Iterable[Phrase], text: Iterable[Sequence[Word]]) -> None:
        beginnings = {word.plain[:BEGINNING] for words in text for word in words}
        self._by_first: dict[str, list[_Sought]] = {}
        for at, phrase in enumerate(phrases):
            for place, wording in enumerate(phrase.says):
                if _could_stand(wording, beginnings):
                    self._take(_Sought(at, place, phrase, wording, _words(wording)))

    def _take(self, one: _Sought) -> None:
        if one.words:
            first = one.words[0]
            for key in _ARTICLES.get(first.plain, (first.stem,)):
                self._by_first.setdefault(key, []).append(one)

    def fired(self, words: Sequence[Word]) -> list[Fired]:
        """The phrases that stand in a sentence and are not denied, each in the first of its wordings, unordered."""
        found: dict[int, tuple[int, Fired]] = {}
        for start, word in enumerate(words):
            for one in self._beginning_with(word):
                before = found.get(one.at)
                if before is not None and before[0] <= one.place:
                    continue
                end = _end(one.words, words, start)
                if end and not _is_denied(one.words, words, start):
                    fired = Fired(phrase=one.phrase, wording=one.wording, start=start, end=end)
                    found[one.at] = (one.place, fired)
        return [found[at][1] for at in sorted(found)]

    def _beginning_with(self, word: Word) -> Iterator[_Sought]:
        for key in dict.fromkeys((word.stem, word.plain)):
            yield from self._by_first.get(key, ())


class _Sought(NamedTuple):
    """A wording: of which phrase, the how-manieth of it, and its words."""

    at: int
    place: int
    phrase: Phrase
    wording: str
    words: tuple[Word, ...]


def _could_stand(wording: str, beginnings: Set[str]) -> bool:
    """False when one of its words begins as no word of the text does; short forms and articles are let pass."""
    return all(
        not word[:BEGINNING].isalpha()
        or "'" in word
        or "\u2019" in word
        or word in _ARTICLES
        or word[:BEGINNING] in beginnings
        for word in wording.lower().split()
    )


def _end(sought: Sequence[Word], words: Sequence[Word], at: int) -> int:
    """Where the wording that begins at a word ends; 0 when it does not stand there."""
    for place, one in enumerate(sought):
        at = _next(one, words, at, first=not place)
        if not at:
            return 0
    return at


def _next(one: Word, words: Sequence[Word], at: int, *, first: bool) -> int:
    """The place after `one`, which stands at `at` or, with describing words before it, soon after; else 0."""
    for here in range(at, min(at + (1 if first or one.plain in STOP_WORDS else GAP + 1), len(words))):
        if words[here].stem == one.stem or words[here].plain in _ARTICLES.get(one.plain, ()):
            return here + 1
        if not _describes(words[here]):
            return 0
    return 0


def _is_denied(sought: Sequence[Word], words: Sequence[Word], start: int) -> bool:
    if any(one.plain in _DENIALS for one in sought):
        return False
    for at in range(start - 1, max(start - 1 - DENIED_WITHIN, -1), -1):
        if words[at + 1].opens:
            return False
        if words[at].plain in _DENIALS:
            return True
    return False


def _describes(word: Word) -> bool:
    plain = word.plain
    return not word.opens and plain.isalpha() and plain not in STOP_WORDS and plain not in _NOT_DESCRIBING


@lru_cache(maxsize=20_000)
def _words(wording: str) -> tuple[Word, ...]:
    return tuple(word for sentence in sentences(wording) for word in sentence)


def wording_in(text: str, phrase: Phrase) -> str | None:
    """The first wording of a phrase that stands in a text, or None."""
    spoken = sentences(text)
    listener = Listener([phrase], spoken)
    return next((fired.wording for words in spoken for fired in listener.fired(words)), None)


def fired_in(words: Sequence[Word], listener: Listener) -> list[Fired]:
    """The phrases that stand in a sentence, in its order; where two overlap, the one that tells more.

    `expand the practice` tells more than `plan to expand`. Of equals the first in the library counts.
    """
    kept: list[Fired] = []
    for one in sorted(listener.fired(words), key=lambda fired: _telling(words[fired.start : fired.end]), reverse=True):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda fired: fired.start)


def _telling(words: Sequence[Word]) -> tuple[int, int]:
    """How much some words tell: how many are no small words, and how many letters they have in all."""
    telling = [word.plain for word in words if word.plain not in STOP_WORDS]
    return len(telling), sum(map(len, telling))
