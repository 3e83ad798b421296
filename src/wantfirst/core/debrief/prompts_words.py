"""Pieces of what is asked after a talk: a text cut short, in quotes, and wants to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from wantfirst.core.conversation import Choice
from wantfirst.core.debrief.ground import NONE_OF_THESE, named
from wantfirst.core.employers import Meeting, Statement
from wantfirst.core.wants import Want

SHOWN = 160  # characters of what was said that are repeated above a question about it

NONE = Choice(value=NONE_OF_THESE, label="None of these")


def choices(wants: Sequence[Want]) -> tuple[Choice, ...]:
    """Wants to choose from, and none of them."""
    return (*(Choice(value=want.id, label=want.want) for want in wants), NONE)


def statement(name: str, meeting: Meeting) -> Statement:
    """A statement of a talk by its name; an empty one when it is not there."""
    return named(meeting).get(name, Statement())


def quoted(one: Statement) -> str:
    """What was said, in quotes, cut when it is long."""
    return f"“{short(one.said, SHOWN)}”"


def short(text: str, most: int = 60) -> str:
    """A text cut when it is long."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
