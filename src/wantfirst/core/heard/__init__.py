"""Weighs what was said: vague or firm, what it could mean, and what would pin it down.

The score is a sum of named signs (`signs`), so each answer can say how it came about. A sentence is vague from
`score.VAGUE_FROM` on; of several sentences the vaguest counts, relieved by half of what is firm beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wantfirst.core.employers import MISSING_LABELS
from wantfirst.core.heard.advice import BY_SIGN, MOST_ASKED, ORDER, STILL_TO_CHECK, Advice
from wantfirst.core.heard.grade import OPEN, grade_of
from wantfirst.core.heard.score import BESIDE, HOPED_MONTH, VAGUE_FROM, Hit, Scored, counted, holds_sign, scored
from wantfirst.core.heard.signs import BARE
from wantfirst.core.listen import Word, sentences
from wantfirst.core.phrases import Fired, Listener, fired_in
from wantfirst.core.questions import Phrase
from wantfirst.core.words import STOP_WORDS

FEW_WORDS, SMALL_WORDS = 4, 0.2  # words of a text; the part of them that small words are in English at least
MOST_READINGS = 4  # lines of what it could mean
FIRM_TO = -0.5  # a score above is neither vague nor firm: one small sign is no proof
MOST_FIRM = 3  # kinds of what makes talk firm
UNSETTLED_IDS = frozenset({OPEN, "rumour", "misleading", "depends", "hope", "plan", "part", "later", "period", "might"})

# What a sign of firm talk shows to be there.
_GIVES = {
    "count": ("how-much",), "rate": ("how-much",), "limit": ("how-much",), "clock": ("when",), "day": ("when",),
    "hoped-month": ("when",), "named": ("who",), "instance": ("where-seen",), "past": ("where-seen",),
}  # fmt: skip


class Heard(NamedTuple):
    """What was said, weighed.

    `missing` is of MISSING_LABELS, in that order; `phrases` are those of the packs that fired; `follow_ups` are two
    or three, mildest first; `restate` offers both readings without blame. All are empty (`restate` None) for firm
    talk, where `firm` holds what makes it so and `check` the one thing still worth a question. `grade` is what it is
    worth at most, `grade_reason` why. `hits` are the signs of the sentence that decided, `score` their sum. What is
    not `readable` does not look like English; it is not weighed, and the follow-ups are those that always help. What
    is not `answered` is vague, and is no answer at all yet: `I don't know`.
    """

    said: str
    vague: bool
    score: float
    grade: str
    grade_reason: str
    missing: tuple[str, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    could_mean: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    restate: str | None = None
    firm: tuple[str, ...] = ()
    check: str = ""
    hits: tuple[Hit, ...] = ()
    readable: bool = True
    answered: bool = True


def weigh(text: str, phrases: Iterable[Phrase] = ()) -> Heard:
    """What was said, weighed by the phrases of the packs and by the general signs.

    Args:
        text: one sentence or several, as they were said; without any word it counts as firm talk of nothing.
        phrases: those of the library; only what employers say is listened for.
    """
    listened = (phrase for phrase in phrases if phrase.of == "employer")
    spoken = sentences(text)
    if not spoken:
        return Heard(said=text, vague=False, score=0.0, grade="claim", grade_reason="")
    if not _is_english(spoken):
        return _unreadable(text)
    listener = Listener(listened, spoken)
    every = [scored(text, words, fired_in(words, listener)) for words in spoken]
    scores = [_beside(every, at) for at in range(len(every))]
    at = max(range(len(every)), key=lambda place: (scores[place], -place))
    vague = scores[at] >= VAGUE_FROM
    if not vague:
        at = min(range(len(every)), key=lambda place: (every[place].score, place))  # tell of the firmest
    grade, reason = grade_of(spoken[at], every[at], vague=vague, firm=scores[at] <= FIRM_TO)
    base = Heard(
        said=text, vague=vague, score=scores[at], grade=grade, grade_reason=reason, hits=tuple(counted(every[at].hits))
    )
    return _pinned_down(base, every[at].fired) if vague else _firm(base)


def _is_english(spoken: Sequence[Sequence[Word]]) -> bool:
    """False for four words or more with hardly a small word of English among them, and no word that is weighed."""
    words = [word for sentence in spoken for word in sentence]
    small = sum(word.plain in STOP_WORDS for word in words)
    return len(words) < FEW_WORDS or small >= SMALL_WORDS * len(words) or any(holds_sign(one) for one in spoken)


def _unreadable(text: str) -> Heard:
    return Heard(
        said=text, vague=False, score=0.0, grade="claim", grade_reason="", readable=False,
        follow_ups=BY_SIGN[BARE.id].follow_ups,
    )  # fmt: skip


def _beside(every: Sequence[Scored], at: int) -> float:
    """The score of a sentence, relieved by what is firm in the ones before and after."""
    near = [*every[max(at - 1, 0) : at], *every[at + 1 : at + 2]]
    return round(every[at].score - BESIDE * sum(one.firmness for one in near), 3)


def _pinned_down(base: Heard, fired: Sequence[Fired]) -> Heard:
    """What vague talk leaves out, what it could mean, and how to ask."""
    phrases = tuple(one.phrase for one in fired)
    sign = _foremost(base.hits)
    advice = BY_SIGN["hope" if any(hit.sign.id == HOPED_MONTH for hit in base.hits) else sign.sign.id]
    questions = _in_turn([phrase.follow_ups for phrase in phrases]) or _spoken(advice, sign)
    readings = _in_turn([phrase.could_mean for phrase in phrases[:1]]) or list(advice.could_mean)
    return base._replace(
        answered=sign.sign.id != OPEN,
        missing=_missing(phrases, base.hits),
        phrases=phrases,
        could_mean=tuple(readings[:MOST_READINGS]),
        follow_ups=tuple(questions[:MOST_ASKED]),
        restate=next((phrase.choice for phrase in phrases if phrase.choice), "") or advice.choice,
    )


def _in_turn(lists: Sequence[Sequence[str]]) -> list[str]:
    """The first of each list, then the second of each, and so on; none twice."""
    longest = max(map(len, lists), default=0)
    return list(dict.fromkeys(items[at] for at in range(longest) for items in lists if at < len(items)))


def _foremost(hits: Sequence[Hit]) -> Hit:
    """The sign that says most about a vague sentence: that nothing is settled says more than how it is praised."""
    telling = [hit for hit in hits if hit.sign.id in BY_SIGN]
    weights: dict[str, float] = {}
    for hit in telling:
        weights[hit.sign.id] = weights.get(hit.sign.id, 0.0) + hit.sign.weight
    if not telling:
        return Hit(sign=BARE, start=0, end=0)
    return min(
        telling,
        key=lambda hit: (hit.sign.id not in UNSETTLED_IDS, -weights[hit.sign.id], ORDER.index(hit.sign.id), hit.start),
    )


def _spoken(advice: Advice, hit: Hit) -> list[str]:
    words = hit.words.lower()
    return [question.replace("{words}", words) for question in advice.follow_ups]


def _missing(phrases: Sequence[Phrase], hits: Sequence[Hit]) -> tuple[str, ...]:
    """What is left out: by the phrases, else by the general signs, less what is there."""
    there = {what for hit in hits for what in _GIVES.get(hit.sign.id, ())}
    lacking = {what for phrase in phrases for what in phrase.missing}
    lacking |= {what for hit in hits for what in hit.sign.missing if not phrases or hit.sign.id in ("plan", "hope")}
    left = (lacking - there) or {"where-seen"}
    return tuple(what for what in MISSING_LABELS if what in left)


def _firm(base: Heard) -> Heard:
    """What makes firm talk firm, and the one thing still worth a question."""
    if base.score > FIRM_TO:
        return base._replace(check=STILL_TO_CHECK[base.grade])
    by_label: dict[str, list[Hit]] = {}
    for hit in base.hits:
        if hit.sign.weight < 0:
            by_label.setdefault(hit.sign.label, []).append(hit)
    strongest = sorted(by_label.items(), key=lambda item: sum(hit.sign.weight for hit in item[1]))[:MOST_FIRM]
    firm = tuple(f"{label}: {', '.join(hit.words for hit in hits)}" for label, hits in strongest)
    return base._replace(firm=firm, check=STILL_TO_CHECK[base.grade])
