"""How vague a sentence is: the signs found in it, and their weights added up."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from typing import NamedTuple

from wantfirst.core.heard import signs
from wantfirst.core.heard.figures import DAY, NO_PAST_AFTER, SOFT, UNIT, figures, past
from wantfirst.core.heard.sign import Sign
from wantfirst.core.heard.wordings import Span, Wordings
from wantfirst.core.heard.words_of_number import MONTHS, NOT_COUNTED
from wantfirst.core.listen import Word
from wantfirst.core.phrases import Fired

FEWEST = 3  # words from which a sentence that holds nothing to check says too little
MOST = 2  # times that one sign counts in a sentence
VAGUE_FROM = 0.7  # the score from which a sentence is vague
BESIDE = 0.5  # the part of what is firm in the sentence before or after that speaks for this one too
REACH = 3  # words after `up to` in which a figure is no figure

IDIOM, MISLEADING = "idiom", "misleading"
TOLD = frozenset({"past", "instance"})  # signs that something is told as it happened
POSSIBLE, SURE = frozenset({"hope", "might"}), frozenset({"count", "clock", "flaw", "refusal", "document"})
HOPED_MONTH = "hoped-month"


class Hit(NamedTuple):
    """A sign found in a sentence: from which word to which (not included), and its words as they were said."""

    sign: Sign
    start: int
    end: int
    words: str = ""


class Scored(NamedTuple):
    """A sentence with its signs, in the order in which they stand, and its score: vague from VAGUE_FROM on."""

    hits: tuple[Hit, ...]
    fired: tuple[Fired, ...]
    score: float

    @property
    def firmness(self) -> float:
        """How much in it can be checked, 0 or more."""
        return -sum(hit.sign.weight for hit in counted(self.hits) if hit.sign.weight < 0)


@cache
def _table() -> Wordings:
    return Wordings([(IDIOM, NOT_COUNTED), *((sign.id, sign.words) for sign in signs.WORDED)])


@cache
def _by_id() -> dict[str, Sign]:
    return {sign.id: sign for sign in signs.EVERY}


def scored(text: str, words: Sequence[Word], fired: Sequence[Fired]) -> Scored:
    """A sentence of a text, weighed by its signs and by the phrases that stand in it."""
    spans = _table().find(words)
    own = frozenset(at for one in fired for at in range(one.start, one.end))
    counts = _figures(words, spans, own)
    months = [span for span in spans if any(span.start == count.start for count in counts)]
    own |= {span.start for span in counts}  # `May` is then no `might`
    found = [span for span in spans if not own.intersection(range(span.start, span.end)) and _holds(words, span)]
    seen = own.union(*(range(span.start, span.end) for span in spans))
    found += counts + past(words, seen)
    found = _in_their_light(words, found, {span.name for span in spans if span not in months})
    hits = [_hit(text, words, span) for span in found if span.name in _by_id()]
    hits += [_hit(text, words, Span(signs.PHRASE.id, one.start, one.end)) for one in fired]
    if len(words) >= FEWEST and not any(hit.sign.weight < 0 for hit in hits):
        hits.append(Hit(sign=signs.BARE, start=len(words), end=len(words)))
    hits.sort(key=lambda hit: (hit.start, hit.end))
    total = sum(hit.sign.weight for hit in counted(hits))
    return Scored(hits=tuple(hits), fired=tuple(fired), score=round(total, 3))


def _in_their_light(words: Sequence[Word], found: Sequence[Span], named: Set[str]) -> list[Span]:
    """The times of a sentence, as the rest of it takes them.

    Of what was told as past one can ask for the day, so `this year` leaves nothing open there. And `in May` is no
    date when the whole is a possibility: `we may hire in May`.
    """
    names = named | {span.name for span in found}
    if names & TOLD:
        return [span for span in found if span.name != SOFT]
    if names & POSSIBLE and not names & SURE:
        return [
            span._replace(name=HOPED_MONTH) if span.name == DAY and words[span.start].plain in MONTHS else span
            for span in found
        ]
    return list(found)


def holds_sign(words: Sequence[Word]) -> bool:
    """True when any word of the table stands in a sentence."""
    return bool(_table().find(words))


def _holds(words: Sequence[Word], span: Span) -> bool:
    """False for a case that is only a rule: `is decided`, `gets paid`."""
    return span.name != "instance" or span.start == 0 or words[span.start - 1].plain not in NO_PAST_AFTER


def counted(hits: Sequence[Hit]) -> list[Hit]:
    """The hits that count: of each sign no more than MOST, and the same words once."""
    seen: dict[str, set[str]] = {}
    kept = []
    for hit in hits:
        said = seen.setdefault(hit.sign.id, set())
        if len(said) < MOST and hit.words.lower() not in said:
            said.add(hit.words.lower())
            kept.append(hit)
    return kept


def _figures(words: Sequence[Word], spans: Sequence[Span], own: frozenset[int]) -> list[Span]:
    """The figures of a sentence, but not those that an idiom, a phrase or an `up to` takes their worth."""
    taken = set(own)
    for span in spans:
        if span.name == IDIOM:
            taken.update(range(span.start, span.end))
        elif span.name == MISLEADING:
            taken.update(range(span.start, span.end + REACH))
        elif span.end - span.start > 1 and _by_id()[span.name].weight > 0:
            taken.update(range(span.start, span.end))
    return [span for span in figures(words, frozenset(taken)) if span.name != UNIT]


def _hit(text: str, words: Sequence[Word], span: Span) -> Hit:
    said = " ".join(text[words[span.start].start : words[span.end - 1].end].split())
    return Hit(sign=_by_id()[span.name], start=span.start, end=span.end, words=said)
