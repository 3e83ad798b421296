"""The questions to choose from: what fits each talk, serves a want that is not settled, and may still be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from wantfirst.core.aims import Aim
from wantfirst.core.match import Match, matched
from wantfirst.core.plan.cover import MUST, OTHER, VAGUE_MUST, Goal, Option
from wantfirst.core.plan.slot import Slot
from wantfirst.core.plan.standing import Standing
from wantfirst.core.questions import ANY_FIELD, whom
from wantfirst.core.rank import Ranked, Service, order, rank
from wantfirst.core.search import Filters, Library
from wantfirst.core.wants import WEIGHTS, Want
from wantfirst.core.words import telling_stems, words

VAGUE = 2.0  # how much more a want weighs that somebody spoke of without settling it
DEEP = 60  # candidates of the index a want
ENOUGH = 10  # questions looked at for one want: what comes after them is never chosen
SHAPE = 2  # words at the beginning by which two questions about the same are put in the same way

# Without wants: what most people wish that they had asked.
ANYONE = ("why-open", "work-mix", "standards", "hours-load", "boss", "learning", "team")


class Entry(NamedTuple):
    """A question that can be asked at one talk: as the cover sees it, and as it is shown."""

    option: Option
    match: Match


def entries_of(
    slots: Sequence[Slot], aims: Sequence[Aim], filters: Filters, library: Library, known: Standing
) -> list[Entry]:
    """What can be asked at each talk, the preferred first; how well each serves is measured against the best of all."""
    found: list[tuple[int, Match]] = []
    for at, slot in enumerate(slots):
        here = filters._replace(talk=slot.talk)
        ranked = list(_enough(order(rank(aims, here, library, DEEP), [aim.want for aim in aims])))
        questions = library.questions(one.candidate.id for one in ranked)
        found += [
            (at, matched(question, one.services, "", slot.talk))
            for one, question in zip(ranked, questions, strict=True)
            if known.may_ask(question.id, whom(question, slot.talk.audiences))
        ]
    best = best_of(match for _, match in found)
    return [Entry(option=_option(at, match, slots[at], best), match=match) for at, match in found]


def entries_for_anyone(slots: Sequence[Slot], filters: Filters, library: Library, known: Standing) -> list[Entry]:
    """What can be asked at each talk by somebody of whom no want is known; each serves the theme it is about."""
    found: list[Entry] = []
    for at, slot in enumerate(slots):
        for question in library.fitting(filters._replace(talk=slot.talk)):
            is_open = bool(filters.fields) or ANY_FIELD in question.fields
            if is_open and known.may_ask(question.id, whom(question, slot.talk.audiences)):
                found.append(_for_anyone(at, matched(question, (), "", slot.talk), slot))
    return found


def entries_planned(
    ids: Sequence[str], slot: Slot, aims: Sequence[Aim], filters: Filters, library: Library
) -> tuple[list[Entry], tuple[str, ...]]:
    """The questions of a plan that was kept, as they are now, and the ids of those that are no more."""
    ranked = {one.candidate.id: one for one in rank(aims, filters._replace(never=frozenset()), library)}
    found: list[Match] = []
    gone: list[str] = []
    for id in dict.fromkeys(ids):
        try:
            [question] = library.questions([id])
        except KeyError:
            gone.append(id)
            continue
        services = ranked[id].services if id in ranked else ()
        found.append(matched(question, services, "", slot.talk))
    if not aims:
        return [_for_anyone(0, match, slot) for match in found], tuple(gone)
    best = best_of(found)
    return [Entry(option=_option(0, match, slot, best), match=match) for match in found], tuple(gone)


def _for_anyone(at: int, match: Match, slot: Slot) -> Entry:
    """A question for somebody of whom no want is known: it serves the theme it is about."""
    option = _option(at, match, slot, {})
    return Entry(option=option._replace(serves=((match.question.themes[0], 1.0),)), match=match)


def goals_of(wants: Sequence[Want], known: Standing) -> dict[str, Goal]:
    """The wants as goals: musts before all others, and what was left vague before what nobody has spoken of."""
    goals = {}
    for want in wants:
        vague = want.id in known.vague
        rank = (VAGUE_MUST if vague else MUST) if want.importance == "must" else OTHER
        weight = WEIGHTS[want.importance] * (VAGUE if vague else 1.0)
        goals[want.id] = Goal(id=want.id, weight=weight, rank=rank)
    return goals


def goals_of_anyone(entries: Sequence[Entry]) -> dict[str, Goal]:
    """The themes as goals, where no want is known: those first that matter to most people."""
    themes = {theme for entry in entries for theme, _ in entry.option.serves}
    return {theme: Goal(id=theme, weight=2.0 if theme in ANYONE else 1.0) for theme in sorted(themes)}


def _enough(ranked: Sequence[Ranked]) -> Iterator[Ranked]:
    """The best few for each want, in the order they came."""
    seen: dict[str, int] = {}
    for one in ranked:
        wants = [service.want.id for service in one.services]
        if any(seen.get(id, 0) < ENOUGH for id in wants):
            yield one
        for id in wants:
            seen[id] = seen.get(id, 0) + 1


def best_of(matches: Iterable[Match]) -> dict[str, float]:
    """The best relevance found for each want."""
    best: dict[str, float] = {}
    for match in matches:
        for service in match.services:
            best[service.want.id] = max(best.get(service.want.id, 0.0), service.relevance)
    return best


def _option(slot: int, match: Match, where: Slot, best: Mapping[str, float]) -> Option:
    question = match.question
    return Option(
        id=question.id,
        minutes=question.minutes,
        serves=tuple((one.want.id, how_well(one, best)) for one in match.services),
        slot=slot,
        people=where.talk.audiences,
        stems=frozenset(telling_stems(question.ask)),
        shape=(question.themes[0], *words(question.ask)[:SHAPE]),
    )


def how_well(service: Service, best: Mapping[str, float]) -> float:
    """Beside the best there is for a want, squared: a good question is worth more than two fair ones."""
    return round((service.relevance / (best[service.want.id] or 1.0)) ** 2, 6)
