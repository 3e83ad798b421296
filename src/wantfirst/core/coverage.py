"""How well a library covers themes by round and audience: where it has questions, and where it has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wantfirst.core.questions import ANY_FIELD, Question, askable_rounds
from wantfirst.core.talk import AUDIENCES, CURRENT_BOSS, ROUNDS

ANY_ROUND = "any"  # rounds do not apply to a present boss


class Cell(NamedTuple):
    """How many questions about a theme fit one round with one audience."""

    theme: str
    round: str
    audience: str
    questions: int


def coverage(questions: Iterable[Question], themes: Sequence[str], *, fields: Sequence[str] = ()) -> list[Cell]:
    """A cell for each theme, round and audience, in their own order.

    Args:
        questions: those to count.
        themes: the themes to show, in this order.
        fields: count only questions for any field or one of these; empty counts all.
    """
    counts: Counter[tuple[str, str, str]] = Counter()
    for question in questions:
        if not fields or ANY_FIELD in question.fields or any(field in question.fields for field in fields):
            counts.update(_places(question))
    return [
        Cell(theme=theme, round=round, audience=audience, questions=counts[theme, round, audience])
        for theme in themes
        for audience in AUDIENCES
        for round in ((ANY_ROUND,) if audience == CURRENT_BOSS else ROUNDS)
    ]


def _places(question: Question) -> Iterable[tuple[str, str, str]]:
    for theme in question.themes:
        for audience in question.audiences:
            for round in (ANY_ROUND,) if audience == CURRENT_BOSS else askable_rounds(question):
                yield theme, round, audience
