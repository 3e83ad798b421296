"""Which theme a sentence is about, learnt from the themes' everyday utterances.

A sentence is taken apart into terms: the stems of its words, the families the words belong to, pairs of neighbours,
and pairs with one word between. Each term speaks for a theme as much as it is commoner there than in the other
themes: the log of the two smoothed shares, as in naive Bayes of one theme against the rest. Where it is no commoner
it says nothing: absence is no evidence when the utterances are few. The score of a theme is the sum over the
sentence's terms, so it explains itself by them.

Small words stay: `no more`, `my own` and `when the` tell themes apart, if each says little. What each choice here
is worth was measured on utterances held back (ten folds) and on the dev wants: see benchmarks/README.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import cache
from math import log, sqrt
from typing import Any, NamedTuple

from wantfirst.core.families import families
from wantfirst.core.questions import Theme
from wantfirst.core.stem import stem
from wantfirst.core.words import words

MARK = "^"  # stands twice before the first word, so that the beginning of a sentence makes pairs of its own
MOST_WORDS = 200  # of one text: a want is a sentence or two, and SQLite takes only so many terms at once
HEARD_ANYWAY = 0.1  # added to each count: a word heard once proves little
UTTERANCES_ANYWAY = 3.5  # added to each theme's utterances: one with few of them is not too sure of their words
LABEL_WEIGHT = 2  # label and description speak as loud as two utterances
CLEAR_SCORE = 2.0
CLEAR_LEAD = 1.6  # a first theme this many times the second's score is taken to be clear


class ThemeScore(NamedTuple):
    """How much a sentence is about a theme, and the terms that said so, strongest first."""

    theme: str
    score: float
    because: tuple[str, ...] = ()


class _Kind(NamedTuple):
    """A kind of term: how it is written, how loud it is, and how often it must have been heard in all."""

    written: Callable[[Any], str]
    loudness: float
    heard: int = 1
    rare_is_louder: bool = True


_STEM = _Kind(written=str, loudness=1.0)
_FAMILY = _Kind(written="={}".format, loudness=2.9, rare_is_louder=False)  # all are common; speaks for unheard words
_PAIR = _Kind(written="{0[0]} {0[1]}".format, loudness=0.6, heard=2)  # repeats what its words said, so quieter;
_GAP = _Kind(written="{0[0]} * {0[1]}".format, loudness=0.4, heard=4)  # heard seldom, it is one utterance's own
_KINDS = (_STEM, _FAMILY, _PAIR, _GAP)


def terms(text: str) -> tuple[str, ...]:
    """The terms of a sentence; one that comes twice is there twice.

    `My son` -> `my`, `son`, `=kin`, `^ my`, `my son`, `^ * my`, `^ * son`.
    """
    spoken = words(text)[:MOST_WORDS]
    stems = [MARK, MARK, *map(stem, spoken)]
    kin = [family for word in spoken for family in families(word)]
    found = (stems[2:], kin, zip(stems[1:], stems[2:], strict=False), zip(stems, stems[2:], strict=False))
    return tuple(kind.written(term) for kind, some in zip(_KINDS, found, strict=True) for term in some)


def learnt(themes: Iterable[Theme]) -> dict[str, dict[str, float]]:
    """Learn from utterances: for each term, the weight with which it speaks for each theme it was heard in.

    Only weights above 0 are kept.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for theme in sorted(themes):
        said[theme.id] += [*theme.heard_as, *[_described(theme)] * LABEL_WEIGHT]
    utterances = {theme: len(texts) for theme, texts in said.items()}
    counted = zip(*map(_counted, said.values()), strict=True)
    return {
        kind.written(term): weights
        for kind, counts in zip(_KINDS, counted, strict=False)
        for term, weights in _weights(kind, dict(zip(said, counts, strict=True)), utterances).items()
    }


def _described(theme: Theme) -> str:
    """Label and description; what comes after a semicolon tells what the theme is not."""
    return f"{theme.label}. {theme.about.partition(';')[0]}"


def _counted(texts: Iterable[str]) -> tuple[Counter[Any], ...]:
    """How often each term of each kind comes in these texts: `terms` of all of them at once, in a tenth of the time."""
    spoken = [word for text in texts for word in (MARK, MARK, *words(text))]
    times = Counter(spoken)
    stem_of = {word: stem(word) for word in times}
    stems = [stem_of[word] for word in spoken]
    kin: Counter[str] = Counter()
    for word, count in times.items():
        for family in families(word):
            kin[family] += count
    # Pairs across two texts hold a mark as their second, and no sentence asks for those.
    return (
        Counter(stems),
        kin,
        Counter(zip(stems, stems[1:], strict=False)),
        Counter(zip(stems, stems[2:], strict=False)),
    )


def _weights(
    kind: _Kind, counts: dict[str, Counter[Hashable]], utterances: dict[str, int]
) -> dict[Hashable, dict[str, float]]:
    """The terms of one kind, with their weight for each theme that they speak for."""
    everywhere: Counter[Hashable] = Counter()
    for heard in counts.values():
        everywhere.update(heard)
    enough = {term: count for term, count in everywhere.items() if count >= kind.heard}
    weight = cache(_weigher(kind, utterances))
    found: dict[Hashable, dict[str, float]] = defaultdict(dict)
    for theme, heard in counts.items():
        for term, count in heard.items():
            if term in enough and (value := weight(theme, count, enough[term])) > 0:
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
