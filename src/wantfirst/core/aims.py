"""What a want aims at in the library: themes with weights, and the words worth searching for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.search import Library
from wantfirst.core.suggest import suggest, terms
from wantfirst.core.wants import Want
from wantfirst.core.words import telling_words

MOST_WORDS = 12  # the rarest dozen: more costs time in a large library and only adds common words
MOST_THEMES = 3  # suggested themes beyond the third are guesses
SUGGESTED = 0.8  # a suggested theme counts less than one the person chose
WORTHWHILE = 0.5  # share of the best suggestion's score below which another is left out


class Aim(NamedTuple):
    """A want as a search sees it.

    `themes` maps ids to weights in 0 to 1; `words` are its rarest, at most a dozen; `guessed` is true when the person
    chose no theme, so that these are only suggested by the text.
    """

    want: Want
    themes: dict[str, float]
    words: tuple[str, ...]
    guessed: bool = False


def aims_of(wants: Sequence[Want], library: Library) -> list[Aim]:
    """The aim of each want: its own themes, else those its words suggest."""
    spoken = {want.id: telling_words(_text(want)) for want in wants}
    counts = library.word_counts({word for words in spoken.values() for word in words})
    unthemed = {want.id: terms(_text(want)) for want in wants if not want.themes}
    weights = library.theme_weights({term for found in unthemed.values() for term in found}) if unthemed else {}
    return [
        Aim(
            want=want,
            themes=dict.fromkeys(want.themes, 1.0) or suggested_themes(_text(want), weights),
            words=_rarest(spoken[want.id], counts),
            guessed=not want.themes,
        )
        for want in wants
    ]


def suggested_themes(text: str, weights: dict[str, dict[str, float]]) -> dict[str, float]:
    """The themes worth searching for on behalf of a text, the best at `SUGGESTED`, the others in proportion."""
    scores = [one for one in suggest(text, weights)[:MOST_THEMES] if one.score > 0]
    best = scores[0].score if scores else 1.0
    return {one.theme: round(SUGGESTED * one.score / best, 3) for one in scores if one.score >= WORTHWHILE * best}


def _text(want: Want) -> str:
    return f"{want.want}. {want.sign}" if want.sign else want.want


def _rarest(words: Sequence[str], counts: dict[str, int]) -> tuple[str, ...]:
    known = [word for word in words if word in counts]
    return tuple(sorted(known, key=lambda word: (counts[word], word))[:MOST_WORDS])
