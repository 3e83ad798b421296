"""Which theme a sentence is about, learnt from the themes' everyday utterances.

Each term (the stem of a word, or of two neighbouring words) speaks for a theme as much as it is commoner there
than elsewhere: the log of its smoothed share in that theme's utterances over its share in all of them, as in
naive Bayes. A term that a theme has never seen says nothing about it: absence is no evidence when the
utterances are few. The score of a theme is the sum over the sentence's terms, so it explains itself by them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log
from typing import NamedTuple

from wantfirst.core.questions import Theme
from wantfirst.core.stem import stem
from wantfirst.core.words import STOP_WORDS, words

SMOOTHING = 1.0  # utterances added to each term's count: what makes a word heard once count less than one heard often
PAIR_WEIGHT = 0.6  # a pair repeats what its two words said already, so it adds less
LABEL_WEIGHT = 2  # label and description speak as loud as two utterances
CLEAR_LEAD = 1.6  # a first theme this many times the second's score is taken to be clear
CLEAR_SCORE = 2.0


class ThemeScore(NamedTuple):
    """How much a sentence is about a theme, and the terms that said so, strongest first."""

    theme: str
    score: float
    because: tuple[str, ...] = ()


def terms(text: str) -> tuple[str, ...]:
    """The terms of a sentence, each once: stems of its telling words, then neighbouring pairs."""
    spoken = words(text)
    stemmed = [stem(word) for word in spoken]
    single = [one for word, one in zip(spoken, stemmed, strict=True) if word not in STOP_WORDS]
    pairs = [f"{first} {second}" for first, second in zip(stemmed, stemmed[1:], strict=False)]
    return tuple(dict.fromkeys(single + pairs))


def learnt(themes: Iterable[Theme]) -> dict[str, dict[str, float]]:
    """Learn from utterances: for each term, the weight with which it speaks for each theme it was heard in.

    Only weights above 0 are kept; a pair must have been heard twice.
    """
    heard: dict[str, Counter[str]] = defaultdict(Counter)
    utterances: Counter[str] = Counter()
    for theme in themes:
        utterances[theme.id] += len(theme.heard_as) + LABEL_WEIGHT
        for utterance in theme.heard_as:
            for term in terms(utterance):
                heard[term][theme.id] += 1
        for term in terms(f"{theme.label}. {theme.about}"):
            heard[term][theme.id] += LABEL_WEIGHT
    return {term: weights for term, by_theme in heard.items() if (weights := _weights(term, by_theme, utterances))}


def _weights(term: str, by_theme: Counter[str], utterances: Counter[str]) -> dict[str, float]:
    if " " in term and by_theme.total() < 2:
        return {}
    kinds = len(utterances)
    share_of_all = (by_theme.total() + SMOOTHING * kinds) / (utterances.total() + SMOOTHING * kinds * kinds)
    scale = PAIR_WEIGHT if " " in term else 1.0
    weights = {
        theme: round(scale * log((count + SMOOTHING) / (utterances[theme] + SMOOTHING * kinds) / share_of_all), 3)
        for theme, count in by_theme.items()
    }
    return {theme: weight for theme, weight in sorted(weights.items()) if weight > 0}


def suggest(text: str, weights: dict[str, dict[str, float]]) -> list[ThemeScore]:
    """The themes of a sentence, best first; none when no word of it is known.

    Args:
        text: what the person wants, in their words.
        weights: what is known of the sentence's terms, as `learnt` gives it.
    """
    votes: dict[str, dict[str, float]] = defaultdict(dict)
    for term in terms(text):
        for theme, weight in weights.get(term, {}).items():
            votes[theme][term] = weight
    found = [
        ThemeScore(
            theme=theme,
            score=round(sum(by_term.values()), 3),
            because=tuple(sorted(by_term, key=lambda term: (-by_term[term], term))),
        )
        for theme, by_term in votes.items()
    ]
    return sorted(found, key=lambda one: (-one.score, one.theme))


def clear_theme(scores: list[ThemeScore]) -> str | None:
    """The theme that is clearly first, or None when the person should choose."""
    if not scores or scores[0].score < CLEAR_SCORE:
        return None
    second = scores[1].score if len(scores) > 1 else 0.0
    return scores[0].theme if scores[0].score >= CLEAR_LEAD * second else None
