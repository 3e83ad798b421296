"""Advice on questions: what a practised asker would say differently, and what nobody would ever be led to ask."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence, Set
from math import ceil
from typing import NamedTuple

from wantfirst.core.questions import Question, askable_rounds
from wantfirst.core.talk import CURRENT_BOSS
from wantfirst.core.words import share_in_common, telling_stems

MOST_WORDS = 30  # more cannot be said in one breath
ALIKE = 0.75  # share of telling stems in common from which two questions are near-duplicates
MOST_BESIDE = 100  # questions looked at for one stem: a stranger's file of nothing but twins must come to an end

_CLOSED = re.compile(
    r"(do|does|did|is|are|was|were|can|could|will|would|have|has|had|should|may|might|am|isn't|aren't|don't)\b", re.I
)


class Advice(NamedTuple):
    """What could be better in one question: a stable short `rule`, what was found, what to write."""

    question: str
    rule: str
    message: str
    hint: str


def lint(question: Question, silent: Set[str] = frozenset()) -> list[Advice]:
    """Advice on one question: how it is worded, and whether anybody is ever led to it.

    Args:
        question: the question.
        silent: ids of themes that hold no everyday way of saying them, so that no want is understood as theirs.
    """
    found = [
        ("closed", "it can be answered with yes or no", "begin with how, what, who, when or which")
        if _CLOSED.match(question.ask.strip())
        else None,
        ("two-questions", "it asks two things at once", "keep one, and make the other a follow-up")
        if question.ask.count("?") > 1
        else None,
        ("long", f"it has {len(question.ask.split())} words; {MOST_WORDS} is the most for one breath", "shorten it")
        if len(question.ask.split()) > MOST_WORDS
        else None,
        ("no-room", "in none of its rounds may it be spoken in any form", "add `softer`, or a later round")
        if question.delicate is not None and not _askable(question)
        else None,
        ("no-want", "no want leads to it: nobody is heard to speak of " + " or ".join(question.themes),
         "write `heard_as` sentences for the theme, or add a theme that has some")
        if silent >= set(question.themes)
        else None,
    ]  # fmt: skip
    return [Advice(question.id, *one) for one in found if one is not None]


def _askable(question: Question) -> bool:
    return bool(askable_rounds(question)) or question.audiences == (CURRENT_BOSS,)


def near_duplicates(questions: Sequence[Question], among: Iterable[str]) -> list[Advice]:
    """Questions that share most of their telling stems with an earlier one, over all packs.

    Args:
        questions: all questions in force.
        among: ids of those to give advice on.
    """
    wanted = set(among)
    stems = {one.id: frozenset(telling_stems(one.ask)) for one in questions}
    often = Counter(stem for found in stems.values() for stem in found)
    by_stem: dict[str, deque[str]] = {}
    advice = []
    for one in questions:
        rare = _rarest(stems[one.id], often)
        near = {id for stem in rare for id in by_stem.get(stem, ()) if not wanted.isdisjoint((one.id, id))}
        alike = [id for id in near if share_in_common(stems[one.id], stems[id]) >= ALIKE]
        if alike:
            message = f"it is nearly the same as {min(alike)}"
            advice.append(Advice(one.id, "near-duplicate", message, "keep one, or tell them apart"))
        for stem in rare:
            by_stem.setdefault(stem, deque(maxlen=MOST_BESIDE)).append(one.id)
    return advice


def _rarest(stems: Set[str], often: Mapping[str, int]) -> list[str]:
    """As many of the rarest as two near-duplicates must have at least one of in common."""
    ordered = sorted(stems, key=lambda stem: (often[stem], stem))
    return ordered[: len(ordered) - ceil(ALIKE * len(ordered)) + 1]
