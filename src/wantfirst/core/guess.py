"""The themes of wants for which the person chose none, guessed from their words. Imported only where one is needed."""

from __future__ import annotations

from collections.abc import Mapping

from wantfirst.core.search import Library
from wantfirst.core.suggest import suggest, terms

MOST_THEMES = 3  # suggested themes beyond the third are guesses
SUGGESTED = 0.8  # a suggested theme counts less than one the person chose
WORTHWHILE = 0.5  # share of the best suggestion's score below which another is left out


def guessed_themes(texts: Mapping[str, str], library: Library) -> dict[str, dict[str, float]]:
    """For each text (by any key) the themes its words suggest, with their weights."""
    sought = {key: terms(text) for key, text in texts.items()}
    weights = library.theme_weights({term for found in sought.values() for term in found})
    return {key: suggested_themes(text, weights) for key, text in texts.items()}


def suggested_themes(text: str, weights: dict[str, dict[str, float]]) -> dict[str, float]:
    """The themes worth searching for on behalf of a text, the best at `SUGGESTED`, the others in proportion."""
    scores = [one for one in suggest(text, weights)[:MOST_THEMES] if one.score > 0]
    best = scores[0].score if scores else 1.0
    return {one.theme: round(SUGGESTED * one.score / best, 3) for one in scores if one.score >= WORTHWHILE * best}
