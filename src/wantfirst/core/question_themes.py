"""What a question is about, guessed for somebody who has only its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from wantfirst.core.search import Filters, Library, Search
from wantfirst.core.suggest import suggest, terms
from wantfirst.core.words import telling_words

ALIKE = 8  # questions of the library that are looked at
FURTHER = 0.5  # what a further theme of such a question counts beside its main one
NEAR = 0.75  # share of the best guess's weight from which another is named beside it
MOST = 3


def themes_of_question(text: str, library: Library) -> list[str]:
    """The themes a question is likely to have, best first, three at most; none when no word of it is known.

    Two voices of the same weight: what people say when they want something, and the questions most like this one.
    """
    said = {one.theme: one.score for one in suggest(text, library.theme_weights(terms(text)))}
    alike = _of_those_alike(text, library)
    weights: dict[str, float] = defaultdict(float)
    for scores in (said, alike):
        for theme, share in _in_proportion(scores).items():
            weights[theme] += share
    ranked = sorted(weights, key=lambda theme: (-weights[theme], theme))
    return [theme for theme in ranked if weights[theme] >= NEAR * weights[ranked[0]]][:MOST]


def _of_those_alike(text: str, library: Library) -> dict[str, float]:
    words = tuple(telling_words(text))
    alike = library.candidates(Search(filters=Filters(), words=words, limit=ALIKE)) if words else []
    found: dict[str, float] = defaultdict(float)
    for question in alike:
        for place, theme in enumerate(question.themes):
            found[theme] += question.word_score * (FURTHER if place else 1.0)
    return found


def _in_proportion(scores: Mapping[str, float]) -> dict[str, float]:
    best = max(scores.values(), default=0.0)
    return {theme: score / best for theme, score in scores.items() if score > 0} if best > 0 else {}
