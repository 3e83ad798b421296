"""What is looked for, and what fits: filters as small named predicates, the search for a want, its candidates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from wantfirst.core.questions import ANY_FIELD, Question, askable_rounds
from wantfirst.core.talk import CURRENT_BOSS, Talk


class Filters(NamedTuple):
    """What a question must fit. Empty means: no restriction of that kind; all kinds must hold."""

    talk: Talk = Talk()
    fields: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()


class Search(NamedTuple):
    """One search of the index: any of `themes`, within `filters`.

    Without themes, or with `loose`, any of `words` will do. `limit` is the most candidates to give; 0 for all.
    """

    filters: Filters
    themes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    limit: int = 60
    loose: bool = False


class Candidate(NamedTuple):
    """A question that the index found, with what ranking needs of it.

    `themes` begins with the main one; `own` is true when it is for certain fields only; `word_score` is the bm25
    of the search's words in it, 0 or more.
    """

    id: str
    themes: tuple[str, ...]
    own: bool = False
    word_score: float = 0.0


class Library(Protocol):
    """The index, as core sees it: the only door to questions."""

    def candidates(self, search: Search) -> list[Candidate]:
        """What fits a search's filters and shares a theme or word with it, best first."""

    def questions(self, ids: Iterable[str]) -> list[Question]:
        """The questions with these full ids, in this order."""

    def fitting(self, filters: Filters) -> list[Question]:
        """All questions that fit, in the library's order."""

    def word_counts(self, words: Iterable[str]) -> dict[str, int]:
        """In how many questions each of these words stands, words that stand in none left out."""

    def theme_weights(self, terms: Iterable[str]) -> dict[str, dict[str, float]]:
        """For each term that is known: how much it speaks for which theme."""


def fits_round(question: Question, filters: Filters) -> bool:
    """In the round asked for some form of it may be spoken. Rounds do not bind a present boss."""
    round = filters.talk.round
    return round is None or round in askable_rounds(question)


def fits_audience(question: Question, filters: Filters) -> bool:
    """It suits at least one of those met; what only a present boss can answer needs just that audience."""
    met = filters.talk.audiences
    return any(role in met for role in question.audiences) if met else question.audiences != (CURRENT_BOSS,)


def fits_field(question: Question, filters: Filters) -> bool:
    """It is for any field, or for the person's."""
    return not filters.fields or ANY_FIELD in question.fields or any(f in question.fields for f in filters.fields)


def fits_theme(question: Question, filters: Filters) -> bool:
    """It is about one of the themes asked for."""
    return not filters.themes or any(theme in question.themes for theme in filters.themes)


def is_allowed(question: Question, filters: Filters) -> bool:
    """The person has not said never to show it."""
    return question.id not in filters.never


PREDICATES = {
    "round": fits_round,
    "audience": fits_audience,
    "field": fits_field,
    "theme": fits_theme,
    "never": is_allowed,
}


def fits(question: Question, filters: Filters) -> bool:
    """All filters hold."""
    return all(holds(question, filters) for holds in PREDICATES.values())


def misfits(question: Question, filters: Filters) -> tuple[str, ...]:
    """The names of the filters that keep a question out."""
    return tuple(name for name, holds in PREDICATES.items() if not holds(question, filters))
