"""Which theme a sentence is about, learnt from the themes' everyday utterances.

A sentence is taken apart into terms: the stems of its words, pairs of neighbours, pairs with one word between, and
the families its words belong to. Each term speaks for a theme as much as it is commoner there than in all other
themes: the log of the two smoothed shares, as in naive Bayes of one theme against the rest. A term commoner
elsewhere says nothing: absence is no evidence when the utterances are few. The score of a theme is the sum over
the sentence's terms, so it explains itself by them.

Small words stay: `no more`, `my own` and `to be` tell themes apart once there are pairs. `benchmarks/theme_quality.py`
measures what each idea is worth.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log
from typing import NamedTuple

from wantfirst.core.families import families
from wantfirst.core.questions import Theme
from wantfirst.core.stem import stem
from wantfirst.core.words import words

START = "^"  # stands before the first word, so that `I ...` and `To ...` make a pair of their own
MOST_WORDS = 200  # of one text: a want is a sentence or two, and SQLite takes a limited number of terms at once

# All constants below were chosen by ten-fold cross-validation over the shipped utterances, then looked at on the
# dev wants of benchmarks/wants.yaml.
HEARD_ANYWAY = 0.2  # utterances added to the count of each term in each theme: a word heard once proves little
UTTERANCES_ANYWAY = 7.0  # added to the number of utterances of each theme: a theme with few is not too sure of them
LABEL_WEIGHT = 2.0  # label and description speak as loud as two utterances
STEM, PAIR, GAP, FAMILY = 1.0, 0.6, 0.4, 1.2  # pairs repeat what their words said; families say it for unheard words
FAINT = 0.3  # a weight below this is not kept: the table is a third smaller and decides the same

CLEAR_LEAD = 1.6  # a first theme this many times the second's score is taken to be clear
CLEAR_SCORE = 2.0


class ThemeScore(NamedTuple):
    """How much a sentence is about a theme, and the terms that said so, strongest first."""

    theme: str
    score: float
    because: tuple[str, ...] = ()


def terms(text: str) -> tuple[str, ...]:
    """The terms of a sentence, in order of kind; one that comes twice is there twice.

    `No Sundays` -> `no`, `sundai`, `=no`, `=weekday`, `^ no`, `no sundai`, `^ * sundai`.
    """
    spoken = words(text)[:MOST_WORDS]
    stems = [stem(word) for word in spoken]
    return (*stems, *(f"={family}" for word in spoken for family in families(word)), *_pairs(stems))


def _pairs(stems: list[str]) -> Iterator[str]:
    marked = [START, *stems]
    for first, second in zip(marked, stems, strict=False):
        yield f"{first} {second}"
    for first, second in zip(marked, stems[1:], strict=False):
        yield f"{first} * {second}"


def learnt(themes: Iterable[Theme]) -> dict[str, dict[str, float]]:
    return {}
