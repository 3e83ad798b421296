"""Which theme a sentence is about, learnt from the themes' everyday utterances.

A sentence is taken apart into terms: the stems of its words, the families the words belong to, pairs of
neighbours, and pairs with one word between. Each term speaks for a theme as much as it is commoner there than
in the other themes: the log of the two smoothed shares, as in naive Bayes of one theme against the rest. Where
it is no commoner it says nothing: absence is no evidence when the utterances are few. The score of a theme is
the sum over the sentence's terms, so it explains itself by them.

Small words stay: `no more`, `my own` and `when the` tell themes apart, if each says little. What each choice
here is worth was measured on utterances held back and on the dev wants: see benchmarks/README.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain, pairwise
from math import log, sqrt
from operator import attrgetter
from typing import Any, NamedTuple

from wantfirst.core.families import families
from wantfirst.core.questions import Theme
from wantfirst.core.stem import stem
from wantfirst.core.words import words

MARK = "^"  # stands before the first word, twice, and after the last, so that both ends make pairs of their own
MOST_WORDS = 200  # of one text: a want is a sentence or two, and SQLite takes only so many terms at once
HEARD_ANYWAY = 0.1  # added to each count: a word heard once proves little
UTTERANCES_ANYWAY = 3.5  # added to each theme's utterances: one with few of them is not too sure
LABEL_WEIGHT = 2  # label and description speak as loud as two utterances
CLEAR_LEAD = 1.4  # times the second's score: right for 36 of 38 dev wants, for 7 of 10 utterances held back
CLEAR_SCORE = 13.0  # `yes please` brings 12, `respect` alone 21


class ThemeScore(NamedTuple):
    """How much a sentence is about a theme, and the terms that said so, strongest first."""

    theme: str
    score: float
    because: tuple[str, ...] = ()


class _Spoken(NamedTuple):
    """What was said: the stems of its words in order, and the families of each."""

    stems: list[str]
    kin: list[str]


def _pairs(spoken: _Spoken) -> Iterable[tuple[str, str]]:
    return pairwise(spoken.stems)


def _gaps(spoken: _Spoken) -> Iterable[tuple[str, str]]:
    return zip(spoken.stems, spoken.stems[2:], strict=False)


class _Kind(NamedTuple):
    """A kind of term: where it stands, how it is written, how loud it is, how often it must have been heard."""

    among: Callable[[_Spoken], Iterable[Any]]
    written: Callable[[Any], str]
    loudness: float
    heard: int = 1
    rare_is_louder: bool = True


_KINDS = (
    _Kind(among=attrgetter("stems"), written=str, loudness=1.0),
    # All families are common. They speak for the words never heard.
    _Kind(among=attrgetter("kin"), written="={}".format, loudness=2.0, rare_is_louder=False),
    # Pairs repeat what their words said, so they are quieter. Heard seldom, a pair is one utterance's own.
    _Kind(among=_pairs, written=" ".join, loudness=0.6, heard=2),
    _Kind(among=_gaps, written=" * ".join, loudness=0.4, heard=4),
)


def terms(text: str) -> tuple[str, ...]:
    """The terms of a sentence; one that comes twice is there twice.

    `My son` -> `my`, `son`, `=kin`, `^ my`, `my son`, `son ^`, `^ * son`, `my * ^`, and the marks, which say
    nothing.
    """
    said = [MARK, MARK, *words(text)[:MOST_WORDS], MARK]
    spoken = _Spoken(stems=[stem(word) for word in said], kin=[kin for word in said for kin in families(word)])
    return tuple(kind.written(term) for kind in _KINDS for term in kind.among(spoken))


def learnt(themes: Iterable[Theme]) -> dict[str, dict[str, float]]:
    """Learn from utterances: for each term, the weight with which it speaks for each theme it was heard in.

    Only weights above 0 are kept.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for theme in sorted(themes):
        said[theme.id] += [*theme.heard_as, *[_described(theme)] * LABEL_WEIGHT]
    utterances = {theme: len(texts) for theme, texts in said.items()}
    heard = _heard(said)
    return {
        kind.written(term): weights for kind in _KINDS for term, weights in _weights(kind, heard, utterances).items()
    }


def _heard(said: dict[str, list[str]]) -> dict[str, _Spoken]:
    """All texts of each theme as one, each word looked up but once."""
    spoken = {theme: [word for text in texts for word in (MARK, MARK, *words(text))] for theme, texts in said.items()}
    vocabulary = set(chain.from_iterable(spoken.values()))
    stem_of = {word: stem(word) for word in vocabulary}
    kin_of = {word: families(word) for word in vocabulary}
    return {
        theme: _Spoken(
            stems=[stem_of[word] for word in every_word],
            kin=list(chain.from_iterable([kin_of[word] for word in every_word])),
        )
        for theme, every_word in spoken.items()
    }


def _described(theme: Theme) -> str:
    """Label and description; what comes after a semicolon tells what the theme is not."""
    return f"{theme.label}. {theme.about.partition(';')[0]}"


def _weights(kind: _Kind, heard: dict[str, _Spoken], utterances: dict[str, int]) -> dict[Any, dict[str, float]]:
    """The terms of one kind, with their weight for each theme that they speak for."""
    everywhere = Counter(chain.from_iterable(map(kind.among, heard.values())))
    enough = {term: count for term, count in everywhere.items() if count >= kind.heard}
    weight = cache(_weigher(kind, utterances))
    found: dict[Any, dict[str, float]] = defaultdict(dict)
    for theme, spoken in heard.items():
        for term, count in Counter(filter(enough.__contains__, kind.among(spoken))).items():
            value = weight(theme, count, enough[term])
            if value > 0:
                found[term][theme] = value
    return found


def _weigher(kind: _Kind, utterances: dict[str, int]) -> Callable[[str, int, int], float]:
    """How a term heard `here` times in a theme and `everywhere` times in all is weighed."""
    total = sum(utterances.values())
    others = max(len(utterances) - 1, 1)

    def weight(theme: str, here: int, everywhere: int) -> float:
        share = (here + HEARD_ANYWAY) / (utterances[theme] + UTTERANCES_ANYWAY)
        elsewhere = (everywhere - here + HEARD_ANYWAY * others) / (
            total - utterances[theme] + UTTERANCES_ANYWAY * others
        )
        rarity = sqrt(log(1 + total / everywhere)) if kind.rare_is_louder else 1.0
        return round(kind.loudness * rarity * log(share / elsewhere), 2)

    return weight


def suggest(text: str, weights: dict[str, dict[str, float]]) -> list[ThemeScore]:
    """The themes of a sentence, best first; none when no word of it is known.

    Args:
        text: what the person wants, in their words.
        weights: what is known of the sentence's terms, as `learnt` gives it.
    """
    votes: dict[str, dict[str, float]] = defaultdict(dict)
    for term in terms(text):
        for theme, weight in weights.get(term, {}).items():
            votes[theme][term] = votes[theme].get(term, 0.0) + weight
    found = [
        ThemeScore(
            theme=theme,
            score=round(sum(by_term.values()), 2),
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
