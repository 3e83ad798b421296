"""Finds the wordings of a table in a sentence, the longest first, none inside another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wantfirst.core.listen import Word
from wantfirst.core.stem import stem

ANY_ENDING, ANY_WORD = "~", "_"


class Span(NamedTuple):
    """A wording found: under which name, and from which word to which (not included)."""

    name: str
    start: int
    end: int


class Wordings:
    """A table of wordings, ready to be looked for."""

    def __init__(self, table: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, words in table:
            for wording in words.split(","):
                parts = tuple(_prepared(part) for part in wording.split())
                if parts:
                    self._by_first.setdefault(parts[0], []).append((parts, name))

    def find(self, words: Sequence[Word]) -> list[Span]:
        """The wordings in a sentence, in order. Where two overlap the longer counts; of equals the table's first."""
        found = [span for at in range(len(words)) for span in self._at(words, at)]
        found.sort(key=lambda span: span.start - span.end)
        taken: set[int] = set()
        kept = []
        for span in found:
            places = set(range(span.start, span.end))
            if not places & taken:
                taken |= places
                kept.append(span)
        return sorted(kept, key=lambda span: span.start)

    def _at(self, words: Sequence[Word], at: int) -> Iterable[Span]:
        word = words[at]
        for key in (word.plain, word.stem + ANY_ENDING):
            for parts, name in self._by_first.get(key, ()):
                if len(parts) <= len(words) - at and all(map(_is, parts, words[at : at + len(parts)])):
                    yield Span(name=name, start=at, end=at + len(parts))


def _prepared(part: str) -> str:
    return stem(part[:-1]) + ANY_ENDING if part.endswith(ANY_ENDING) else part


def _is(part: str, word: Word) -> bool:
    return part in (word.plain, ANY_WORD, word.stem + ANY_ENDING)
