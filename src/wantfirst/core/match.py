"""Which questions to ask at a talk, and why: the heart of the program.

Pure: the library is asked through `core.search.Library`. A question that does not fit never appears. How far a
question serves a want, and which comes first, is said in `core.rank`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wantfirst.core.aims import Aim, aims_of
from wantfirst.core.because import because
from wantfirst.core.questions import Question, Spoken, askable_rounds, spoken
from wantfirst.core.rank import DEEP, DEEPER, Ranked, Service, by_importance, order, rank
from wantfirst.core.search import Filters, Library
from wantfirst.core.talk import ROUNDS, Talk, is_before
from wantfirst.core.wants import Want, Worksheet
from wantfirst.core.words import share_in_common, telling_stems

LIKENESS = 0.5  # share of telling stems in common above which two questions are too like each other


class Match(NamedTuple):
    """A question, how it is spoken at this talk, the wants it serves, and why it is shown."""

    question: Question
    spoken: Spoken
    services: tuple[Service, ...] = ()
    because: str = ""
    step: str = ""

    @property
    def wants(self) -> tuple[Want, ...]:
        """The wants it serves, the foremost first."""
        return tuple(service.want for service in self.services)


class Later(NamedTuple):
    """A must with nothing to ask at this talk, and where to ask it instead (None: nowhere yet)."""

    want: Want
    round: str | None
    audience: str | None


class Found(NamedTuple):
    """What a search for all wants gave. `unserved` are the wants that no shown question serves."""

    matches: tuple[Match, ...]
    unserved: tuple[Want, ...] = ()
    later: tuple[Later, ...] = ()


def find(worksheet: Worksheet, filters: Filters, library: Library, *, limit: int = 10, rest: bool = False) -> Found:
    """The questions for these wants at this talk.

    Args:
        worksheet: the wants; without any, all that fits comes in the library's order.
        filters: what a question must fit.
        library: the index.
        limit: the most to give; 0 for all.
        rest: also the questions that fit and serve no want, after the others.
    """
    aims = aims_of(worksheet.wants, library)
    deep = 0 if rest or not limit else max(DEEP, DEEPER * limit)
    ranked = order(rank(aims, filters, library, deep), worksheet.wants)
    matches = _matches(ranked, filters, library, limit)
    if rest or not aims:
        seen = {one.candidate.id for one in ranked}
        matches += [matched(q, (), "", filters.talk) for q in library.fitting(filters) if q.id not in seen]
    shown = tuple(matches[:limit] if limit else matches)
    served = {want.id for one in shown for want in one.wants}
    unserved = tuple(want for want in worksheet.wants if want.id not in served)
    reached = {service.want.id for one in ranked for service in one.services}
    musts = [aim for aim in aims if aim.want.importance == "must" and aim.want.id not in reached]
    return Found(matches=shown, unserved=unserved, later=tuple(later(aim, filters, library) for aim in musts))


def _matches(ranked: Sequence[Ranked], filters: Filters, library: Library, limit: int) -> list[Match]:
    """The first `limit` as matches (0: all). One more is looked at, since the last may move down for it."""
    wanted = ranked[: limit + 1] if limit else ranked
    questions = library.questions(one.candidate.id for one in wanted)
    matches = [
        matched(question, one.services, one.step, filters.talk) for one, question in zip(wanted, questions, strict=True)
    ]
    return apart(matches)


def matched(question: Question, services: tuple[Service, ...], step: str, talk: Talk) -> Match:
    """A question as it is asked at this talk, with the wants it serves and why it is shown."""
    form = spoken(question, talk.round, talk.audiences)
    return Match(
        question=question,
        spoken=form or Spoken(form="direct", say=question.ask),
        services=services,
        because=because([service.want for service in services]),
        step=step,
    )


def apart(matches: list[Match]) -> list[Match]:
    """The matches with one that is too like its predecessor moved down a place, never further."""
    moved = False
    for at in range(1, len(matches) - 1):
        moved = not moved and alike(matches[at - 1].question, matches[at].question)
        if moved:
            matches[at], matches[at + 1] = matches[at + 1], matches[at]
    return matches


def alike(one: Question, other: Question) -> bool:
    """True when two questions share more than half of their telling stems."""
    return share_in_common(set(telling_stems(one.ask)), set(telling_stems(other.ask))) > LIKENESS


def later(aim: Aim, filters: Filters, library: Library) -> Later:
    """Where a want that has nothing to ask here belongs: the soonest talk from now on, else any."""
    anywhere = Filters(fields=filters.fields, never=filters.never)
    ranked = sorted(rank([aim], anywhere, library, DEEP), key=by_importance)
    now = filters.talk.round
    places = [
        (round, role)
        for question in library.questions(one.candidate.id for one in ranked[:5])
        for round in askable_rounds(question)
        for role in question.audiences
    ]
    ahead = [place for place in places if now is None or not is_before(place[0], now)] or places
    if not ahead:
        return Later(want=aim.want, round=None, audience=None)
    round, role = min(ahead, key=lambda place: (ROUNDS.index(place[0]), places.index(place)))
    return Later(want=aim.want, round=round, audience=role)
