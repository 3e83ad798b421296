"""The page to take along: what to say, what to ask, what to listen for. Pure.

It lies open on a table between two people. So it holds only what may be read upside down by the other one: no
want, importance, grade or verdict, no firm or soft reply, no id, and nothing of any other employer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wantfirst.core.days import spoken_day
from wantfirst.core.match import Match
from wantfirst.core.plan.record import Plan
from wantfirst.core.questions import ANY_FIELD, Phrase, Question, spoken, whom
from wantfirst.core.talk import Talk
from wantfirst.core.wants import IMPORTANCES, WEIGHTS, Want
from wantfirst.core.words import telling_stems

MOST_PHRASES = 3
_MAIN, _BESIDE = 1.0, 0.4  # the main theme of a phrase or a want, and its others
_WORD = 0.3  # for each telling word that a phrase's meanings share with a want
_OWN_FIELD = 2.0  # a phrase of one's own trade is likelier to be heard than one of everybody's
_OWN_TRADES = 6  # a phrase that names more fields than these is heard in half of all offices: nobody's own
_AGAIN = 0.3  # what a phrase is worth that only speaks to a want which another one speaks to already
_IN_THE_ROOM = {
    "recruiter": "the recruiter",
    "hr": "HR",
    "boss": "the boss",
    "peer": "a colleague",
    "exec": "the owner or leader",
    "report": "somebody in the team",
}


class Line(NamedTuple):
    """A question as it is spoken, and what to ask if the reply is general. `only`: the one, if there is but one.

    `whom` says who is asked, in words that may be read by those present; empty where all who are met can answer.
    """

    say: str
    general: str = ""
    only: bool = False
    whom: str = ""


class Listen(NamedTuple):
    """A vague wording that may well be heard, and one question back."""

    wording: str
    back: str


class Sheet(NamedTuple):
    """The page: its title, the sentences to say first, the questions, and what is easily misheard."""

    title: str
    say: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    listen: tuple[Listen, ...] = ()


def title(day: str) -> str:
    """`Questions for 24 November 2026`, from a day in ISO form."""
    return f"Questions for {spoken_day(day)}"


def line(question: Question, talk: Talk, *, only: bool = False) -> Line | None:
    """A question as it may be spoken at this talk, or None when it may not be in any form."""
    form = spoken(question, talk.round, talk.audiences)
    if form is None:
        return None
    return Line(say=form.say, general=question.follow_ups[0], only=only, whom=_whom(question, talk))


def _whom(question: Question, talk: Talk) -> str:
    """Where several are met and not all of them can answer: those who can."""
    able = whom(question, talk.audiences)
    return " or ".join(_IN_THE_ROOM[role] for role in able) if len(able) < len(talk.audiences) else ""


def lines(questions: Sequence[Question], matches: Sequence[Match], talk: Talk) -> tuple[Line, ...]:
    """The questions in their order, the one marked that serves the foremost want best.

    Args:
        questions: those on the page.
        matches: what serves the wants at this talk, best first.
        talk: who is met, and when.
    """
    ids = {one.id for one in questions}
    best = next((one.question.id for one in matches if one.question.id in ids), "")
    found = (line(one, talk, only=one.id == best and len(ids) > 1) for one in questions)
    return tuple(one for one in found if one is not None)


def lines_planned(plan: Plan) -> tuple[Line, ...]:
    """The questions of a plan as they may be spoken at its talk, marked as they are there."""
    several = len(plan.questions) > 1
    found = (line(one.match.question, plan.talk, only=one.if_only_one and several) for one in plan.questions)
    return tuple(one for one in found if one is not None)


def listen_for(
    wants: Sequence[Want], themes: Mapping[str, Sequence[str]], phrases: Sequence[Phrase], fields: Sequence[str]
) -> tuple[Listen, ...]:
    """The vague wordings likeliest to be heard about these wants, each of another want as far as there are.

    Args:
        wants: what the person wants.
        themes: what each want is about, by its id.
        phrases: all phrases of the library.
        fields: the person's fields of work; empty when not known.
    """
    said = [one for one in phrases if one.of == "employer" and _of_field(one, fields)]
    worth = {one.id: _worth(one, wants, themes) for one in said}
    chosen: list[Phrase] = []
    covered: set[str] = set()
    while len(chosen) < MOST_PHRASES:
        left = [one for one in said if one not in chosen and worth[one.id]]
        if not left:
            break
        best = max(left, key=lambda one: (_total(worth[one.id], covered, one), -said.index(one)))
        chosen.append(best)
        covered.add(max((value, want) for want, value in worth[best.id].items())[1])
    return tuple(Listen(wording=one.says[0], back=one.follow_ups[0]) for one in chosen)


def _of_field(phrase: Phrase, fields: Sequence[str]) -> bool:
    return ANY_FIELD in phrase.fields or any(field in phrase.fields for field in fields)


def _worth(phrase: Phrase, wants: Sequence[Want], themes: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """How much a phrase bears on each want that it bears on."""
    stems = set(telling_stems(" ".join((*phrase.could_mean, *phrase.follow_ups))))
    worth: dict[str, float] = {}
    for want in wants:
        own = themes.get(want.id, ())
        shared = [_nearness(place) * _nearness(own.index(theme)) for place, theme in enumerate(phrase.themes)
                  if theme in own]  # fmt: skip
        if shared:
            words = _WORD * len(stems.intersection(telling_stems(want.want)))
            worth[want.id] = WEIGHTS[want.importance] * (max(shared) + words)
    return worth


def _nearness(place: int) -> float:
    """How much a theme counts that stands at this place among those of a phrase or a want."""
    return _MAIN if place == 0 else _BESIDE


def _total(worth: Mapping[str, float], covered: set[str], phrase: Phrase) -> float:
    own = _OWN_FIELD if ANY_FIELD not in phrase.fields and len(phrase.fields) <= _OWN_TRADES else 1.0
    return own * sum(value * (_AGAIN if id in covered else 1.0) for id, value in worth.items())


def foremost(wants: Sequence[Want]) -> list[Want]:
    """The wants, musts first, otherwise as they stand in the worksheet."""
    return sorted(wants, key=lambda want: IMPORTANCES.index(want.importance))


def shorter(sheet: Sheet) -> Sheet | None:
    """The page with a little less on it, what is missed least first; None when nothing can be left out any more.

    First what to listen for goes, then the follow-ups, the last question's first, and at the very end questions.
    """
    if sheet.listen:
        return sheet._replace(listen=sheet.listen[:-1])
    at = max((number for number, one in enumerate(sheet.lines) if one.general), default=None)
    if at is not None:
        bare = sheet.lines[at]._replace(general="")
        return sheet._replace(lines=(*sheet.lines[:at], bare, *sheet.lines[at + 1 :]))
    if len(sheet.lines) > 1:
        last = next(at for at in reversed(range(len(sheet.lines))) if not sheet.lines[at].only)
        return sheet._replace(lines=(*sheet.lines[:last], *sheet.lines[last + 1 :]))
    return sheet._replace(say=sheet.say[:-1]) if sheet.say else None
