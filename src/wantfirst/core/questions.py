"""A question to ask, and what surrounds it: packs, themes, fields, phrases."""

from __future__ import annotations

from typing import NamedTuple

from wantfirst.core.talk import CURRENT_BOSS, ROUNDS, is_before

ANY_FIELD = "any"
DEFAULT_MINUTES = 3


class Delicate(NamedTuple):
    """How to raise a delicate matter.

    Before the round `wait_until` only `softer` or `indirect` are spoken; `risk` is what the direct form may give away.
    """

    softer: str = ""
    indirect: str = ""
    wait_until: str = ""
    risk: str = ""


class Question(NamedTuple):
    """A question of the library.

    `id` is the full one, `pack/id`. `themes` begins with the main one. `rounds` is expanded, `audiences`
    canonical; rounds bind every audience but the present boss. `fields` are the pack's (`any`: all fields).
    """

    id: str
    ask: str
    themes: tuple[str, ...]
    rounds: tuple[str, ...]
    audiences: tuple[str, ...]
    follow_ups: tuple[str, ...]
    why: str = ""
    firm: str = ""
    soft: str = ""
    minutes: int = DEFAULT_MINUTES
    fields: tuple[str, ...] = (ANY_FIELD,)
    delicate: Delicate | None = None
    ask_back: str = ""


class Spoken(NamedTuple):
    """The form in which a question is asked at one talk: `direct`, `softer` or `indirect`, and its words.

    `overheard`: the careful form was taken because somebody is there before whom those asked do not speak freely.
    """

    form: str
    say: str
    overheard: bool = False


_FREE_AMONG_THEMSELVES = {"peer", "report"}


def spoken(question: Question, round: str | None, audiences: tuple[str, ...] = ()) -> Spoken | None:
    """How to ask `question` in `round`, or None when it may not be asked there in any form.

    Without a round the careful form is taken: nobody knows yet how early it is. It is taken too where a colleague is
    asked before the boss. A present boss has no rounds.
    """
    delicate = question.delicate
    if delicate is None or audiences == (CURRENT_BOSS,):
        return Spoken(form="direct", say=question.ask)
    due = not delicate.wait_until or (round is not None and not is_before(round, delicate.wait_until))
    overheard = due and _is_overheard(question, audiences)
    if due and not overheard:
        return Spoken(form="direct", say=question.ask)
    if delicate.softer:
        return Spoken(form="softer", say=delicate.softer, overheard=overheard)
    if delicate.indirect:
        return Spoken(form="indirect", say=delicate.indirect, overheard=overheard)
    return Spoken(form="direct", say=question.ask) if due or round is None else None


def whom(question: Question, audiences: tuple[str, ...]) -> tuple[str, ...]:
    """Those who can answer it, of those met; of all, while nobody knows who is met."""
    return tuple(role for role in question.audiences if not audiences or role in audiences)


def _is_overheard(question: Question, audiences: tuple[str, ...]) -> bool:
    """True where those of the talk who can answer are colleagues or people one would lead, and others are there too."""
    able = set(whom(question, audiences))
    return bool(able) and able <= _FREE_AMONG_THEMSELVES and not set(audiences) <= _FREE_AMONG_THEMSELVES


def askable_rounds(question: Question) -> tuple[str, ...]:
    """The rounds of a question in which some form of it may be spoken."""
    return tuple(r for r in ROUNDS if r in question.rounds and spoken(question, r) is not None)


class Pack(NamedTuple):
    """A file of questions, as one line of a list. `file` is where it was found."""

    id: str
    title: str
    about: str = ""
    fields: tuple[str, ...] = (ANY_FIELD,)
    questions: int = 0
    phrases: int = 0
    file: str = ""


class Theme(NamedTuple):
    """A theme ties wants to questions. A person sees `label`; `heard_as` holds everyday utterances."""

    id: str
    label: str
    about: str = ""
    heard_as: tuple[str, ...] = ()


class Field(NamedTuple):
    """A field of work, with other names for it."""

    id: str
    label: str
    aliases: tuple[str, ...] = ()


class Phrase(NamedTuple):
    """A vague wording, what it could mean, what it leaves out, and what pins it down. `fields` are its pack's."""

    id: str
    of: str
    says: tuple[str, ...]
    could_mean: tuple[str, ...]
    missing: tuple[str, ...]
    follow_ups: tuple[str, ...]
    choice: str = ""
    themes: tuple[str, ...] = ()
    fields: tuple[str, ...] = (ANY_FIELD,)
